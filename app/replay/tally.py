"""What is counted while cases are judged again."""

from collections import Counter
from dataclasses import dataclass, field

from app.replay.lines import NotALine
from app.replay.past import UNREADABLE, Past, Said
from app.replay.unread import reasons
from rules import Answers, Cause, Faults, Judgement, Rejudged, Urgency, verdict_on

# Of the cases that somebody should look at; a clinic finds the others by mending the rules.
MOST_NAMED = 5


@dataclass
class Tally:
    """Nothing of a case but its name stays here, and that only of the first few."""

    cases: int = 0
    # Judged without an answer that is asked for today.
    incomplete: int = 0
    compared: int = 0
    same: int = 0
    judged: Counter[Urgency] = field(default_factory=Counter)
    by_version: Counter[str] = field(default_factory=Counter)
    moved: Counter[tuple[Urgency, Urgency]] = field(default_factory=Counter)
    # What else differs, of the cases whose urgency stayed: one case may count in several.
    otherwise: Counter[str] = field(default_factory=Counter)
    same_urgency: int = 0
    newly_raised: Counter[str] = field(default_factory=Counter)
    no_longer_raised: Counter[str] = field(default_factory=Counter)
    causes: Counter[tuple[str, Cause]] = field(default_factory=Counter)
    # Fallen, and it is not told what was raised then.
    fallen_without_cause: int = 0
    fallen: int = 0
    first_fallen: list[str] = field(default_factory=list)
    unread: int = 0
    unread_because: Counter[str] = field(default_factory=Counter)
    unread_pressing: int = 0
    first_unread: list[str] = field(default_factory=list)
    first_unread_pressing: list[str] = field(default_factory=list)

    @property
    def is_grave(self) -> bool:
        """Whether an emergency or same-day case has fallen, or cannot be shown not to have."""
        return self.fallen > 0 or self.unread_pressing > 0

    def add(self, past: Past) -> None:
        self.cases += 1
        try:
            answers, is_whole = _read(past)
            then = past.then()
            found = _rejudged(then, answers)
            version = str(then.ruleset_version) if isinstance(then, Judgement) else ""
            now = found.now if isinstance(found, Rejudged) else found
            if isinstance(found, Rejudged):
                self._compare(past, found)
        except UNREADABLE as wrong:
            self._cannot_read(past, wrong)
            return
        self.incomplete += not is_whole
        self.judged[Urgency[now.urgency.upper()]] += 1
        if version:
            self.by_version[version] += 1

    def _compare(self, past: Past, found: Rejudged) -> None:
        if found.is_same:
            self.compared, self.same = self.compared + 1, self.same + 1
            return
        # First all that may fail on what is kept, so that no case counts by halves.
        moved, causes = found.moved, found.causes
        newly, no_longer = Counter(found.newly_raised), Counter(found.no_longer_raised)
        self.compared += 1
        if moved[0] is moved[1]:
            self.same_urgency += 1
            self.otherwise.update(found.differs)
        else:
            self.moved[moved] += 1
            self.causes.update(causes)
            self.fallen_without_cause += found.has_fallen and not causes
        self.newly_raised.update(newly)
        self.no_longer_raised.update(no_longer)
        if found.falls_from_pressing:
            self.fallen += 1
            _name(self.first_fallen, past)

    def _cannot_read(self, past: Past, wrong: Exception) -> None:
        self.unread += 1
        self.unread_because.update(reasons(wrong))
        if _may_be_pressing(past):
            self.unread_pressing += 1
            _name(self.first_unread_pressing, past)
        _name(self.first_unread, past)


def _read(past: Past) -> tuple[Answers, bool]:
    """The answers, and whether none is missing that is asked for today. A question that is new
    must not hide what today's rules make of all that was answered."""
    try:
        return past.answers(), True
    except Faults as wrong:
        if any(fault.code != "missing" for fault in wrong.faults):
            raise
    return past.answers(so_far=True), False


def _rejudged(then: Judgement | Said | None, answers: Answers) -> Rejudged | Judgement:
    if isinstance(then, Judgement):
        return Rejudged.of(then, answers)
    if isinstance(then, Said):
        return Rejudged.of_urgency(then.urgency, answers, raised=then.raised)
    return Judgement.of(verdict_on(answers))


def _may_be_pressing(past: Past) -> bool:
    """Also where it cannot be told any more what was made of it; but what is no line is no case."""
    try:
        then = past.then()
        if isinstance(then, Judgement):
            return Urgency[then.urgency.upper()].is_pressing
    except NotALine:
        return False
    except UNREADABLE:
        return True
    return then is not None and then.urgency.is_pressing


def _name(named: list[str], past: Past) -> None:
    if len(named) < MOST_NAMED:
        named.append(past.name)
