"""What an item of advice is, and everything that withholds it."""

from dataclasses import dataclass
from enum import Enum
from functools import cached_property

from rules.grammar import ALWAYS, Fact, Group, Need, Way, Words, facts_of
from rules.patterns import Label
from rules.questions.health import AT_RISK_FOOT, Health
from rules.questions.pain import Press
from rules.rulebook.groups import UNDER_18
from rules.sources import Source
from rules.urgency import Kind, Urgency


class Heading(Enum):
    """Where an item stands on the page."""

    NOW = "What to do now"
    TRY = "You could try"
    ASK = "Worth asking about"

    @property
    def code(self) -> str:
        return self.name.lower()


# Each is declared once, so identity is enough.
@dataclass(frozen=True, eq=False)
class Advice:
    """One thing to do, to leave out or to ask about until the physio visit.

    It is offered when `when` holds, at one of the `urgencies`, beside one of the `labels` if it
    names any. Of those offered it is withheld, and we say so, by any fact or kind of finding
    named here. `evidence` says in plain words how sure the advice is; `leave_out` names what
    is withheld; an item without it is then simply not given. By `done_by` there is nothing left
    to do: the item is then not given, and nothing is said.
    """

    name: str
    heading: Heading
    title: Words
    words: Words
    evidence: str
    sources: tuple[Source, ...] = ()
    urgencies: tuple[Urgency, ...] = (Urgency.ROUTINE, Urgency.PRIORITY)
    when: tuple[Way, ...] = ALWAYS
    labels: tuple[Label, ...] = ()
    withheld_by: tuple[Need, ...] = ()
    withheld_by_kinds: tuple[Kind, ...] = ()
    leave_out: Words | None = None
    done_by: Group | None = None

    @cached_property
    def withholding_facts(self) -> tuple[Fact, ...]:
        return tuple(fact for need in self.withheld_by for fact in facts_of(need))


# The labels beside which advice for the sole makes sense.
FITS = (Label.LIKELY, Label.POSSIBLE)
ROUTINE_ONLY = (Urgency.ROUTINE,)

# No exercise, and no "easy running", for anybody of whom one of these is true.
NO_EXERCISE: tuple[Need, ...] = (
    Press.HEEL_SQUEEZE,
    Press.COIN_SPOT_ON_BONE,
    Health.WEAK_BONES,
    Health.LOW_ENERGY,
    Health.QUINOLONE,
    Health.RECENT_STEROID_INJECTION,
    AT_RISK_FOOT,
    Health.PREFER_NOT_TO_SAY,
    UNDER_18,
)
NO_EXERCISE_KINDS = (
    Kind.BONE,
    Kind.TENDON,
    Kind.INFECTION,
    Kind.CIRCULATION,
    Kind.GROWTH,
)
