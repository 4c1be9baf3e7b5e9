"""What the recorded cases turned out to be: by pattern, by urgency, by rule and by ruleset."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from app.clinic.outcomes.recorded import Alike
from app.clinic.outcomes.share import Share
from rules import OutcomeKind


class TurnedOut(Counter[OutcomeKind]):
    """How many of some recorded cases turned out to be what."""

    @property
    def recorded(self) -> int:
        return self.total()

    @property
    def known(self) -> int:
        return self.recorded - self[OutcomeKind.NOT_KNOWN]

    @property
    def plantar_fasciitis(self) -> Share:
        return Share(self[OutcomeKind.PLANTAR_FASCIITIS], self.known)

    @property
    def for_a_doctor(self) -> Share:
        return Share(self[OutcomeKind.MEDICAL], self.known)

    @property
    def not_for_a_doctor(self) -> Share:
        return Share(self.known - self[OutcomeKind.MEDICAL], self.known)


By = defaultdict[str, TurnedOut]


def _by() -> By:
    return defaultdict(TurnedOut)


@dataclass(frozen=True)
class Tally:
    """All recorded cases of one time. A case stands under each rule that it raised."""

    all: TurnedOut = field(default_factory=TurnedOut)
    by_pattern: By = field(default_factory=_by)
    by_urgency: By = field(default_factory=_by)
    by_rule: By = field(default_factory=_by)
    by_version: By = field(default_factory=_by)


def tally(groups: Iterable[Alike]) -> Tally:
    counted = Tally()
    for group in groups:
        stands_under = [
            counted.all,
            counted.by_pattern[group.pattern],
            counted.by_urgency[group.urgency],
            counted.by_version[group.ruleset_version],
            *(counted.by_rule[name] for name in group.rules),
        ]
        for turned_out in stands_under:
            turned_out[group.kind] += group.cases
    return counted
