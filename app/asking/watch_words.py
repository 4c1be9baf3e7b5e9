"""What was read from the files of a watch, in words that fit a runner and a receptionist alike."""

from dataclasses import dataclass
from datetime import timedelta

from app.times import in_full
from app.watch import Found, said
from rules import Run, Unit

_NOT_KNOWN = "Not known"
_DAYS_OF_THE_LAST_WEEK = timedelta(days=6)


@dataclass(frozen=True)
class Row:
    """What was looked for, what was found, and what there is to say of it."""

    what: str
    found: str
    notes: tuple[str, ...] = ()


def rows_of(found: Found) -> tuple[Row, ...]:
    recent, before = found.load.longest_recent, found.load.longest_before
    unit = found.load.unit
    return (
        Row("Found", _runs(found), said(found.log.left_out)),
        _usual_week(found),
        _last_weeks(found),
        Row("Longest run just before the pain", _run(recent, unit), _end(found)),
        Row("Longest run in the month before that one", _run(before, unit), _month(found)),
    )


def _runs(found: Found) -> str:
    runs = found.log.runs
    if len(runs) == 1:
        return f"1 run, on {in_full(runs[0].day)}"
    return f"{len(runs):,} runs, from {in_full(runs[0].day)} to {in_full(runs[-1].day)}"


def _usual_week(found: Found) -> Row:
    km, what = found.load.usual_week_km, "Usual week"
    if km is None:
        return Row(what, _NOT_KNOWN, ("The files do not tell of the weeks before the last two.",))
    return Row(what, found.load.unit.in_words(km), ("Of the four weeks before the last two.",))


def _last_weeks(found: Found) -> Row:
    km, change, what = found.load.recent_week_km, found.load.week_change, "The two weeks before"
    if km is None:
        return Row(what, _NOT_KNOWN, ("The files do not tell of all of both weeks.",))
    words = change.label.runner if change else "There is no usual week to compare them with"
    return Row(what, f"{found.load.unit.in_words(km)} a week", (f"{words}.",))


def _run(run: Run | None, unit: Unit) -> str:
    return f"{unit.in_words(run.km)}, on {in_full(run.day)}" if run else "None found"


def _end(found: Found) -> tuple[str, ...]:
    last = found.log.covered[1]
    if last >= found.began - _DAYS_OF_THE_LAST_WEEK:
        return ()
    return (f"The files end on {in_full(last)}, before the pain began.",)


def _month(found: Found) -> tuple[str, ...]:
    """How the two longest runs compare, and whether a longer one may be missing."""
    load = found.load
    compared = (f"The later run: {load.spike.label.runner}.",) if load.longest_before else ()
    if load.longest_recent is None or load.is_month_whole:
        return compared
    first = in_full(found.log.covered[0])
    return (*compared, f"The files begin within that month, on {first}. Was a run before longer?")
