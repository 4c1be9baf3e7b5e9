"""V9: the visit, and the other things that we hand out sealed and believe when they come back."""

from rules.hazards import shown_by
from tests.asvs.row import Chapter, met, not_here

_CHANGED = shown_by("app/test_visit", "test_a_changed_cookie_is_no_visit")

TOKENS = Chapter(
    9,
    (
        met("9.1.1", "A visit is authenticated before it is opened.", _CHANGED),
        met(
            "9.1.2",
            "There is one way to seal, and what was sealed does not name it.",
            _CHANGED,
        ),
        met(
            "9.1.3",
            "Keys come from the settings alone, and can be replaced in the middle of a check.",
            shown_by("app/test_visit", "test_a_key_can_be_replaced_in_the_middle_of_a_check"),
        ),
        met(
            "9.2.1",
            "A visit opens for half an hour after the last post, a new secret for an app as long.",
            shown_by(
                "app/test_visit", "test_half_an_hour_after_the_last_post_the_answers_are_gone"
            ),
            shown_by("follow_up/test_links", "test_a_pass_lasts_an_hour"),
        ),
        met(
            "9.2.2",
            "Each purpose has a lock of its own, made from the same key.",
            shown_by("app/test_locks", "test_what_was_sealed_for_one_purpose_opens_for_no_other"),
            shown_by(
                "staff/test_two_step",
                "test_a_secret_that_was_offered_to_a_colleague_is_not_taken_up",
            ),
        ),
        met(
            "9.2.3",
            "Only the clinic that sealed it has the key.",
            shown_by("app/test_locks", "test_what_one_clinic_sealed_opens_at_no_other"),
        ),
        *not_here("What is sealed is for the clinic that sealed it alone.", "9.2.4"),
    ),
)
