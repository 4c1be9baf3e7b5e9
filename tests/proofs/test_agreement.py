"""The formulas that are proved, and the code that runs, say the same of everybody."""

from decimal import Decimal
from typing import Any

import pytest
import z3
from hypothesis import HealthCheck, given, settings

from rules import Control, Faults, assess, read
from rules.advice import ADVICE
from rules.grammar import Fact, Rule
from rules.numbers import Spike, WeeklyDistance
from rules.patterns import Label
from rules.rulebook import RULES
from rules.urgency import Urgency
from tests.proofs.people import people
from tests.proofs.solver import example
from tests.proofs.symbolic import ASKED, FACTS, Person, admissible

ANYBODY = Person()
READABLE = admissible(ANYBODY)
CLAIMS: dict[str, z3.BoolRef] = {
    **{f"rule {rule.name}": ANYBODY.raised(rule) for rule in RULES},
    **{f"at {urgency.code}": ANYBODY.is_at(urgency) for urgency in Urgency},
    **{f"label {label.code}": ANYBODY.is_labelled(label) for label in Label},
    **{f"given {item.name}": ANYBODY.is_given(item) for item in ADVICE},
    "readable": z3.And(READABLE),
}
RECENT_KM = {"s0": "11", "s1": "13", "s2": "20", "s3": "20.1"}


def proved_of(facts: frozenset[Fact]) -> set[str]:
    """What the formulas say of somebody with just these facts."""
    solver = z3.Solver()
    solver.add([z3.Bool(f"says {name}") == claim for name, claim in CLAIMS.items()])
    solver.add([ANYBODY.true[fact] == (fact in facts) for fact in FACTS])
    assert solver.check() == z3.sat
    model = solver.model()
    return {name for name in CLAIMS if z3.is_true(model[z3.Bool(f"says {name}")])}


def said_of(written: dict[str, Any]) -> set[str]:
    """What the code says."""
    found = assess(read(written))
    return {
        "readable",
        f"at {found.urgency.code}",
        f"label {found.pattern.label.code}",
        *(f"rule {finding.rule.name}" for finding in found.findings),
        *(f"given {item.name}" for item in found.advice_given),
    }


def written_by(model: z3.ModelRef) -> dict[str, Any]:
    """Somebody whom the solver found, as the answers they would send."""
    facts = {fact for fact in FACTS if z3.is_true(model.eval(ANYBODY.true[fact], True))}
    written: dict[str, Any] = {}
    for question in ASKED:
        codes = [answer.code for answer in question if answer in facts]
        if question.control is Control.MANY:
            written |= {question.id: codes} if codes else {}
        elif codes:
            numbered = [int(code) if question.control is Control.SCALE else code for code in codes]
            written[question.id] = numbered[0] if len(numbered) == 1 else numbered
    band = next((fact.code for fact in facts if isinstance(fact, Spike)), "")
    if band in RECENT_KM:
        written |= {"longest_before_km": Decimal(10), "longest_recent_km": Decimal(RECENT_KM[band])}
    if facts & set(WeeklyDistance):
        written["usual_week_km"] = Decimal("40.000001")
    return written


@settings(
    max_examples=300, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck)
)
@given(people())
def test_they_agree_on_anybody(written: dict[str, Any]) -> None:
    assert said_of(written) == proved_of(read(written).facts)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_they_agree_on_somebody_who_raises_a_rule_and_somebody_who_does_not(rule: Rule) -> None:
    raised = ANYBODY.raised(rule)
    for claim, expected in ((raised, True), (z3.Not(raised), False)):
        found = example(claim, *READABLE)
        assert found is not None
        written = written_by(found)
        said = said_of(written)
        assert (f"rule {rule.name}" in said) is expected
        assert said == proved_of(read(written).facts)


@pytest.mark.parametrize("number", range(len(READABLE) - 3))
def test_what_the_premises_leave_out_cannot_be_read(number: int) -> None:
    """Breaking any one premise, the last three about numbers apart, is a fault."""
    others = READABLE[:number] + READABLE[number + 1 :]
    found = example(z3.Not(READABLE[number]), *others)
    if found is None:
        return  # this premise follows from the others
    with pytest.raises(Faults):
        read(written_by(found))
