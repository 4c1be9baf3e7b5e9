"""A sample of what the declarations can lose is noticed; python -m tests.mutants tries it all."""

import random
from collections import Counter
from importlib import import_module

from rules.rulebook import RULES
from tests.mutants.all import all_mutants
from tests.mutants.declared import mutants_of
from tests.mutants.trial import SURVIVED, afresh, first_to_fail, killer_of, trials
from tests.mutants.ways import SAYS_THE_SAME

SAMPLE, SEED = 40, 1
MUTANTS = all_mutants()
BONE = "rules.rulebook.priority_bone"
RULE_TESTS = "tests/second_reading/test_rules.py"


def test_each_mutant_has_a_name_of_its_own_and_there_are_some_of_every_kind() -> None:
    kinds = Counter(mutant.kind for mutant in MUTANTS)

    assert len({(mutant.module, mutant.name) for mutant in MUTANTS}) == len(MUTANTS)
    assert set(kinds) == {
        "a band shifted",
        "a lesser helper",
        "a way dropped",
        "a withholding dropped",
        "an answer dropped",
        "an urgency lowered",
    }
    assert min(kinds.values()) > 20


def test_every_rule_above_routine_has_its_urgency_lowered_and_every_rule_loses_each_way() -> None:
    names = {mutant.name for mutant in MUTANTS}

    for rule in RULES:
        assert not rule.urgency or [n for n in names if n.startswith(f"{rule.name}, urgency: ")]
        assert {f"{rule.name}, when: way {at + 1}" for at in range(len(rule.when))} <= names


def test_a_change_after_which_a_rule_says_the_same_is_no_mutant() -> None:
    """A new injury is raised by another way already, so how long a bad one counts begins later."""
    same = [each for each in mutants_of(import_module(BONE)) if each.kind == SAYS_THE_SAME]

    assert [each.name for each in same] == [
        f"missed-fracture-or-sprain, when: way 2, Duration.{weeks} of “within the last year”"
        for weeks in ("UNDER_1_WEEK", "_1_TO_6_WEEKS")
    ]


def test_what_changes_nothing_survives_and_so_does_every_test_where_nothing_is_changed() -> None:
    same = next(each for each in mutants_of(import_module(BONE)) if each.kind == SAYS_THE_SAME)

    with afresh(at_once=1) as pool:
        assert pool.submit(first_to_fail, RULE_TESTS).result() == SURVIVED
        assert pool.submit(killer_of, same.module, same.name, RULE_TESTS).result() == SURVIVED


def test_a_sample_of_mutants_is_killed() -> None:
    sample = random.Random(SEED).sample(MUTANTS, SAMPLE)  # noqa: S311

    assert [mutant.name for mutant, killer in trials(sample, 2) if killer == SURVIVED] == []
