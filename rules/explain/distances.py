"""A runner's distances in words, in the unit they count in. No number here foretells anything, and
none is about a diagnosis."""

from decimal import ROUND_HALF_UP, Decimal

from rules.explain.told import ToldLoad
from rules.load import SOURCES, SPIKE_WORDS, WEEK_WORDS, Load, LongestRuns
from rules.numbers import LONGEST_BANDED_KM, SHORTEST_BASELINE_KM, Unit, plain

_SAME = "Your longest run stayed at {recent}."
_SHORTER = "Your longest run went from {before} to {recent}, which is shorter."
_BARELY = "Your longest run went from {before} to {recent}, less than 1% longer."
_LONGER = "Your longest run went from {before} to {recent}, {number}% longer."
_ABOUT_LONGER = "Your longest run went from {before} to {recent}, about {number}% longer."
_TIMES = "Your longest run went from {before} to {recent}, {number} times as long."
_ABOUT_TIMES = "Your longest run went from {before} to {recent}, about {number} times as long."
_WITHIN = "10% longer would be {within}."
_LIMITS = (
    f"We compare a run of up to {LONGEST_BANDED_KM} km (about 62 miles) with an earlier one of at "
    f"least {SHORTEST_BASELINE_KM} km (about 2 miles)."
)
_TWICE = Decimal(2)


def tell_load(load: Load) -> ToldLoad:
    unit, runs = load.unit, load.longest_runs
    return ToldLoad(
        before=_shown(load.longest_before_km, unit),
        recent=_shown(load.longest_recent_km, unit),
        usual_week=_shown(load.usual_week_km, unit),
        runs=runs,
        paragraphs=(*_paragraphs(runs, load), WEEK_WORDS[load.week_change]),
        sources=SOURCES,
    )


def _paragraphs(runs: LongestRuns | None, load: Load) -> tuple[tuple[str, ...], ...]:
    """What became of the longest run, and what a study found of runs like it; or why the two are
    not compared."""
    of_the_band = SPIKE_WORDS[load.spike]
    if runs is None:
        return (of_the_band,)
    if runs.within_km is None:
        return ((*of_the_band, _LIMITS),)
    return (_compared(runs, runs.within_km, load.unit), of_the_band)


def _compared(runs: LongestRuns, within_km: Decimal, unit: Unit) -> tuple[str, ...]:
    sentence, number = _change(runs.recent_km / runs.before_km)
    before, recent = _shown(runs.before_km, unit), _shown(runs.recent_km, unit)
    return (
        sentence.format(before=before, recent=recent, number=number),
        _WITHIN.format(within=_shown(within_km, unit)),
    )


def _change(ratio: Decimal) -> tuple[str, str]:
    """The sentence, and its number: "about" unless it is exact."""
    if ratio <= 1:
        return _SAME if ratio == 1 else _SHORTER, ""
    if ratio > _TWICE:
        times = _rounded(ratio, "0.1")
        return _TIMES if times == ratio else _ABOUT_TIMES, plain(times)
    longer = 100 * (ratio - 1)
    percent = _rounded(longer, "1")
    if not percent:
        return _BARELY, ""
    return _LONGER if percent == longer else _ABOUT_LONGER, str(percent)


def _rounded(number: Decimal, to: str) -> Decimal:
    return number.quantize(Decimal(to), ROUND_HALF_UP)


def _shown(km: Decimal | None, unit: Unit) -> str:
    """As it was typed; empty where it was left blank."""
    return "" if km is None else unit.in_words(km)
