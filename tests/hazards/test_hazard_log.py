"""The hazard log: every red flag has its row, and every row a test that there really is."""

import csv
from dataclasses import replace
from io import StringIO

import pytest

from app.hazards import HAZARDS, PARTS
from rules import Urgency, decisions
from rules.grammar import Rule, any_of
from rules.hazards import Hazard, Severity, missed
from rules.hazards.missed import GRAVE_ALL_THE_SAME
from rules.questions.safety import SameDaySigns
from rules.rulebook import RULES
from tests.hazards.named import is_there, showing_in
from tests.hazards.written import FILE, RATED_BY, hazard_log

RED_FLAGS = [rule for rule in RULES if rule.urgency > Urgency.ROUTINE]
ROWS = {hazard.rule: hazard for hazard in HAZARDS if hazard.rule}
PROMISES = "tests/proofs/test_promises.py"


def name(hazard: Hazard) -> str:
    return hazard.name


def test_the_file_is_what_the_declarations_say() -> None:
    assert FILE.read_text(encoding="utf-8") == hazard_log(), (
        "The hazards, the rules or the published cases have changed. If that is meant, renew the "
        "file: python -m tests.hazards"
    )


def test_every_red_flag_has_one_row_and_nothing_else_has_one() -> None:
    about_rules = [hazard.rule for hazard in HAZARDS if hazard.rule]

    assert len(RED_FLAGS) > 50
    assert sorted(about_rules) == sorted(rule.name for rule in RED_FLAGS)


@pytest.mark.parametrize("rule", RED_FLAGS, ids=lambda rule: rule.name)
def test_a_red_flag_is_shown_by_proofs_of_this_very_rule(rule: Rule) -> None:
    own = [node for node in ROWS[rule.name].evidence if node.endswith(f"[{rule.name}]")]

    assert len(own) >= 3


def test_the_rules_that_are_rated_by_name_are_there() -> None:
    assert {rule.name for rule in RED_FLAGS} > GRAVE_ALL_THE_SAME


@pytest.mark.parametrize("words", ["infection", "growth", "at risk", "could not be answered"])
def test_what_may_cost_a_limb_or_a_life_is_rated_so(words: str) -> None:
    found = [hazard for hazard in HAZARDS if hazard.rule and words in hazard.hazard]

    assert found
    assert {hazard.severity for hazard in found} == {Severity.MAJOR}


@pytest.mark.parametrize("hazard", HAZARDS, ids=name)
def test_a_row_names_tests_that_there_are(hazard: Hazard) -> None:
    assert hazard.evidence
    assert [node for node in hazard.evidence if not is_there(node)] == []


@pytest.mark.parametrize(
    "node",
    [
        "tests/proofs/test_nowhere.py::test_no_pattern_is_named_beside_emergency_or_same_day",
        f"{PROMISES}::test_nobody_ever_wrote_this",
        f"{PROMISES}::named",
        f"{PROMISES}::test_each_emergency_sign_reaches_emergency[a_sign_of_no_question]",
        f"{PROMISES}::test_everybody_gets_exactly_one_label[a_case_of_none]",
        PROMISES,
        "",
    ],
)
def test_a_test_that_is_not_there_is_found_out(node: str) -> None:
    assert not is_there(node)


@pytest.mark.parametrize(
    "source",
    [
        "def test_it(): pass",
        "def test_it(): 'It is safe.'",
        "def test_it(): assert True",
        "def test_it(): looks_fine()\ndef looks_fine(): return True",
        "def test_it(): test_it()",
        "@pytest.mark.skip\ndef test_it(): assert is_safe()",
        "@pytest.mark.skipif(True, reason='')\ndef test_it(): assert is_safe()",
        "@pytest.mark.xfail(strict=False)\ndef test_it(): assert is_safe()",
        "def test_it():\n    pytest.skip('later')\n    assert is_safe()",
        "pytestmark = pytest.mark.skip\ndef test_it(): assert is_safe()",
        "pytest.importorskip('z3')\ndef test_it(): assert is_safe()",
        "def is_it(): assert is_safe()",
    ],
)
def test_a_test_that_is_skipped_or_claims_nothing_shows_nothing(source: str) -> None:
    assert showing_in(source) == frozenset()


@pytest.mark.parametrize(
    "source",
    [
        "def test_it(): assert is_safe()",
        "def test_it():\n    with pytest.raises(ValueError): unsafe()",
        "def test_it(): proved()\ndef proved(): assert is_safe()",
    ],
)
def test_a_test_that_claims_something_shows_it(source: str) -> None:
    assert showing_in(source) == {"test_it"}


def test_no_row_names_a_test_twice() -> None:
    for hazard in HAZARDS:
        assert len(set(hazard.evidence)) == len(hazard.evidence), hazard.name


def test_no_cell_of_the_file_can_run_as_a_formula() -> None:
    for line in csv.DictReader(StringIO(hazard_log())):
        assert [cell for cell in line.values() if cell[:1] in set("=+-@\t\r")] == []


def test_a_case_of_a_test_is_known_by_its_id() -> None:
    assert is_there(f"{PROMISES}::test_each_emergency_sign_reaches_emergency[cold_pale_foot]")
    assert is_there(f"{PROMISES}::test_every_label_can_be_given")


def test_a_new_rule_has_its_row_by_itself() -> None:
    first = next(decisions.rules_in_words())
    rule = replace(
        first.rule,
        name="made-up",
        concern="A thing that nobody has declared",
        urgency=Urgency.SAME_DAY,
        when=any_of(SameDaySigns.WOUND),
        sources=(),
        judgement="The whole rule.",
    )
    row = missed(replace(first, rule=rule, ways=(("you have a wound",),)))

    assert (row.name, row.rule) == ("missed-made-up", "made-up")
    assert "A thing that nobody has declared" in row.hazard
    assert "The rule looks for: you have a wound." in row.controls
    assert f"{PROMISES}::test_each_same_day_sign_reaches_same_day_at_least[wound]" in row.evidence
    assert row.gap
    # It is not one of the rules, so that no proof has a case of it yet: its row would fail.
    assert any(not is_there(node) for node in row.evidence)


@pytest.mark.parametrize("hazard", HAZARDS, ids=name)
def test_a_row_is_whole(hazard: Hazard) -> None:
    said = (hazard.effect, *hazard.causes, *hazard.controls, *hazard.left_to_the_clinic)

    assert hazard.hazard
    assert hazard.causes
    assert hazard.controls
    assert all(sentence[0].isupper() and sentence[-1] in ".?!" for sentence in said)


def test_every_hazard_has_a_name_of_its_own_and_every_part_an_address() -> None:
    assert len({hazard.name for hazard in HAZARDS}) == len(HAZARDS)
    assert len({part.slug for part in PARTS}) == len(PARTS)


def test_every_line_says_that_nobody_has_signed_it() -> None:
    lines = list(csv.DictReader(StringIO(hazard_log())))

    assert len(lines) == len(HAZARDS)
    assert {line["rated_by"] for line in lines} == {RATED_BY}
    assert all("no clinical safety officer" in line["status"] for line in lines)
