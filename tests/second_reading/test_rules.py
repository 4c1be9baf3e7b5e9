"""The rules do what the clinical proposal says, by a second reading of it: no more and no less."""

import pytest

from rules.findings import raised_by
from rules.rulebook import RULES
from tests.second_reading.bone import BONE
from tests.second_reading.emergency import EMERGENCY
from tests.second_reading.priority import PRIORITY, ROUTINE
from tests.second_reading.reading import People, holds, just_enough, tried
from tests.second_reading.same_day import SAME_DAY

READ = EMERGENCY | SAME_DAY | BONE | PRIORITY | ROUTINE
each_rule = pytest.mark.parametrize("name", READ)


def is_raised(name: str, person: People) -> bool:
    return name in {rule.name for rule in raised_by(person)}


def test_every_rule_was_read_a_second_time() -> None:
    assert {rule.name for rule in RULES} == set(READ)


@each_rule
def test_just_enough_answers_raise_a_rule_and_it_asks_for_what_it_should(name: str) -> None:
    for person in just_enough(READ[name].ways):
        asked_for = {r.name: (r.urgency, r.see_first, r.kind) for r in raised_by(person)}
        assert asked_for.get(name) == READ[name].asks_for, person


@each_rule
def test_one_answer_fewer_or_another_one_raises_it_only_where_it_should(name: str) -> None:
    wrong = [
        person
        for person in tried(READ[name].ways)
        if is_raised(name, person) != holds(READ[name].ways, person)
    ]

    assert wrong == []
