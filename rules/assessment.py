"""From a runner's answers to one assessment."""

from dataclasses import dataclass

from rules.advice import ADVICE, Advice, Withheld, choose
from rules.answers import Answers
from rules.differentials import CONDITIONS, Other, most_matching
from rules.findings import Finding, highest, raised_by, see_first, with_reasons
from rules.grammar import Rule
from rules.load import Load, load_of
from rules.patterns import PLANTAR_FASCIITIS, Label, PatternFit, fit, label_of
from rules.responses import Recommendation, Response, recommendations, response_to
from rules.urgency import SeeFirst, Urgency


@dataclass(frozen=True)
class Verdict:
    """All that is decided of one runner, without the reasons. Beside urgent care (same day or
    emergency) no pattern is named, and there is no load and no advice to follow."""

    urgency: Urgency
    see_first: SeeFirst
    raised: tuple[Rule, ...]
    label: Label
    load: Load | None
    advice_given: tuple[Advice, ...]
    advice_withheld: tuple[Withheld, ...]


@dataclass(frozen=True)
class Assessment:
    """All that the rules say of one runner: a verdict with its reasons, and up to three other
    conditions, none of them beside urgent care."""

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
    def raised(self) -> tuple[Rule, ...]:
        return tuple(finding.rule for finding in self.findings)

    @property
    def label(self) -> Label:
        return self.pattern.label

    @property
    def recommendations(self) -> tuple[Recommendation, ...]:
        """Whom to see, in order."""
        return recommendations(self.response, {f.rule.see_first for f in self.findings})


def verdict_on(answers: Answers) -> Verdict:
    """Every rule is tried; the most urgent decides how soon."""
    facts = answers.facts
    raised = raised_by(facts)
    urgency = highest(raised)
    label = label_of(PLANTAR_FASCIITIS, facts, raised)
    given, withheld = choose(ADVICE, facts, raised, urgency, label)
    return Verdict(
        urgency=urgency,
        see_first=see_first(raised),
        raised=raised,
        label=label,
        load=None if urgency.is_pressing else load_of(answers),
        advice_given=given,
        advice_withheld=withheld,
    )


def assess(answers: Answers) -> Assessment:
    """The verdict, with all its reasons."""
    facts, verdict = answers.facts, verdict_on(answers)
    findings = with_reasons(verdict.raised, facts)
    label, is_pressing = verdict.label, verdict.urgency.is_pressing
    return Assessment(
        answers=answers,
        urgency=verdict.urgency,
        see_first=verdict.see_first,
        response=response_to(verdict.urgency, verdict.see_first),
        findings=findings,
        pattern=fit(PLANTAR_FASCIITIS, label, facts, findings),
        load=verdict.load,
        advice_given=verdict.advice_given,
        advice_withheld=verdict.advice_withheld,
        others=() if is_pressing else most_matching(CONDITIONS, facts, findings, label),
    )
