"""What a runner's distances say, in words. Neither measure ever lowers an urgency."""

from dataclasses import dataclass
from decimal import Decimal

from rules.answers import Answers
from rules.numbers import Spike, Unit, spike, within_band
from rules.questions.running import LONGEST_BEFORE, LONGEST_RECENT, RUNS, USUAL_WEEK, WeekChange
from rules.sources import running

SOURCES = (running.FRANDSEN, running.NIELSEN, running.BUIST)

_LINK = "That study looked at all overuse injuries and shows a link, not a cause."
SPIKE_WORDS = {
    Spike.S0: (
        "No run was more than about 10% longer than your longest in the month before.",
        "A study of 5,205 runners measured longer runs against runs like these.",
        _LINK,
    ),
    Spike.S1: (
        "One run was 10% to 30% longer than your longest in the month before.",
        "In a study of 5,205 runners, runs like that went with a higher rate of overuse injury "
        "(about 1.6 times).",
        _LINK,
    ),
    Spike.S2: (
        "One run was 30% to 100% longer than your longest in the month before.",
        "In a study of 5,205 runners, runs like that went with a higher rate of overuse injury "
        "(about 1.5 times).",
        _LINK,
    ),
    Spike.S3: (
        "One run was more than double your longest in the month before.",
        "In a study of 5,205 runners, runs like that went with a higher rate of overuse injury "
        "(about 2.3 times).",
        _LINK,
    ),
    Spike.UNKNOWN_BASELINE: ("Your longest runs cannot be compared from these answers.",),
}
_DISPUTED = (
    "Big jumps are a common story, though studies disagree on how much weekly change matters."
)
WEEK_WORDS = {
    WeekChange.SAME_OR_LESS: ("Your weekly distance stayed about the same or fell.",),
    WeekChange.UP_10_TO_30: ("Your weekly distance went up by 10% to 30%.",),
    WeekChange.UP_30_TO_100: ("Your weekly distance went up by 30% to 100%.", _DISPUTED),
    WeekChange.MORE_THAN_DOUBLED: ("Your weekly distance more than doubled.", _DISPUTED),
    WeekChange.NOT_SURE: ("You were not sure how your weekly distance changed.",),
}


@dataclass(frozen=True)
class LongestRuns:
    """The two runs that are compared. `within_km` is how far the later one could have gone in the
    study's reference band, which begins at the earlier one; None where there is no comparing."""

    before_km: Decimal
    recent_km: Decimal
    within_km: Decimal | None


@dataclass(frozen=True)
class Load:
    """The running load: bands by stable name, distances in exact kilometres."""

    spike: Spike
    week_change: WeekChange
    usual_week_km: Decimal | None
    longest_recent_km: Decimal | None
    longest_before_km: Decimal | None
    unit: Unit

    @property
    def longest_runs(self) -> LongestRuns | None:
        """None where one of them was left blank."""
        before, recent = self.longest_before_km, self.longest_recent_km
        if before is None or recent is None:
            return None
        is_banded = self.spike is not Spike.UNKNOWN_BASELINE
        return LongestRuns(before, recent, within_band(before) if is_banded else None)


def load_of(answers: Answers) -> Load | None:
    """The load of somebody who runs; of anybody else there is none to speak of."""
    changes = [change for change in WeekChange if change in answers.facts]
    if not changes or answers.facts.isdisjoint(RUNS.members):
        return None
    recent, before = answers.km.get(LONGEST_RECENT), answers.km.get(LONGEST_BEFORE)
    return Load(
        spike(recent, before),
        changes[0],
        answers.km.get(USUAL_WEEK),
        recent,
        before,
        answers.unit,
    )
