"""Each question is asked of whom the contract says, by a second reading of it."""

import pytest

from rules import QUESTION, QUESTIONS, Faults, is_asked, read
from rules.grammar import any_way_holds
from tests.rules.cast import written
from tests.second_reading.asked import ASKED_WHEN, MAY_BE_LEFT_OUT
from tests.second_reading.reading import facts, holds, tried


@pytest.mark.parametrize("id", QUESTION)
def test_a_question_is_asked_of_whom_the_contract_says_and_of_nobody_else(id: str) -> None:
    ways = ASKED_WHEN.get(id, ((),))

    asked_when = QUESTION[id].asked_when

    wrong = [who for who in tried(ways) if any_way_holds(asked_when, who) != holds(ways, who)]
    assert wrong == []


def test_heel_raises_alone_hang_on_the_urgency_of_all_other_answers() -> None:
    routine = set(facts("gradual 3 health.none 18_44"))
    soon = routine | {*facts("growing_lump")}

    assert is_asked(QUESTION["calf_raises"], routine)
    assert not is_asked(QUESTION["calf_raises"], soon)
    assert is_asked(QUESTION["history"], soon)


@pytest.mark.parametrize("id", [question.id for question in QUESTIONS])
def test_only_what_the_contract_lets_be_missing_may_be_left_out(id: str) -> None:
    sent = written(
        age_band="under_16",
        child_signs=["none"],
        health=["diabetes"],
        diabetic_foot=["none"],
        onset="injury",
        after_injury=["none"],
        side="both",
        morning_stiffness="none",
    )
    sent.pop(id, None)

    if id in MAY_BE_LEFT_OUT:
        assert read(sent)
    else:
        with pytest.raises(Faults, match=id):
            read(sent)
