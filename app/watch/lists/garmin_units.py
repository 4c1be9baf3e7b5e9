"""Whether Garmin's distances are in the unit that the runner named. The list does not say.

Two things in it do. The length of a stride is in metres in either unit, so that strides a minute,
minutes and metres a stride come to the distance: in the lists that we saw, within 10%. And where
strides are not told, nobody's usual pace is beyond some bounds; those are our judgement.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from statistics import median

from app.watch.lists.units import METRES_PER
from app.watch.reading import Unreadable
from rules import Unit

FASTEST_USUAL = 165
"""Seconds a kilometre, 2:45: a world record over the marathon is slower."""
SLOWEST_USUAL = 720
"""Seconds a kilometre, 12:00: a walk."""
_NEAR = (Decimal("0.8"), Decimal("1.25"))
"""A mile is 1.6 kilometres, so that no distance is near both."""
_NAMES = {Unit.KM: "kilometres", Unit.MI: "miles"}


@dataclass(frozen=True, slots=True)
class Told:
    """A run in metres, as read in the unit that was named, and what its strides come to."""

    metres: Decimal
    seconds: Decimal
    by_strides: Decimal | None


def shows_unit(runs: Iterable[Told], unit: Unit) -> bool:
    """Whether the runs show by their strides that they are in this unit. Raises Unreadable if they
    show, by strides or pace, that they are in the other."""
    strides, paces = _ratios_and_paces(runs)
    other = Unit.MI if unit is Unit.KM else Unit.KM
    change = METRES_PER[other] / METRES_PER[unit]
    is_telling = _is_telling(strides, change)
    if is_telling:
        is_wrong = _is_near(median(strides) / change)
    else:
        is_wrong = bool(paces) and _is_odd(median(paces), change)
    if is_wrong:
        raise Unreadable(
            "wrong_unit",
            f"The runs in this list do not fit {_NAMES[unit]}, but they fit {_NAMES[other]}. "
            f"Choose {_NAMES[other]} on this page, and read the files again.",
        )
    return is_telling


def _ratios_and_paces(runs: Iterable[Told]) -> tuple[list[Decimal], list[Decimal]]:
    """What the strides come to in parts of the distance, and seconds a kilometre."""
    strides, paces = [], []
    for run in runs:
        paces.append(run.seconds * 1000 / run.metres)
        if run.by_strides:
            strides.append(run.by_strides / run.metres)
    return strides, paces


def _is_telling(ratios: list[Decimal], change: Decimal) -> bool:
    return bool(ratios) and (_is_near(median(ratios)) or _is_near(median(ratios) / change))


def _is_near(ratio: Decimal) -> bool:
    return _NEAR[0] <= ratio <= _NEAR[1]


def _is_odd(pace: Decimal, change: Decimal) -> bool:
    """Whether the usual pace is nobody's in this unit, and somebody's in the other."""
    return not _is_usual(pace) and _is_usual(pace / change)


def _is_usual(pace: Decimal) -> bool:
    return FASTEST_USUAL <= pace <= SLOWEST_USUAL
