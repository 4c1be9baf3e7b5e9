"""What each step is called in the history, in addresses and in the audit trail, for ever."""

# The first line of every history, which no button writes.
SENT = "sent"

TOOK, GAVE_BACK = "took", "gave_back"
NOTE = "note"
ANSWERED, NO_ANSWER = "answered", "no_answer"
BOOKED, NOT_NEEDED, REOPENED = "booked", "not_needed", "reopened"
RAISED, LOWERED = "raised", "lowered"
RECORDED = "outcome"
