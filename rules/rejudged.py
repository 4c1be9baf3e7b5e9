"""What today's rules make of somebody whom older rules judged, and which rules make the
difference."""

from dataclasses import dataclass, fields, replace
from enum import Enum
from functools import cached_property

from rules.answers import Answers
from rules.assessment import verdict_on
from rules.judgement import Judgement
from rules.patterns import Label
from rules.retired import RULE
from rules.urgency import Urgency

_URGENCY = {level.code: level for level in Urgency}
_VERSIONS = {"ruleset_version", "questionnaire_version"}
_JUDGED = tuple(each.name for each in fields(Judgement) if each.name not in _VERSIONS)


class Cause(Enum):
    """What a rule did to change the urgency."""

    RAISES = "raised now, not then"
    ASKS = "asks for it now, and it is not known what was raised then"
    ASKS_FOR_MORE = "raised then too, asks for more now"
    NO_LONGER_RAISED = "raised then, not now"
    ASKS_FOR_LESS = "raised still, asks for less now"


@dataclass(frozen=True)
class Rejudged:
    """One case as it was judged then, and as it is judged now.

    What is not known of then is taken to be what is judged now; `are_rules_known` says whether the
    rules of then are among what is known.
    """

    then: Judgement
    now: Judgement
    are_rules_known: bool = True

    @classmethod
    def of(cls, then: Judgement, answers: Answers) -> "Rejudged":
        return cls(then, Judgement.of(verdict_on(answers)))

    @classmethod
    def of_urgency(
        cls, then: Urgency, answers: Answers, *, raised: tuple[str, ...] | None = None
    ) -> "Rejudged":
        """Where no more is known of then than this, and perhaps the rules that were raised."""
        now = Judgement.of(verdict_on(answers))
        known = replace(now, urgency=then.code, rules=now.rules if raised is None else raised)
        return cls(known, now, are_rules_known=raised is not None)

    @property
    def is_same(self) -> bool:
        return not self.differs

    @cached_property
    def differs(self) -> tuple[str, ...]:
        """The names of what is judged otherwise, among what a judgement holds."""
        then, now = self.then.__dict__, self.now.__dict__
        return tuple(name for name in _JUDGED if then[name] != now[name])

    @property
    def moved(self) -> tuple[Urgency, Urgency]:
        """The urgency then, and now."""
        return _URGENCY[self.then.urgency], _URGENCY[self.now.urgency]

    @property
    def has_risen(self) -> bool:
        then, now = self.moved
        return now > then

    @property
    def has_fallen(self) -> bool:
        then, now = self.moved
        return now < then

    @property
    def falls_from_pressing(self) -> bool:
        """Whether somebody who was to be seen today, or at once, is told so no longer."""
        return self.has_fallen and self.moved[0].is_pressing

    @property
    def newly_raised(self) -> tuple[str, ...]:
        return tuple(name for name in self.now.rules if name not in self.then.rules)

    @property
    def no_longer_raised(self) -> tuple[str, ...]:
        return tuple(name for name in self.then.rules if name not in self.now.rules)

    @property
    def causes(self) -> tuple[tuple[str, Cause], ...]:
        """The rules that moved the urgency; none where it stayed, or where we cannot know.

        It rises by the rules that ask for the urgency of now. It falls by those that asked for
        the urgency of then: the first of that time, which are kept with the most urgent first,
        and whatever went that asks for as much, or of which we no longer know what it asked for.
        """
        if self.has_risen:
            reach = (name for name in self.now.rules if self._asks_for(name) is self.moved[1])
            return tuple((name, self._cause_of_rise(name)) for name in reach)
        if self.has_fallen and self.are_rules_known:
            asked = (name for name in self.then.rules if self._asked_for_as_much(name))
            return tuple((name, self._cause_of_fall(name)) for name in asked)
        return ()

    def _asks_for(self, name: str) -> Urgency | None:
        return RULE[name].urgency if name in RULE else None

    def _asked_for_as_much(self, name: str) -> bool:
        if name == self.then.rules[0]:
            return True
        asks_for = self._asks_for(name)
        return name not in self.now.rules and (asks_for is None or asks_for >= self.moved[0])

    def _cause_of_rise(self, name: str) -> Cause:
        if not self.are_rules_known:
            return Cause.ASKS
        return Cause.ASKS_FOR_MORE if name in self.then.rules else Cause.RAISES

    def _cause_of_fall(self, name: str) -> Cause:
        return Cause.ASKS_FOR_LESS if name in self.now.rules else Cause.NO_LONGER_RAISED


def judged_otherwise_now(judgement: Judgement, answers: Answers) -> tuple[str, ...]:
    """In whole sentences, where the rules of today judge these answers otherwise."""
    found = Rejudged.of(judgement, answers)
    said = []
    if "urgency" in found.differs:
        then, now = (level.word for level in found.moved)
        said.append(f"Then: {then}. By today’s rules: {now}.")
    if "pattern" in found.differs:
        said.append(f"By today’s rules: {Label[found.now.pattern.upper()].heading.lower()}.")
    said += [f"Today’s rules also raise: {RULE[name].concern}." for name in found.newly_raised]
    said += [
        f"Today’s rules no longer raise: {RULE[name].concern}." for name in found.no_longer_raised
    ]
    return tuple(said)
