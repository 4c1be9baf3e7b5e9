"""A runner's log: everything that their files tell of, each run once."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import BinaryIO

from app.watch.activity import Activity
from app.watch.days import latest_day
from app.watch.kinds import activities_in
from app.watch.left_out import said
from app.watch.limits import EARLIEST, FASTEST, MOST_ACTIVITIES
from app.watch.packed.budget import Budget
from app.watch.reading import Reading, Unreadable
from app.watch.refusals import ABOUT_ALL
from app.watch.same_run import Told, each_once
from rules import FARTHEST_KM, Run

_MISDATED = ("future", "too_early")


@dataclass(frozen=True)
class Chosen:
    """A file as it was chosen."""

    name: str
    stream: BinaryIO


@dataclass(frozen=True)
class FileFault:
    """What is wrong with one file; `file` is empty where it is about all of them."""

    file: str
    code: str
    message: str


class NotRead(ValueError):
    """Files that were not read. Every fault is named; nothing is half-read."""

    def __init__(self, faults: Sequence[FileFault]) -> None:
        super().__init__(", ".join(fault.code for fault in faults))
        self.faults = tuple(faults)


@dataclass(frozen=True)
class Log:
    """Runs, oldest first, and how many were left out, by reason.

    `covered` are the first and the last day of a list; None where there are only tracks, which may
    not be all. `unit_is_assumed` where a list did not say whether it is in kilometres or miles.
    """

    runs: tuple[Run, ...]
    covered: tuple[date, date] | None
    left_out: Mapping[str, int]
    unit_is_assumed: bool


def read_log(files: Sequence[Chosen], reading: Reading) -> Log:
    """Raises NotRead where a file cannot be read, or none of them tells of a run."""
    judged = [(file, a, _why_left_out(a, reading)) for file, a in _told(files, reading)]
    listed = [a for _, a, reason in judged if a.is_listed and reason not in _MISDATED]
    days = [each.start.date() for each in listed]
    runs = [_run(file, a) for file, a, reason in judged if a.is_run and not reason]
    left_out = Counter(reason for _, a, reason in judged if a.is_run and reason)
    once = tuple(each_once(runs, reading))
    left_out["twice"] = len(runs) - len(once)
    if not once:
        raise NotRead([_no_runs(left_out)])
    covered = (min(days), max(days)) if days else None
    return Log(once, covered, +left_out, any(each.unit_is_assumed for each in listed))


def _told(files: Sequence[Chosen], reading: Reading) -> list[tuple[int, Activity]]:
    """Everything that the files tell of, each with the number of its file. Raises NotRead."""
    budget, found, faults = Budget(), list[tuple[int, Activity]](), list[FileFault]()
    for number, file in enumerate(files):
        try:
            for activity in activities_in(file.stream, budget, reading):
                found.append((number, activity))
                _check_number(found)
        except Unreadable as wrong:
            is_about_all = wrong.code in ABOUT_ALL
            faults.append(FileFault("" if is_about_all else file.name, wrong.code, wrong.message))
            if is_about_all:
                break
    if faults:
        raise NotRead(faults)
    return found


def _check_number(found: Sequence[object]) -> None:
    if len(found) > MOST_ACTIVITIES:
        raise Unreadable(
            "too_many_activities",
            f"These files tell of more than {MOST_ACTIVITIES:,} activities. Choose fewer.",
        )


def _why_left_out(activity: Activity, reading: Reading) -> str:
    """The reason, by its stable name; empty where the activity counts."""
    if activity.start.date() > latest_day(reading):
        return "future"
    if activity.start.date() < EARLIEST:
        return "too_early"
    metres = activity.metres
    if metres is None or not metres > 0:
        return "no_distance"
    if metres > FARTHEST_KM * 1000:
        return "too_far"
    is_too_fast = activity.seconds and metres > FASTEST * activity.seconds
    return "too_fast" if is_too_fast else ""


def _run(file: int, activity: Activity) -> Told:
    run = Run(activity.start, (activity.metres or Decimal(0)) / 1000)
    return Told(run, frozenset({file}), activity.is_listed)


def _no_runs(left_out: Mapping[str, int]) -> FileFault:
    told = said(left_out) or ("Walks, rides and other sports do not count.",)
    return FileFault("", "no_runs", " ".join(("There is no run in these files to use.", *told)))
