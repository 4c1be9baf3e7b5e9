"""The drawing of a runner's load: where each of its parts begins and ends."""

from dataclasses import dataclass
from decimal import Decimal

from rules import Told


@dataclass(frozen=True)
class Band:
    """From the earlier run to 10% beyond it. Its label begins at `label`, or ends there."""

    start: float
    width: float
    label: float
    label_ends: bool


@dataclass(frozen=True)
class Chart:
    """Two bars from 0 km on one scale, in per cent of its width. The later run is solid as far as
    the band goes, and striped from there on."""

    before: float
    solid: float
    recent: float
    band: Band | None


def chart_of(told: Told | None) -> Chart | None:
    """None where there are not two runs to set side by side."""
    runs = told.load.runs if told and told.load else None
    return drawn(runs.before_km, runs.recent_km, runs.within_km) if runs else None


def drawn(before: Decimal, recent: Decimal, within: Decimal | None) -> Chart | None:
    longest = max(before, recent, within or Decimal(0))
    if not longest:
        return None
    first, second = _share(before, longest), _share(recent, longest)
    if within is None:
        return Chart(first, second, second, None)
    end = _share(within, longest)
    return Chart(first, min(second, end), second, _band(first, end))


def _band(start: float, end: float) -> Band:
    """On the side of the label's room: it is shorter than half of the narrowest drawing."""
    is_right = start > 50
    return Band(start, round(end - start, 1), end if is_right else start, is_right)


def _share(km: Decimal, longest: Decimal) -> float:
    return round(float(100 * km / longest), 1)
