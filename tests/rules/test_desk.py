"""What reception reads of a case: the hint, what to ask, what to say, and the appointment."""

import pytest

from rules import Urgency, at_the_desk
from tests.rules.cast import runner

LEVELS = pytest.mark.parametrize("urgency", Urgency, ids=lambda urgency: urgency.code)
WORSE = "If it has become worse, ask a physio before you book."


@LEVELS
def test_what_is_true_of_a_case_depends_on_its_urgency_alone_unless_we_are_told(
    urgency: Urgency,
) -> None:
    desk = at_the_desk(urgency, runner())
    first = (
        "Is this the right number to ring you on later?"
        if urgency.is_pressing
        else "Has anything become worse since you sent this?"
    )

    assert desk.ask == (first,)
    assert ("Ring now" in desk.hint) is urgency.is_pressing
    assert desk.hint.endswith(WORSE) is not urgency.is_pressing
    assert "They told us" not in desk.hint
    assert "They are on the line" not in desk.hint


@pytest.mark.parametrize(
    ("urgency", "slot"),
    [
        (Urgency.EMERGENCY, "Initial assessment"),
        (Urgency.SAME_DAY, "Initial assessment"),
        (Urgency.PRIORITY, "Initial assessment, first free physio, within days"),
        (Urgency.ROUTINE, "Initial assessment, any physio, within 2 weeks"),
    ],
)
def test_the_appointment_says_how_soon_and_nothing_of_why(urgency: Urgency, slot: str) -> None:
    assert at_the_desk(urgency, runner()).slot == slot


@LEVELS
def test_whoever_came_back_is_asked_for_their_number_where_it_presses(urgency: Urgency) -> None:
    desk = at_the_desk(urgency, runner(), came_back=True)

    assert ("right number" in " ".join(desk.ask)) is urgency.is_pressing
    assert ("They told us that it is worse" in desk.hint) is not urgency.is_pressing


@pytest.mark.parametrize(
    ("changes", "asked"),
    [
        ({"age_band": "16_17"}, "Which parent or carer will come along?"),
        (
            {"age_band": "under_16", "child_signs": ["none"]},
            "Which parent or carer will come along?",
        ),
        (
            {"health": ["diabetes"], "diabetic_foot": ["none"]},
            "Does your GP or foot team know about this pain?",
        ),
        (
            {"health": ["numb_feet"], "diabetic_foot": ["none"]},
            "Does your GP or foot team know about this pain?",
        ),
        (
            {"health": ["prefer_not_to_say"]},
            "You did not tell us about health conditions. Will you tell the physio?",
        ),
        ({"history": ["treated_6_weeks_no_better"]}, "Who treated it before?"),
    ],
)
def test_some_answers_call_for_a_question_before_booking(
    changes: dict[str, object], asked: str
) -> None:
    assert asked in at_the_desk(Urgency.PRIORITY, runner(**changes)).ask
    assert asked not in at_the_desk(Urgency.PRIORITY, runner()).ask


@pytest.mark.parametrize(
    ("changes", "brings"),
    [
        ({"history": ["treated_6_weeks_no_better"]}, "Please bring any letters or scans."),
        ({"history": ["tried_insoles"]}, "Please bring the insoles that you tried."),
        ({"runner": "new"}, "Please bring your running shoes."),
        ({"runner": "returning"}, "Please bring your running shoes."),
        ({"runner": "regular"}, "Please bring your running shoes."),
        ({"runner": "not_a_runner"}, "Please bring the shoes that you wear most."),
    ],
)
def test_what_to_bring_is_said_where_the_visit_can_wait(
    changes: dict[str, object], brings: str
) -> None:
    answers = runner(**changes)

    assert brings in at_the_desk(Urgency.ROUTINE, answers).say
    assert brings not in at_the_desk(Urgency.SAME_DAY, answers).say


def test_nobody_is_asked_to_bring_what_they_do_not_have() -> None:
    assert at_the_desk(Urgency.ROUTINE, runner()).say[-1] == "Please bring your running shoes."
    assert len(at_the_desk(Urgency.ROUTINE, runner()).say) == 2
