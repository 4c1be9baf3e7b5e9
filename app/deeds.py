"""What the audit trail can tell of, by its stable name, and the words the owner reads for it."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Deed:
    """`of_case`: its subject is the public id of a case, so it can lead there."""

    name: str
    words: str
    of_case: bool = False


def _case(name: str, words: str) -> Deed:
    return Deed(name, words, of_case=True)


_ALL = (
    # At the desk
    _case("saw case", "Opened a case"),
    _case("saw slip", "Opened the slip of a case"),
    Deed("saw today", "Opened the list of who is booked today"),
    Deed("saw follow-ups", "Opened the list of whom to ask how they are"),
    Deed("saw the outcomes", "Opened the outcomes"),
    Deed("listed cases", "Listed cases"),
    Deed("searched", "Searched for a case"),
    Deed("exported", "Exported cases"),
    _case("exported as FHIR", "Exported a case as FHIR"),
    _case("took a phone call", "Took a phone call"),
    _case("case: took", "Took a case"),
    _case("case: gave_back", "Gave a case back"),
    _case("case: note", "Wrote a note"),
    _case("case: answered", "Rang: they answered"),
    _case("case: no_answer", "Rang: no answer"),
    _case("case: booked", "Booked a case"),
    _case("case: not_needed", "Closed a case as not needed"),
    _case("case: reopened", "Reopened a case"),
    _case("case: raised", "Raised the urgency of a case"),
    _case("case: lowered", "Lowered the urgency of a case"),
    _case("case: outcome", "Recorded what a case turned out to be"),
    # Follow-up
    _case("follow-up: mailed", "Made a mail to ask how they are"),
    _case("follow-up: asked", "Asked how they are"),
    _case("follow-up: answered", "Told how they are now"),
    _case("follow-up: noted", "Noted how they are now"),
    _case("mail sent", "The mail was sent"),
    _case("mail given up", "The mail could not be sent"),
    # What the clinic is told
    Deed("notice sent", "The notice of something new was sent"),
    Deed("notice given up", "The notice of something new could not be sent"),
    Deed("webhook made", "Made a webhook"),
    Deed("webhook tested", "Sent a test to a webhook"),
    Deed("webhook sent again", "Sent a webhook again what it had missed"),
    Deed("webhook secret changed", "Changed the secret of a webhook"),
    Deed("webhook switched off", "Switched a webhook off"),
    Deed("webhook switched on", "Switched a webhook on"),
    Deed("webhook gone", "A webhook said that it is gone, and was switched off"),
    Deed("webhook given up", "A webhook was not told of something"),
    Deed("webhook removed", "Removed a webhook"),
    # One person's data, and how long it is kept
    _case("looked up for a person", "Looked up a case for a person"),
    _case("exported for the person", "Handed a case over to its person"),
    _case("erased for the person", "Erased a case for its person"),
    _case("deleted by the runner", "Deleted what they had sent"),
    Deed("deleted by retention", "Deleted what was past its time"),
    Deed("backup made", "Made a backup"),
    Deed("restored", "Put a backup back"),
    Deed("restore drill passed", "Proved a backup"),
    Deed("restore drill failed", "A backup could not be proved"),
    # The people of the clinic
    Deed("signed in", "Signed in"),
    Deed("signed out", "Signed out"),
    Deed("signed out elsewhere", "Signed out everywhere else"),
    Deed("sign-in refused", "Was refused at the sign-in"),
    Deed("tried too often", "Tried too often to prove who they are"),
    Deed("not let in", "Was not let into a page, or refused what only others may do"),
    Deed("password changed", "Changed a password"),
    Deed("two-step on", "Switched two-step sign-in on"),
    Deed("two-step off", "Switched two-step sign-in off"),
    Deed("link made", "Made a one-time link"),
    Deed("link used", "Used a one-time link"),
    Deed("account made", "Made an account"),
    Deed("account changed", "Changed an account"),
    Deed("account disabled", "Disabled an account"),
    Deed("account enabled", "Enabled an account"),
    # Other software
    Deed("program let in", "Let a program in"),
    Deed("program shut out", "Shut a program out"),
)
DEEDS = {deed.name: deed for deed in _ALL}


def deed_of(name: str) -> Deed:
    """A line from before may have a name that we no longer know: then the name is shown."""
    return DEEDS.get(name) or Deed(name, name)
