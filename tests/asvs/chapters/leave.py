"""V8: who may do what."""

from rules.hazards import shown_by
from tests.asvs.row import Chapter, met, not_here

_GUARDS = shown_by(
    "app/test_routes",
    "test_every_route_has_one_row_and_every_row_a_route",
    "test_a_view_wears_the_guard_of_its_row",
    "test_only_those_get_in_whom_the_guard_lets_in",
    "test_only_a_key_with_the_scope_of_its_row_gets_in",
)
_ANSWERS = (
    *shown_by("clinic/test_exports", "test_a_receptionist_neither_sees_nor_gets_the_answers"),
    *shown_by(
        "programs/test_reading",
        "test_a_line_says_who_it_is_and_nothing_that_they_answered",
        "test_answers_are_read_only_with_the_scope_for_them",
    ),
    *shown_by(
        "clinic/test_outcome", "test_a_receptionist_reads_that_one_was_recorded_and_not_which"
    ),
)

LEAVE = Chapter(
    8,
    (
        met(
            "8.1.1",
            "The README has a table of who may do what, and the tests one of every address with "
            "its guard.",
            _GUARDS,
        ),
        met(
            "8.1.2",
            "The README says who sees the answers: a physio, an owner, and a program with the "
            "scope for them.",
            _ANSWERS,
        ),
        met("8.2.1", "A view without a guard is closed to all.", _GUARDS),
        met(
            "8.2.2",
            "All staff see all cases: it is one queue. A runner gets at what they sent only with "
            "its reference and their date of birth, a program only with its key.",
            shown_by(
                "app/test_deletion",
                "test_a_wrong_birth_date_and_an_absent_reference_are_told_alike",
            ),
            shown_by(
                "follow_up/test_links", "test_wrong_absent_early_and_never_agreed_are_told_alike"
            ),
            shown_by("programs/test_reading", "test_without_a_good_key_nothing_is_told"),
            shown_by("app/test_navigation", "test_an_earlier_result_cannot_clear_a_newer_check"),
        ),
        met(
            "8.2.3",
            "Reception neither exports the answers nor records or reads what a case turned out to "
            "be.",
            _ANSWERS,
            shown_by(
                "clinic/test_outcome",
                "test_a_receptionist_who_posts_one_is_told_who_may_and_loses_nothing",
            ),
        ),
        met("8.3.1", "All of it is decided on the server.", _GUARDS),
        *not_here("An installation is of one clinic.", "8.4.1"),
    ),
)
