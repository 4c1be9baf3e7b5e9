"""Each question is asked of whom the contract says, by a second reading of it."""

import pytest

from rules import QUESTION, QUESTIONS, Faults, Urgency, is_asked, read, urgency_of
from tests.rules.cast import written
from tests.second_reading.asked import ASKED_WHEN, MAY_BE_LEFT_OUT
from tests.second_reading.reading import People, facts, holds, tried


@pytest.mark.parametrize("id", QUESTION)
def test_a_question_is_asked_of_whom_the_contract_says_and_of_nobody_else(id: str) -> None:
    ways = ASKED_WHEN.get(id, ((),))

    wrong = [who for who in tried(ways) if is_asked(QUESTION[id], who) != expected(id, who)]
    assert wrong == []


def expected(id: str, person: People) -> bool:
    can_wait = id != "calf_raises" or urgency_of(person) is Urgency.ROUTINE
    return can_wait and holds(ASKED_WHEN.get(id, ((),)), person)


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
