"""An assessment in words: what the result page shows and what a program is told, from one place."""

from functools import cache

from rules.advice import Advice, Withheld
from rules.assessment import Assessment
from rules.differentials import Other
from rules.explain.distances import tell_load
from rules.explain.told import (
    Services,
    Told,
    ToldAdvice,
    ToldFinding,
    ToldOther,
    ToldPattern,
    ToldWithheld,
)
from rules.findings import Finding
from rules.grammar import Fact, Rule, Words
from rules.patterns import Label, PatternFit
from rules.responses import SOONER, Recommendation
from rules.urgency import Kind, SeeFirst, Urgency

# Why advice is left out, by what a finding is about. The findings themselves stand above it.
_CHECK_FIRST = {
    Kind.BONE: "a possible bone injury should be checked first",
    Kind.TENDON: "a possible tear or tendon injury should be checked first",
    Kind.INFECTION: "a possible infection or illness should be checked first",
    Kind.CIRCULATION: "the blood supply should be checked first",
    Kind.GROWTH: "a doctor should examine the lump or the pain first",
    None: "somebody should look at it first",
}


@cache
def advice_told(item: Advice, *, runs: bool) -> ToldAdvice:
    return ToldAdvice(
        item.name,
        item.heading.value,
        item.title.to(runs=runs),
        item.words.to(runs=runs),
        item.evidence,
        item.sources,
    )


def tell(assessment: Assessment, services: Services) -> Told:
    """The assessment in whole sentences, to somebody who runs or to somebody who does not."""
    words = _Words(assessment, services)
    response = assessment.response
    can_wait = assessment.urgency < Urgency.SAME_DAY
    return Told(
        urgency=assessment.urgency,
        see_first=assessment.see_first,
        heading=response.heading,
        lead=words.lead(assessment),
        first=services.name_in(response.first),
        recommendations=tuple(words.recommendation(r) for r in assessment.recommendations),
        findings=tuple(words.finding(f) for f in assessment.findings),
        pattern=words.pattern(assessment.pattern),
        load=tell_load(assessment.load) if assessment.load else None,
        advice_given=words.advice(assessment.advice_given),
        advice_withheld=tuple(
            words.withheld(item, left_out)
            for item in assessment.advice_withheld
            if (left_out := item.advice.leave_out)
        ),
        sooner=tuple(services.name_in(sentence) for sentence in SOONER) if can_wait else (),
        others=tuple(words.other(each) for each in assessment.others),
    )


class _Words:
    """Chooses the words for one person."""

    # A slower sign beside urgent care says nothing of days: that would contradict the card. A
    # pharmacist who is asked about a medicine is no such care, and sees nothing of the foot.
    MENTION_IT = "Tell whoever sees you about this too."

    def __init__(self, assessment: Assessment, services: Services) -> None:
        self._runs = assessment.answers.runs
        self._urgency = assessment.urgency
        self._care_is_urgent = assessment.see_first >= SeeFirst.SAME_DAY_CARE
        self._services = services

    def facts(self, facts: tuple[Fact, ...]) -> tuple[str, ...]:
        return tuple([fact.fact.to(runs=self._runs) for fact in facts])

    def lead(self, assessment: Assessment) -> tuple[str, ...]:
        """What the card says, and any shorter time that a finding names in its own words."""
        rules = (f.rule for f in assessment.findings if not self._is_only_mentioned(f.rule))
        sooner = (rule.on_card for rule in rules if rule.on_card)
        said = (*assessment.response.lead, *sooner)
        return tuple(self._services.name_in(sentence) for sentence in said)

    def recommendation(self, it: Recommendation) -> Recommendation:
        return Recommendation(it.code, it.title, self._services.name_in(it.words))

    def finding(self, finding: Finding) -> ToldFinding:
        rule = finding.rule
        mention_it = self._is_only_mentioned(rule)
        return ToldFinding(
            rule.name,
            rule.urgency,
            rule.concern,
            self.MENTION_IT if mention_it else rule.tell.to(runs=self._runs),
            self.facts(finding.reasons),
            rule.basis,
            rule.judgement,
            rule.sources,
            mention_it,
        )

    def _is_only_mentioned(self, rule: Rule) -> bool:
        seen_sooner = self._care_is_urgent and rule.urgency < self._urgency
        return seen_sooner and not rule.holds_beside_any

    def pattern(self, fit: PatternFit) -> ToldPattern:
        label = fit.label
        sources = () if label is Label.WITHHELD else fit.pattern.sources
        return ToldPattern(
            label.code,
            label.heading,
            label.meaning,
            self.facts(fit.fits),
            self.facts(fit.against),
            self.facts(fit.not_known),
            sources,
        )

    def advice(self, items: tuple[Advice, ...]) -> tuple[ToldAdvice, ...]:
        return tuple([advice_told(item, runs=self._runs) for item in items])

    def withheld(self, withheld: Withheld, left_out: Words) -> ToldWithheld:
        checks = (_CHECK_FIRST[rule.kind] for rule in withheld.rules)
        return ToldWithheld(
            withheld.advice.name,
            left_out.to(runs=self._runs),
            (*self.facts(withheld.facts), *dict.fromkeys(checks)),
        )

    def other(self, other: Other) -> ToldOther:
        condition = other.condition
        return ToldOther(
            condition.name,
            condition.plain,
            self.facts(other.reasons),
            condition.ask,
            condition.judgement,
            condition.sources,
        )
