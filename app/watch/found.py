"""What the files of a watch come to."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from app.watch.log import Chosen, Log
from app.watch.reading import Reading
from app.watch.turn import read_in_turn
from rules import LoggedLoad, Unit, logged_load


@dataclass(frozen=True)
class Found:
    """The log that was read, and the load before the day on which the pain began."""

    log: Log
    began: date
    load: LoggedLoad


def find(files: Sequence[Chosen], began: date, reading: Reading, shown_in: Unit) -> Found:
    """Raises NotRead."""
    log = read_in_turn(files, reading)
    return Found(log, began, logged_load(log.runs, began, log.covered, shown_in))
