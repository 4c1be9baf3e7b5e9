"""Every fault says in whole sentences what is wrong and how to mend it."""

from decimal import Decimal
from typing import Any

import pytest

from rules import Fault, Faults, Unit, read
from rules.faults import Refused
from tests.rules.cast import written


def messages(sent: dict[str, Any], unit: Unit = Unit.KM) -> list[str]:
    with pytest.raises(Faults) as wrong:
        read(sent, unit)
    return [fault.message for fault in wrong.value.faults]


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"side": None}, "Choose the answer that fits best."),
        ({"press": None}, "Nothing is ticked yet. Tick what is true, or “None of these”."),
        ({"pain_walking": None}, "Choose a number from 0 to 10."),
        (
            {"after_injury": ["none"]},
            "This question does not apply after the other answers. Leave it out.",
        ),
        (
            {"other_sites": ["heel_inner"]},
            "This is where it hurts most already. Tick only places where it hurts as well.",
        ),
        ({"usual_week_km": "7"}, "Send the distance as a number, for example 7.5."),
        ({"usual_week_km": -1}, "Give a distance from 0 to 300 km, or leave it blank."),
        ({"usual_week_km": 301}, "Give a distance from 0 to 300 km, or leave it blank."),
        (
            {"usual_week_km": Decimal("1.1234567")},
            "Give at most 6 digits after the decimal point.",
        ),
        ({"pain_walking": "3"}, "Send a whole number from 0 to 10."),
        ({"pain_walking": 11}, "Choose a whole number from 0 to 10."),
        ({"side": 1}, "Send one answer code, as text."),
        ({"press": "tendon"}, "Send a list of answer codes."),
        ({"press": ["tendon", "tendon"]}, "Send each answer once."),
        (
            {"press": ["none", "tendon"]},
            "You ticked “None of these” and something else. Untick one of the two.",
        ),
        (
            {"side": "middle"},
            "“middle” is not an answer to this question. Choose one of its answers.",
        ),
        ({"onsett": "gradual"}, "There is no question “onsett”. Did you mean “onset”?"),
        (
            {"zzz": "1"},
            "There is no question “zzz”. Look in the questionnaire for its id.",
        ),
    ],
)
def test_a_fault_says_how_to_mend_it(changes: dict[str, Any], message: str) -> None:
    assert messages(written(**changes)) == [message]


@pytest.mark.parametrize("typed", ["187", "301", "-1"])
def test_the_farthest_is_said_in_miles_to_whoever_counts_in_miles(typed: str) -> None:
    assert messages(written(usual_week_km=Decimal(typed)), Unit.MI) == [
        "Give a distance from 0 to 186.4 miles, or leave it blank."
    ]


def test_no_more_than_sixty_letters_of_what_was_sent_are_said_back() -> None:
    said = messages(written(side="x" * 70) | {"y" * 70: "1"})

    assert f"“{'x' * 60}”" in said[0]
    assert f"“{'y' * 60}”" in said[1]


def test_all_that_is_wrong_can_be_read_in_one_line() -> None:
    faults = Faults((Fault("side", "missing", "Choose."), Fault("feel", "missing", "Choose one.")))

    assert str(faults) == "side: Choose.; feel: Choose one."
    assert str(Refused("missing", "Choose.")) == "Choose."
