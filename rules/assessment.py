"""From a runner's answers to one assessment."""

from dataclasses import dataclass

from rules.advice import ADVICE, Advice, Withheld, choose
from rules.answers import Answers
from rules.differentials import CONDITIONS, Other, most_matching
from rules.findings import Finding, findings_of, see_first, urgency_of
from rules.load import Load, load_of
from rules.patterns import PLANTAR_FASCIITIS, PatternFit, fit
from rules.responses import Recommendation, Response, recommendations, response_to
from rules.urgency import SeeFirst, Urgency


@dataclass(frozen=True)
class Assessment:
    """All that the rules say of one runner. Beside urgent care (same day or emergency) no pattern
    is named, and there is no load, no advice to follow and no other condition."""

    answers: Answers
    urgency: Urgency
    see_first: SeeFirst
    response: Response
    findings: tuple[Finding, ...]
    pattern: PatternFit
    load: Load | None
    advice_given: tuple[Advice, ...]
    advice_withheld: tuple[Withheld, ...]
    others: tuple[Other, ...]

    @property
    def recommendations(self) -> tuple[Recommendation, ...]:
        """Whom to see, in order."""
        return recommendations(self.response, {f.rule.see_first for f in self.findings})


def assess(answers: Answers) -> Assessment:
    """Every rule is tried; the most urgent decides how soon, and all reasons are kept."""
    facts = answers.facts
    urgency = urgency_of(facts)
    findings = findings_of(facts)
    helper = see_first(findings)
    response = response_to(urgency, helper)
    pattern = fit(PLANTAR_FASCIITIS, facts, findings)
    given, withheld = choose(ADVICE, facts, findings, urgency, pattern.label)
    can_wait = not urgency.is_pressing
    return Assessment(
        answers=answers,
        urgency=urgency,
        see_first=helper,
        response=response,
        findings=findings,
        pattern=pattern,
        load=load_of(answers) if can_wait else None,
        advice_given=given,
        advice_withheld=withheld,
        others=most_matching(CONDITIONS, facts, findings, pattern.label) if can_wait else (),
    )
