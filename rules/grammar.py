"""What a fact, a question, a group, a way and a rule are.

A way is a short list of facts that must all be there; a rule is raised by any of its ways.
There is no third level: alternatives inside a way are a group, which has words of its own.
"""

from __future__ import annotations

from collections.abc import Set
from dataclasses import dataclass
from enum import Enum
from functools import cached_property
from itertools import combinations

from rules.sources import Source
from rules.urgency import Kind, SeeFirst, Urgency


@dataclass(frozen=True)
class Words:
    """A whole sentence, and the one that a person who does not run reads instead."""

    runner: str
    other: str

    def to(self, *, runs: bool) -> str:
        return self.runner if runs else self.other


def say(text: str, *, not_a_runner: str = "") -> Words:
    return Words(text, not_a_runner or text)


# Codes of answers that leave something open: they speak neither for anything nor against it.
_UNKNOWN = frozenset({"not_sure", "prefer_not_to_say", "hard_to_say"})


class Fact(Enum):
    """Something true of one runner: an answer they gave, or what their numbers come to.

    A member is declared as its label (what a button says) and its fact (the same, told back),
    then both again for a person who does not run, where they differ. The stable code is the
    member's name in small letters; a code that begins with a digit has an underscore before it.
    """

    def __init__(
        self, label: str, fact: str, label_not_a_runner: str = "", fact_not_a_runner: str = ""
    ) -> None:
        self.code = self._name_.lower().lstrip("_")
        self.label = say(label, not_a_runner=label_not_a_runner)
        self.fact = say(fact, not_a_runner=fact_not_a_runner)
        self.members: frozenset[Fact] = frozenset({self})
        self.at_least = 1
        self.is_unknown = self.code in _UNKNOWN

    # Members are singletons, so identity is enough, and far cheaper than Enum's own hash.
    __hash__ = object.__hash__


@dataclass(frozen=True)
class Group:
    """Facts that count alike, under words of their own."""

    words: str
    facts: tuple[Fact, ...]
    at_least: int = 1

    def __post_init__(self) -> None:
        object.__setattr__(self, "members", frozenset(self.facts))

    members: frozenset[Fact] = frozenset()


Need = Fact | Group


@dataclass(frozen=True)
class Way:
    """Facts that must all be there. Only a pattern or a condition may ask for a fact to be
    absent: an urgency rule never does, so that another symptom can never lower the urgency."""

    needs: tuple[Need, ...]
    without: tuple[Fact, ...] = ()

    def holds(self, facts: Set[Fact]) -> bool:
        for members in self.one_of_each:
            if members.isdisjoint(facts):
                return False
        return facts.isdisjoint(self.without)

    @cached_property
    def named(self) -> tuple[Fact, ...]:
        """All the facts it asks for, in the order it names them."""
        return tuple(fact for need in self.needs for fact in facts_of(need))

    # Worked out once, since trying ways is most of the work of an assessment.
    @cached_property
    def one_of_each(self) -> tuple[frozenset[Fact], ...]:
        """Facts of which one must be there, and one of the next, and so on. Two of four are there
        where one of any three of them is."""
        return tuple(
            frozenset(facts)
            for need in self.needs
            for facts in combinations(need.members, len(need.members) - need.at_least + 1)
        )


def facts_of(need: Need) -> tuple[Fact, ...]:
    return need.facts if isinstance(need, Group) else (need,)


def all_of(*needs: Need, without: tuple[Fact, ...] = ()) -> Way:
    return Way(needs, without)


def any_of(*ways: Need | Way) -> tuple[Way, ...]:
    return tuple(way if isinstance(way, Way) else Way((way,)) for way in ways)


def any_way_holds(ways: tuple[Way, ...], facts: Set[Fact]) -> bool:
    # A loop: this is asked hundreds of times of one runner, and `any` over a generator costs more.
    for way in ways:  # noqa: SIM110
        if way.holds(facts):
            return True
    return False


def all_reasons(ways: tuple[Way, ...], facts: Set[Fact]) -> tuple[Fact, ...]:
    """The facts of every way that holds, each once, in the order of the ways."""
    named = [fact for way in ways if way.holds(facts) for fact in way.named if fact in facts]
    return tuple(dict.fromkeys(named))


ALWAYS = (Way(()),)


class Control(Enum):
    """How a question is answered."""

    ONE = "one"
    MANY = "many"
    SCALE = "scale"
    DISTANCE = "distance"


STANDS_ALONE = frozenset({"none", "not_sure", "prefer_not_to_say", "not_tried"})


class Question(Fact):
    """A question is the set of answers it allows; a member is one answer."""

    id: str
    ask: str
    hint: str
    why: str
    sources: tuple[Source, ...]
    control: Control
    asked_when: tuple[Way, ...]
    only_when_routine: bool
    optional: bool

    def __init_subclass__(
        cls,
        *,
        id: str,
        ask: str,
        why: str,
        hint: str = "",
        sources: tuple[Source, ...] = (),
        control: Control = Control.ONE,
        asked_when: tuple[Way, ...] = ALWAYS,
        only_when_routine: bool = False,
        optional: bool = False,
    ) -> None:
        cls.id, cls.ask, cls.why, cls.hint = id, ask, why, hint
        cls.sources, cls.control, cls.optional = sources, control, optional
        cls.asked_when, cls.only_when_routine = asked_when, only_when_routine

    @property
    def stands_alone(self) -> bool:
        """Whether this answer excludes every other tick of its question."""
        return self.control is Control.MANY and self.code in STANDS_ALONE


# Each is declared once, so identity is enough here too.
@dataclass(frozen=True, eq=False)
class Distance:
    """A question answered with a distance, or left blank."""

    id: str
    ask: str
    hint: str
    why: str
    sources: tuple[Source, ...]
    asked_when: tuple[Way, ...]
    control: Control = Control.DISTANCE
    only_when_routine: bool = False
    optional: bool = True


AnyQuestion = type[Question] | Distance


@dataclass(frozen=True)
class Rule:
    """When a runner's facts include any of these ways, see somebody this soon.

    `judgement` says which part no source gives; a rule without sources is judgement throughout.
    `shadowed` marks a rule that never changes the urgency, kept for its concern and its words.
    `holds_beside_any` marks words that are said at every urgency, whatever the card asks.
    `on_card` is a shorter time than the card itself names, as a whole sentence for the card.
    """

    name: str
    concern: str
    urgency: Urgency
    see_first: SeeFirst
    tell: Words
    when: tuple[Way, ...]
    sources: tuple[Source, ...] = ()
    judgement: str = ""
    kind: Kind | None = None
    shadowed: bool = False
    holds_beside_any: bool = False
    on_card: str = ""

    @property
    def basis(self) -> str:
        if not self.sources:
            return "judgement"
        return "part judgement" if self.judgement else "sourced"
