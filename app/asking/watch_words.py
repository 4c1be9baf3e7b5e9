"""What was read from the files of a watch, in words that fit a runner and a receptionist alike."""

from dataclasses import dataclass

from app.times import in_full
from app.watch import Found, said
from rules import FARTHEST_KM, Run, Spike, Unit

_NOT_KNOWN = "Not known"


@dataclass(frozen=True)
class Row:
    """What was looked for, what was found, and what there is to say of it."""

    what: str
    found: str
    notes: tuple[str, ...] = ()


def rows_of(found: Found, guessed_from: str) -> tuple[Row, ...]:
    """`guessed_from` is the answer that the day was guessed from, where nobody changed it."""
    recent, before = found.load.longest_recent, found.load.longest_before
    unit = found.load.unit
    return (
        Row("The pain began", in_full(found.began), _guess(guessed_from)),
        Row("Found", _runs(found), (*said(found.log.left_out), *_assumed(found), *_end(found))),
        _usual_week(found),
        _last_weeks(found),
        Row("Biggest jump just before the pain", _run(recent, unit)),
        Row("Longest run in the month before it", _run(before, unit), _month(found)),
        Row("How the two compare", _compared(recent, before, found.load.spike)),
    )


def _guess(guessed_from: str) -> tuple[str, ...]:
    if not guessed_from:
        return ()
    return (f"A guess from the answer “{guessed_from}”. With another day the numbers change.",)


def _assumed(found: Found) -> tuple[str, ...]:
    if not found.log.unit_is_assumed:
        return ()
    unit = "kilometres" if found.load.unit is Unit.KM else "miles"
    return (f"The list does not say its unit. It was read in {unit}, as chosen on this page.",)


def _runs(found: Found) -> str:
    runs = found.log.runs
    if len(runs) == 1:
        return f"1 run, on {in_full(runs[0].day)}"
    return f"{len(runs):,} runs, from {in_full(runs[0].day)} to {in_full(runs[-1].day)}"


def _usual_week(found: Found) -> Row:
    load, what = found.load, "Usual week"
    if load.is_usual_week_too_far:
        return Row(what, _NOT_KNOWN, (f"It is more than {FARTHEST_KM} km (about 186 miles).",))
    if load.usual_week_km is None:
        return Row(what, _NOT_KNOWN, (_why_no_weeks(found),))
    weeks = f"The middle of the {load.usual_weeks} weeks before the last two."
    return Row(what, load.unit.in_words(load.usual_week_km), (weeks,))


def _last_weeks(found: Found) -> Row:
    km, change, what = found.load.recent_week_km, found.load.week_change, "Last two weeks"
    if km is None:
        return Row(what, _NOT_KNOWN, (_why_no_weeks(found),))
    words = change.label.runner if change else "There is no usual week to compare them with"
    return Row(what, f"{found.load.unit.in_words(km)} a week", (f"{words}.",))


def _why_no_weeks(found: Found) -> str:
    if found.log.covered is None:
        return "Only a list can tell: of single runs there may be more."
    return "The list does not tell of enough whole weeks."


def _run(run: Run | None, unit: Unit) -> str:
    return f"{unit.in_words(run.km)}, on {in_full(run.day)}" if run else "None found"


def _compared(recent: Run | None, before: Run | None, band: Spike) -> str:
    """The lowest band holds also what did not rise at all."""
    if recent and before and recent.km <= before.km:
        return "Not longer"
    return band.label.runner


def _end(found: Found) -> tuple[str, ...]:
    covered = found.log.covered
    if covered is None or covered[1] >= found.began:
        return ()
    return (f"The list ends on {in_full(covered[1])}, before the pain began.",)


def _month(found: Found) -> tuple[str, ...]:
    """Whether a longer run may be missing."""
    load, covered = found.load, found.log.covered
    if load.longest_recent is None or load.is_month_whole:
        return ()
    if covered is None:
        return ("If you ran farther in that month, change the number.",)
    begins = f"The list begins within that month, on {in_full(covered[0])}."
    return (begins, "If you ran farther before, change the number.")
