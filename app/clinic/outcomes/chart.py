"""One small chart for each urgency: for each month a dot for its share, on a bar as long as the
share's interval. All four have one scale, so that they can be compared."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import ceil

from app.clinic.outcomes.months import Month
from app.clinic.outcomes.share import Share
from rules import Urgency

_STEP = 10


@dataclass(frozen=True)
class Frame:
    """A panel and the plot in it, in the units of the drawing: on a phone, about pixels."""

    width: int = 300
    height: int = 132
    left: int = 40
    right: int = 292
    top: int = 10
    bottom: int = 104


FRAME = Frame()


@dataclass(frozen=True)
class Mark:
    """One month: where its bar begins and how long it is, and where the dot sits on it."""

    x: float
    top: float
    length: float
    dot: float


@dataclass(frozen=True)
class Panel:
    """The months of one urgency. A month with too few cases has no mark."""

    urgency: Urgency
    marks: tuple[Mark, ...]


@dataclass(frozen=True)
class Chart:
    """`highest` is the percentage at the top of every panel."""

    panels: tuple[Panel, ...]
    highest: int
    oldest: Month
    newest: Month
    frame: Frame = FRAME


def chart_of(months: Sequence[Month]) -> Chart | None:
    """None where no month has enough cases to draw anything."""
    drawn = [month for month in months if not month.is_too_few]
    if not drawn:
        return None
    highest = _highest(drawn)
    panels = (Panel(urgency, _marks(months, urgency, highest)) for urgency in reversed(Urgency))
    return Chart(tuple(panels), highest, months[0], months[-1])


def _highest(drawn: Iterable[Month]) -> int:
    """The next whole ten above every interval."""
    top = max(month.share(urgency).interval[1] for month in drawn for urgency in Urgency)
    return min(100, ceil(top * 100 / _STEP) * _STEP)


def _marks(months: Sequence[Month], urgency: Urgency, highest: int) -> tuple[Mark, ...]:
    apart = (FRAME.right - FRAME.left) / len(months)
    return tuple(
        _mark(month.share(urgency), FRAME.left + apart * (place + 0.5), highest)
        for place, month in enumerate(months)
        if not month.is_too_few
    )


def _mark(share: Share, x: float, highest: int) -> Mark:
    low, high = share.interval
    top = _height(high, highest)
    return Mark(
        round(x, 1),
        top,
        round(_height(low, highest) - top, 1),
        _height(share.fraction, highest),
    )


def _height(fraction: float, highest: int) -> float:
    return round(FRAME.bottom - (FRAME.bottom - FRAME.top) * fraction * 100 / highest, 1)
