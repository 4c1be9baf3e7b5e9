"""A red flag that is missed: one row for each rule above routine, drawn from the rule itself."""

from collections.abc import Iterator

from rules.explain.decisions import RuleInWords, rules_in_words
from rules.grammar import Control, Fact, Question, Rule, facts_of
from rules.hazards.hazard import Hazard, Part
from rules.hazards.rating import Likelihood, Severity
from rules.questions.safety import EmergencySigns, SameDaySigns
from rules.urgency import Kind, SeeFirst, Urgency

_PROMISES = "tests/proofs/test_promises.py::"
_DEAD = "tests/proofs/test_nothing_is_dead.py::"
_MORE = "tests/proofs/test_more_is_never_lower.py::"
_AGREE = "tests/proofs/test_agreement.py::"
_EFFECT = {
    Urgency.EMERGENCY: "They wait when they need help now.",
    Urgency.SAME_DAY: "They wait when they should be seen the same day.",
    Urgency.PRIORITY: "They wait for weeks when they should be seen within days.",
}
_GRAVE = frozenset({Kind.GROWTH, Kind.INFECTION, Kind.CIRCULATION})
# Of no such kind, and yet a limb, an infection or a growth may stand behind it.
GRAVE_ALL_THE_SAME = frozenset(
    {
        "high-risk-foot",
        "not-sure-of-slow-signs",
        "pain-that-never-lets-up",
        "severe-pain",
        "skin-changes-touch-hurts",
        "swelling-without-injury",
    }
)
_ANY: frozenset[Kind | None] = frozenset({None, *Kind})
_BONE: frozenset[Kind | None] = frozenset({Kind.BONE})
_INJURY: frozenset[Kind | None] = frozenset({Kind.BONE, Kind.TENDON})
_NOT_A_DOCTOR = frozenset({SeeFirst.PHYSIO, SeeFirst.PRESCRIBER})


def missed(it: RuleInWords) -> Hazard:
    """The row of one rule. Nothing of it is typed again, so that a new rule has one by itself."""
    rule = it.rule
    return Hazard(
        name=f"missed-{rule.name}",
        hazard=f"Not told in time: {rule.concern}",
        effect=_EFFECT[rule.urgency],
        causes=tuple(_causes(rule)),
        controls=tuple(_controls(it)),
        evidence=tuple(_evidence(rule)),
        severity=_severity(rule),
        before=Likelihood.HIGH,
        after=Likelihood.LOW if rule.sources else Likelihood.MEDIUM,
        left_to_the_clinic=("Ask about warning signs again, on the phone and at the visit.",),
        gap="" if rule.sources else "No published source gives this rule.",
        rule=rule.name,
    )


def _severity(rule: Rule) -> Severity:
    is_grave = rule.kind in _GRAVE or rule.name in GRAVE_ALL_THE_SAME
    return Severity.MAJOR if is_grave or rule.urgency.is_pressing else Severity.CONSIDERABLE


def _causes(rule: Rule) -> Iterator[str]:
    yield "They do not notice the sign, or do not know it in our words."
    yield "Their signs are not those that the rule asks for."
    if rule.judgement:
        yield f"We judged this ourselves, and may be wrong: {rule.judgement}"


def _controls(it: RuleInWords) -> Iterator[str]:
    yield from (f"We ask: {question.ask}" for question in _asked(it.rule))
    yield from (f"The rule looks for: {' and '.join(way)}." for way in it.ways)
    yield f"We say: {it.rule.tell.runner}"
    yield f"We name who to see first: {it.see_first}."
    yield "Every rule is tried, and the most urgent one wins."


def _evidence(rule: Rule) -> Iterator[str]:
    name = rule.name
    yield f"{_DEAD}test_every_way_of_a_rule_can_be_raised[{name}]"
    yield f"{_DEAD}test_a_rule_decides_alone_for_somebody_unless_it_is_shadowed_on_purpose[{name}]"
    yield f"{_AGREE}test_they_agree_on_somebody_who_raises_a_rule_and_somebody_who_does_not[{name}]"
    yield from _of_signs(rule)
    if rule.see_first not in _NOT_A_DOCTOR:
        test = "test_nobody_whom_a_finding_sends_to_a_doctor_is_left_without_one"
        yield f"{_PROMISES}{test}[{name}]"
    if rule.urgency.is_pressing:
        yield f"{_PROMISES}test_no_pattern_is_named_beside_emergency_or_same_day"
    for question in _asked(rule):
        if question.control is Control.MANY:
            yield f"{_MORE}test_another_tick_never_lowers_the_urgency[{question.id}]"
    yield f"{_MORE}test_no_urgency_rule_asks_for_an_answer_to_be_absent"


def _of_signs(rule: Rule) -> Iterator[str]:
    """The proofs of signs that raise this rule with nothing beside them."""
    alone = (way.needs[0] for way in rule.when if len(way.needs) == 1)
    for sign in (fact for need in alone for fact in facts_of(need)):
        if isinstance(sign, Question) and sign.code == "not_sure":
            yield f"{_MORE}test_not_being_sure_is_never_lower_than_none[{sign.id}]"
        elif isinstance(sign, EmergencySigns):
            yield f"{_PROMISES}test_each_emergency_sign_reaches_emergency[{sign.code}]"
        elif isinstance(sign, SameDaySigns):
            yield f"{_PROMISES}test_each_same_day_sign_reaches_same_day_at_least[{sign.code}]"


def _asked(rule: Rule) -> tuple[type[Question], ...]:
    """The questions that the rule's facts answer, in the order in which it names them."""
    named: Iterator[Fact] = (f for way in rule.when for need in way.needs for f in facts_of(need))
    return tuple(dict.fromkeys(type(fact) for fact in named if isinstance(fact, Question)))


def _part(slug: str, heading: str, urgency: Urgency, of: frozenset[Kind | None] = _ANY) -> Part:
    """The rules of one urgency; of many, those of some kinds apart from the others."""
    shown = (it for it in rules_in_words() if it.rule.urgency is urgency and it.rule.kind in of)
    return Part(slug, heading, tuple(map(missed, shown)))


MISSED = (
    _part("missed-emergency", "An emergency is missed", Urgency.EMERGENCY),
    _part("missed-break-or-tear", "A break or a tear is missed", Urgency.SAME_DAY, _INJURY),
    _part("missed-same-day", "Another sign for today is missed", Urgency.SAME_DAY, _ANY - _INJURY),
    _part("missed-soon-bone", "A bone under stress is missed", Urgency.PRIORITY, _BONE),
    _part("missed-soon", "Another sign for this week is missed", Urgency.PRIORITY, _ANY - _BONE),
)
