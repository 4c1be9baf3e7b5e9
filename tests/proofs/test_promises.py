"""What is promised of every runner whose answers can be read."""

import pytest
import z3

from rules.advice import ADVICE, Advice
from rules.differentials import CONDITIONS
from rules.grammar import Fact, Rule
from rules.numbers import Spike, WeeklyDistance
from rules.patterns import PLANTAR_FASCIITIS, Label
from rules.questions.health import SlowSigns
from rules.questions.running import Runner, RunningNow, WeekChange
from rules.questions.safety import EmergencySigns, SameDaySigns
from rules.responses import RESPONSES, recommendations
from rules.rulebook import RULES
from rules.urgency import SeeFirst, Urgency
from tests.proofs.solver import counterexample, example
from tests.proofs.symbolic import Person, admissible

ANYBODY = Person()
READABLE = admissible(ANYBODY)


def named(thing: Fact | Advice | Rule) -> str:
    return thing.code if isinstance(thing, Fact) else thing.name


def signs(question: type[EmergencySigns] | type[SameDaySigns]) -> list[Fact]:
    return [sign for sign in question if not sign.stands_alone]


@pytest.mark.parametrize("urgency", Urgency)
@pytest.mark.parametrize("early_exit", [True, False])
def test_the_premises_can_hold_at_every_urgency(urgency: Urgency, early_exit: bool) -> None:
    premises = admissible(ANYBODY, early_exit=early_exit)

    assert example(ANYBODY.is_at(urgency), *premises) is not None


def test_a_claim_that_is_wrong_is_found_out() -> None:
    assert counterexample(z3.Not(ANYBODY.reaches(Urgency.EMERGENCY)), *READABLE) is not None


def test_everybody_gets_a_result_and_it_recommends_physiotherapy() -> None:
    answered = [
        z3.And(ANYBODY.is_at(r.urgency), ANYBODY.sees_first(r.urgency, r.see_first))
        for r in RESPONSES
    ]

    assert counterexample(z3.PbEq([(each, 1) for each in answered], 1), *READABLE) is None
    assert {recommendations(response)[-1].code for response in RESPONSES} == {"physio"}


@pytest.mark.parametrize(
    "response", RESPONSES, ids=lambda r: f"{r.urgency.code}-{r.see_first.code}"
)
def test_every_response_can_be_needed(response: object) -> None:
    urgency, helper = response.urgency, response.see_first  # type: ignore[attr-defined]

    assert example(ANYBODY.is_at(urgency), ANYBODY.sees_first(urgency, helper), *READABLE)


ASKS_FOR_A_DOCTOR = [r for r in RULES if r.see_first not in (SeeFirst.PHYSIO, SeeFirst.PRESCRIBER)]


@pytest.mark.parametrize("rule", ASKS_FOR_A_DOCTOR, ids=named)
def test_nobody_whom_a_finding_sends_to_a_doctor_is_left_without_one(rule: Rule) -> None:
    """Whoever leads the result, a doctor stands among those to see."""
    names_none = [
        z3.And(ANYBODY.is_at(r.urgency), ANYBODY.sees_first(r.urgency, r.see_first))
        for r in RESPONSES
        if {each.code for each in recommendations(r, {rule.see_first})} <= {"prescriber", "physio"}
    ]

    assert example(ANYBODY.raised(rule), *READABLE)
    assert names_none, "without any such response this claim would be empty"
    assert (
        counterexample(z3.Implies(ANYBODY.raised(rule), z3.Not(z3.Or(names_none))), *READABLE)
        is None
    )


def test_plantar_fasciitis_is_no_other_thing_to_check_beside_what_is_graver() -> None:
    condition = next(c for c in CONDITIONS if c.name == "plantar-fasciitis-in-the-arch")
    listed = ANYBODY.is_looked_at_for(condition)
    graver = ANYBODY.finds(PLANTAR_FASCIITIS.capped_by_kinds)
    claim = z3.Implies(listed, z3.And(ANYBODY.is_labelled(Label.POSSIBLE), z3.Not(graver)))

    assert example(listed, *READABLE)
    assert counterexample(claim, *READABLE) is None


@pytest.mark.parametrize("sign", signs(EmergencySigns), ids=named)
def test_each_emergency_sign_reaches_emergency(sign: Fact) -> None:
    claim = z3.Implies(ANYBODY.true[sign], ANYBODY.is_at(Urgency.EMERGENCY))

    assert example(ANYBODY.true[sign], *READABLE)
    assert counterexample(claim, *READABLE) is None


@pytest.mark.parametrize("sign", signs(SameDaySigns), ids=named)
def test_each_same_day_sign_reaches_same_day_at_least(sign: Fact) -> None:
    claim = z3.Implies(ANYBODY.true[sign], ANYBODY.reaches(Urgency.SAME_DAY))

    assert example(ANYBODY.true[sign], *READABLE)
    assert counterexample(claim, *READABLE) is None


@pytest.mark.parametrize(
    ("unsure", "least"),
    [
        (EmergencySigns.NOT_SURE, Urgency.SAME_DAY),
        (SameDaySigns.NOT_SURE, Urgency.SAME_DAY),
        (SlowSigns.NOT_SURE, Urgency.PRIORITY),
    ],
    ids=["emergency", "same day", "slow"],
)
def test_whoever_is_not_sure_of_a_sign_is_seen_as_soon_as_is_promised(
    unsure: Fact, least: Urgency
) -> None:
    claim = z3.Implies(ANYBODY.true[unsure], ANYBODY.reaches(least))

    assert example(ANYBODY.true[unsure], *READABLE)
    assert counterexample(claim, *READABLE) is None


def test_no_pattern_is_named_beside_emergency_or_same_day() -> None:
    named_pattern = z3.Or(
        [ANYBODY.is_labelled(label) for label in Label if label is not Label.WITHHELD]
    )
    claim = z3.Implies(ANYBODY.reaches(Urgency.SAME_DAY), z3.Not(named_pattern))

    assert counterexample(claim, *READABLE) is None


def test_everybody_gets_exactly_one_label() -> None:
    labels = [(ANYBODY.is_labelled(label), 1) for label in Label]

    assert counterexample(z3.PbEq(labels, 1), *READABLE) is None


@pytest.mark.parametrize("label", Label)
def test_every_label_can_be_given(label: Label) -> None:
    assert example(ANYBODY.is_labelled(label), *READABLE)


@pytest.mark.parametrize("item", ADVICE, ids=named)
def test_no_advice_stands_beside_what_withholds_it(item: Advice) -> None:
    against = z3.Or(ANYBODY.is_against(item), ANYBODY.reaches(Urgency.SAME_DAY))

    assert example(ANYBODY.is_given(item), *READABLE), "nobody is ever given this"
    assert counterexample(z3.Not(z3.And(ANYBODY.is_given(item), against)), *READABLE) is None


def test_a_person_who_does_not_run_has_no_fact_about_runs() -> None:
    about_runs = ANYBODY.any((*Spike, *WeeklyDistance, *WeekChange, *RunningNow))
    claim = z3.Implies(ANYBODY.true[Runner.NOT_A_RUNNER], z3.Not(about_runs))

    assert example(ANYBODY.true[Runner.NOT_A_RUNNER], *READABLE)
    assert counterexample(claim, *READABLE) is None
