"""The shapes of an assessment in words: finished sentences, in the order in which they are read."""

from dataclasses import dataclass
from functools import cached_property

from rules.advice import Heading
from rules.load import LongestRuns
from rules.responses import Recommendation
from rules.sources import Source
from rules.urgency import SeeFirst, Urgency

_HEADINGS = tuple(heading.value for heading in Heading)
_NOW = Heading.NOW.value


@dataclass(frozen=True)
class Services:
    """What the emergency number and the advice line are called where the clinic is."""

    emergency: str = "your local emergency number"
    advice: str = "your local medical advice line"

    def name_in(self, sentence: str) -> str:
        return sentence.format(emergency=self.emergency, advice=self.advice)


@dataclass(frozen=True)
class ToldFinding:
    name: str
    urgency: Urgency
    concern: str
    tell: str
    because: tuple[str, ...]
    basis: str
    judgement: str
    sources: tuple[Source, ...]
    # It is told to whoever is seen for something more urgent, and asks for nothing by itself.
    is_only_mentioned: bool


@dataclass(frozen=True)
class ToldPattern:
    code: str
    heading: str
    meaning: str
    fits: tuple[str, ...]
    against: tuple[str, ...]
    not_known: tuple[str, ...]
    sources: tuple[Source, ...]


@dataclass(frozen=True)
class ToldLoad:
    """Distances as they were typed, empty where one was left blank; and what is said of them.

    `runs` is there to be drawn: both longest runs, where both are known.
    """

    before: str
    recent: str
    usual_week: str
    runs: LongestRuns | None
    paragraphs: tuple[tuple[str, ...], ...]
    sources: tuple[Source, ...]

    @property
    def sentences(self) -> tuple[str, ...]:
        return tuple(sentence for paragraph in self.paragraphs for sentence in paragraph)


# Each is made once, so identity is enough.
@dataclass(frozen=True, eq=False)
class ToldAdvice:
    name: str
    heading: str
    title: str
    words: str
    evidence: str
    sources: tuple[Source, ...]


@dataclass(frozen=True)
class ToldWithheld:
    name: str
    title: str
    because: tuple[str, ...]


@dataclass(frozen=True)
class ToldOther:
    name: str
    plain: str
    because: tuple[str, ...]
    ask: str
    judgement: str
    sources: tuple[Source, ...]


@dataclass(frozen=True)
class Told:
    """Everything a runner reads, in the order in which they read it."""

    urgency: Urgency
    see_first: SeeFirst
    heading: str
    lead: tuple[str, ...]
    first: str
    recommendations: tuple[Recommendation, ...]
    findings: tuple[ToldFinding, ...]
    pattern: ToldPattern
    load: ToldLoad | None
    advice_given: tuple[ToldAdvice, ...]
    advice_withheld: tuple[ToldWithheld, ...]
    sooner: tuple[str, ...]
    others: tuple[ToldOther, ...]

    @property
    def is_urgent(self) -> bool:
        return self.urgency >= Urgency.SAME_DAY

    @property
    def advice_now(self) -> list[ToldAdvice]:
        """What comes before all other advice, and before any reasons."""
        return self.advice_by_heading.get(_NOW, [])

    @property
    def advice_later(self) -> dict[str, list[ToldAdvice]]:
        """The other advice, under its headings."""
        return {
            heading: items for heading, items in self.advice_by_heading.items() if heading != _NOW
        }

    @cached_property
    def advice_by_heading(self) -> dict[str, list[ToldAdvice]]:
        """The advice given, under the headings that have any, in their order."""
        items: dict[str, list[ToldAdvice]] = {heading: [] for heading in _HEADINGS}
        for item in self.advice_given:
            items[item.heading].append(item)
        return {heading: found for heading, found in items.items() if found}

    @property
    def withheld_by_reason(self) -> dict[tuple[str, ...], list[str]]:
        """What to leave out, gathered where the reasons are the same."""
        titles: dict[tuple[str, ...], list[str]] = {}
        for item in self.advice_withheld:
            titles.setdefault(item.because, []).append(item.title)
        return titles
