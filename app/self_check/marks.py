"""What a check comes to: a mark, what was found, and how to mend it."""

from dataclasses import dataclass
from enum import Enum


class Mark(Enum):
    """The gravest first."""

    WRONG = "Wrong"
    LOOK = "Look at this"
    FINE = "Fine"


@dataclass(frozen=True)
class Checked:
    """`mend` is empty where there is nothing to mend."""

    mark: Mark
    what: str
    found: str
    mend: str = ""


def fine(what: str, found: str) -> Checked:
    return Checked(Mark.FINE, what, found)


def look(what: str, found: str, mend: str) -> Checked:
    return Checked(Mark.LOOK, what, found, mend)


def wrong(what: str, found: str, mend: str) -> Checked:
    return Checked(Mark.WRONG, what, found, mend)
