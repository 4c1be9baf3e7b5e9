"""What was judged of one runner, by stable names: what is kept of an assessment.

The words are not kept. They are looked up when a case is shown, so they may be polished daily;
what a case was judged to be stays, whatever the rules say by then.
"""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from typing import Any

from rules import retired
from rules.advice import ADVICE, Withheld
from rules.answers import Answers
from rules.assessment import Assessment, Verdict, assess
from rules.findings import with_reasons
from rules.grammar import Rule
from rules.patterns import Label
from rules.questions import QUESTIONNAIRE_VERSION
from rules.responses import response_to
from rules.urgency import SeeFirst, Urgency
from rules.version import ruleset_version

_RULE = retired.RULE
_ADVICE = {item.name: item for item in (*retired.ADVICE, *ADVICE)}

_FITS = {
    Label.LIKELY: "Fits the usual plantar fasciitis pattern",
    Label.POSSIBLE: "Partly fits the usual plantar fasciitis pattern",
    Label.NOT_SUGGESTED: "Does not look like the usual plantar fasciitis pattern",
    Label.WITHHELD: "No pattern is named beside urgent advice",
}


def rule_named(name: str) -> Rule | None:
    """By the name that is stored; None where no version of ours that we know had it."""
    return _RULE.get(name)


@dataclass(frozen=True)
class Judgement:
    """One assessment in stable names. The rules stand with the most urgent first."""

    urgency: str
    see_first: str
    pattern: str
    rules: tuple[str, ...]
    longest_run: str | None
    week_change: str | None
    advice_given: tuple[str, ...]
    advice_withheld: tuple[str, ...]
    ruleset_version: str
    questionnaire_version: str

    @classmethod
    def of(cls, judged: Assessment | Verdict) -> "Judgement":
        load = judged.load
        return cls(
            urgency=judged.urgency.code,
            see_first=judged.see_first.code,
            pattern=judged.label.code,
            rules=tuple(rule.name for rule in judged.raised),
            longest_run=load.spike.code if load else None,
            week_change=load.week_change.code if load else None,
            advice_given=tuple(item.name for item in judged.advice_given),
            advice_withheld=tuple(each.advice.name for each in judged.advice_withheld),
            ruleset_version=ruleset_version(),
            questionnaire_version=QUESTIONNAIRE_VERSION,
        )

    @classmethod
    def from_stored(cls, stored: Mapping[str, Any]) -> "Judgement":
        frozen: dict[str, Any] = {
            name: tuple(value) if isinstance(value, list) else value
            for name, value in stored.items()
        }
        return cls(**frozen)

    def as_stored(self) -> dict[str, Any]:
        """As JSON can hold it."""
        return {k: list(v) if isinstance(v, tuple) else v for k, v in asdict(self).items()}

    @property
    def reason(self) -> str:
        """In one line, why somebody should be seen: the gravest concern, else how they fit."""
        return _RULE[self.rules[0]].concern if self.rules else self.fit

    @property
    def fit(self) -> str:
        """In one line, how the answers fit the pattern."""
        return _FITS[Label[self.pattern.upper()]]


def as_judged_then(judgement: Judgement, answers: Answers) -> Assessment:
    """The assessment as it was, told in the words of today."""
    now = assess(answers)
    urgency, see_first = Urgency[judgement.urgency.upper()], SeeFirst[judgement.see_first.upper()]
    raised = tuple(_RULE[name] for name in judgement.rules)
    withheld = {each.advice.name: each for each in now.advice_withheld}
    return replace(
        now,
        urgency=urgency,
        see_first=see_first,
        response=response_to(urgency, see_first),
        findings=with_reasons(raised, answers.facts),
        pattern=replace(now.pattern, label=Label[judgement.pattern.upper()]),
        advice_given=tuple(_ADVICE[name] for name in judgement.advice_given),
        advice_withheld=tuple(
            withheld.get(name, Withheld(_ADVICE[name], (), ()))
            for name in judgement.advice_withheld
        ),
    )
