"""A runner's answers, read from their stable names.

Reading is all or nothing: either every answer is understood, or every fault is named.
"""

from __future__ import annotations

from collections.abc import Mapping, Set
from dataclasses import dataclass, field
from decimal import Decimal

from rules.faults import Fault, Faults, Refused, missing, not_asked, repeats_site, unknown_question
from rules.findings import reaches
from rules.grammar import AnyQuestion, Distance, Fact, Question, any_way_holds
from rules.numbers import Unit, facts_from
from rules.questions import QUESTION, QUESTIONS
from rules.questions.places import OtherSites, Site
from rules.questions.running import RUNS
from rules.reading import in_order, read_answer, read_km
from rules.urgency import Urgency

# By question id: a code, a list of codes, a whole number for the scale, a decimal for a distance.
Written = Mapping[str, object]

_ASKED_OF_ANYBODY = tuple(each for each in QUESTIONS if not each.only_when_routine)
# Judged last: whether they are asked hangs on the urgency of every other answer.
_ASKED_ONCE_ROUTINE = tuple(each for each in QUESTIONS if each.only_when_routine)
# By id: the questions on whose answers it hangs whether this one is asked.
_HANGS_ON = {
    question.id: frozenset(
        type(fact) for way in question.asked_when for need in way.needs for fact in need.members
    )
    for question in QUESTIONS
}
_ALWAYS_ASKED = frozenset(each for each in _ASKED_OF_ANYBODY if not _HANGS_ON[each.id])


@dataclass(frozen=True)
class Answers:
    """The facts of one runner, and the distances (exact km) that some of them came from.

    They are finished if nothing is missing that a result needs.
    """

    facts: frozenset[Fact]
    km: Mapping[Distance, Decimal] = field(default_factory=dict)
    unit: Unit = Unit.KM
    is_finished: bool = field(default=True, compare=False)

    @property
    def runs(self) -> bool:
        """Whether they told us that they run; unknown reads as not."""
        return not self.facts.isdisjoint(RUNS.members)

    def given(self, question: type[Question]) -> tuple[Question, ...]:
        """The answers to one question, in the order in which they are shown."""
        return tuple([answer for answer in in_order(question) if answer in self.facts])


def read(written: Written, unit: Unit = Unit.KM, *, so_far: bool = False) -> Answers:
    """The answers, with distances read as typed in `unit`.

    `so_far` lets any answer be missing; otherwise only those after the question that completed an
    emergency may be. Raises Faults with every fault, in the order of the questions.
    """
    reader = _Reader(written, unit, so_far)
    reader.faults += [unknown_question(str(name)) for name in written if name not in QUESTION]
    for question in _ASKED_OF_ANYBODY:
        reader.take(question)
    if reader.facts & RUNS.members:
        reader.facts |= facts_from(reader.km)
    for question in _ASKED_ONCE_ROUTINE:
        reader.take(question)
    if reader.faults:
        raise Faults(tuple(sorted(reader.faults, key=_question_order)))
    return Answers(frozenset(reader.facts), reader.km, unit, reader.is_finished)


def still_asked(written: Written, unit: Unit = Unit.KM) -> dict[str, object]:
    """The answers without those that the other answers have made pointless."""
    return read_changed(written, unit)[0]


def read_changed(written: Written, unit: Unit = Unit.KM) -> tuple[dict[str, object], Answers]:
    """Answers some of which were changed: those that are still asked, and what they come to so far.
    Raises Faults for any other fault."""
    kept = dict(written)
    while True:
        try:
            return kept, read(kept, unit, so_far=True)
        except Faults as wrong:
            pointless = {fault.question for fault in wrong.faults if fault.code == "not_asked"}
            repeats = any(fault.code == "repeats_site" for fault in wrong.faults)
            if not pointless and not repeats:
                raise
            kept = {name: sent for name, sent in kept.items() if name not in pointless}
            if repeats:
                kept["other_sites"] = _without(kept["other_sites"], kept["site"])


def is_asked(question: AnyQuestion, facts: Set[Fact]) -> bool:
    """Whether these facts (this question's own left out) call for the question."""
    if question.only_when_routine and reaches(Urgency.PRIORITY, facts):
        return False
    return any_way_holds(question.asked_when, facts)


class _Reader:
    """Reads in the order of the questions, and remembers what it could not read."""

    def __init__(self, written: Written, unit: Unit, so_far: bool) -> None:
        self.written = written
        self.unit = unit
        self.so_far = so_far
        self.is_finished = True
        self.facts: set[Fact] = set()
        self.km: dict[Distance, Decimal] = {}
        self.faults: list[Fault] = []
        self._unread: set[object] = set()

    def take(self, question: AnyQuestion) -> None:
        sent = self.written.get(question.id)
        if sent is not None:
            self._read(question, sent)
        elif self._is_owed(question):
            self.is_finished = False
            if not self.so_far:
                self._fail(question, missing(question))

    def _is_owed(self, question: AnyQuestion) -> bool:
        """After the question that completed an emergency nothing is."""
        if question.optional or (self.so_far and not self.is_finished):
            return False
        return self._asked(question) is True and not reaches(Urgency.EMERGENCY, self.facts)

    def _asked(self, question: AnyQuestion) -> bool | None:
        """Whether the question is asked; None where that hangs on an answer with a fault."""
        if question in _ALWAYS_ASKED:
            return True
        if self.faults and (question.only_when_routine or _HANGS_ON[question.id] & self._unread):
            return None
        return is_asked(question, self.facts)

    def _read(self, question: AnyQuestion, sent: object) -> None:
        asked = self._asked(question)
        try:
            if isinstance(question, Distance):
                self.km[question] = read_km(sent, self.unit)
            else:
                self._keep(question, read_answer(question, sent))
        except Refused as refused:
            self._fail(question, Fault(question.id, refused.code, refused.message))
            return
        if asked is False:
            self._fail(question, not_asked(question))

    def _keep(self, question: type[Question], answers: tuple[Question, ...]) -> None:
        if not answers and not question.optional:
            self._fail(question, missing(question))
        if question is OtherSites and _sites(self.facts) & {answer.code for answer in answers}:
            self._fail(question, repeats_site())
        self.facts.update(answers)

    def _fail(self, question: AnyQuestion, fault: Fault) -> None:
        self._unread.add(question)
        self.faults.append(fault)


def _sites(facts: set[Fact]) -> set[str]:
    return {fact.code for fact in facts if isinstance(fact, Site)}


def _without(codes: object, code: object) -> list[object]:
    return [each for each in codes if each != code] if isinstance(codes, list | tuple) else []


def _question_order(fault: Fault) -> int:
    ids = list(QUESTION)
    return ids.index(fault.question) if fault.question in QUESTION else len(ids)
