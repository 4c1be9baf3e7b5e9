"""Distances, and the facts they come to. Numbers are exact: floats never decide.

A distance is an exact decimal of kilometres. The spike compares the longest run just before the
pain with the longest run in the month before that run (Frandsen 2025), boundaries as in the
paper: exactly 1.10, 1.30 and 2.00 times stay in the lower band.
"""

from collections.abc import Mapping
from decimal import ROUND_HALF_UP, Context, Decimal
from enum import Enum

from rules.grammar import Distance, Fact
from rules.questions.running import LONGEST_BEFORE, LONGEST_RECENT, USUAL_WEEK

KM_PER_MILE = Decimal("1.609344")
FARTHEST_KM = Decimal(300)
FARTHEST_MI_SHOWN = Decimal("186.4")
MOST_DECIMALS = 6
_TYPED = Decimal(1).scaleb(-MOST_DECIMALS)
_SHOWN = Decimal("0.01")

# Our judgement: below 3 km any run looks like a jump, and one run beyond 100 km is a race of its
# own kind, so neither is put in a band.
SHORTEST_BASELINE_KM = Decimal(3)
LONGEST_BANDED_KM = Decimal(100)
HIGH_WEEK_KM = Decimal(40)
# Percent of the baseline that still belongs to the band: s0, s1, s2.
BAND_PERCENTS = (110, 130, 200)

# Wide enough for the product of any two typed distances to stay exact.
_EXACT = Context(prec=60)


class Unit(Enum):
    """What the runner counts in. A distance is kept in kilometres, exactly."""

    KM = "km"
    MI = "mi"

    def to_km(self, typed: Decimal) -> Decimal:
        return typed if self is Unit.KM else _EXACT.multiply(typed, KM_PER_MILE)

    def from_km(self, km: Decimal) -> Decimal:
        """The number that was typed: the way back of `to_km`, to at most 6 decimals."""
        typed = km if self is Unit.KM else _EXACT.divide(km, KM_PER_MILE)
        return _EXACT.quantize(typed, _TYPED)

    def in_words(self, km: Decimal) -> str:
        """As it was typed, with the unit."""
        return f"{plain(self.from_km(km))} {'km' if self is Unit.KM else 'miles'}"

    def as_shown(self, km: Decimal) -> Decimal:
        """The distance (km) that a watch would show: to a hundredth of this unit."""
        typed = km if self is Unit.KM else _EXACT.divide(km, KM_PER_MILE)
        return self.to_km(typed.quantize(_SHOWN, ROUND_HALF_UP))


class Spike(Fact):
    """The longest recent run beside the longest run of the month before it."""

    S0 = (
        "Up to 10% longer",
        "no run was more than about 10% longer than your longest in the month before",
    )
    S1 = (
        "Over 10% and up to 30% longer",
        "one run was 10% to 30% longer than your longest in the month before",
    )
    S2 = (
        "Over 30% longer, up to double",
        "one run was 30% to 100% longer than your longest in the month before",
    )
    S3 = (
        "More than double",
        "one run was more than double your longest in the month before",
    )
    UNKNOWN_BASELINE = (
        "Not known, or not comparable",
        "your longest runs cannot be compared",
    )


class WeeklyDistance(Fact):
    """The usual week before the pain."""

    OVER_40_KM = "Over 40 km (about 25 miles) a week", "your usual week is a high-mileage week"


def plain(number: Decimal) -> str:
    """Without zeros at the end of its decimals."""
    return f"{number:f}".rstrip("0").rstrip(".") if number % 1 else f"{number.to_integral():f}"


def spike(recent_km: Decimal | None, before_km: Decimal | None) -> Spike:
    """The band of the longest recent run, in km; blanks and short baselines are not compared."""
    if recent_km is None or before_km is None:
        return Spike.UNKNOWN_BASELINE
    if before_km < SHORTEST_BASELINE_KM or not 0 < recent_km <= LONGEST_BANDED_KM:
        return Spike.UNKNOWN_BASELINE
    return list(Spike)[band_of(recent_km, before_km)]


def band_of(now_km: Decimal, before_km: Decimal) -> int:
    """Which band a distance has risen to, 0 to 3; on a boundary, the lower one."""
    hundredfold = _EXACT.multiply(now_km, Decimal(100))
    limits = (_EXACT.multiply(before_km, Decimal(percent)) for percent in BAND_PERCENTS)
    return sum(hundredfold > limit for limit in limits)


def within_band(before_km: Decimal) -> Decimal:
    """The longest run that still belongs to the lowest band, the reference of the study."""
    return _EXACT.multiply(before_km, Decimal(BAND_PERCENTS[0]).scaleb(-2))


def facts_from(km: Mapping[Distance, Decimal]) -> frozenset[Fact]:
    """What a runner's distances (km) come to, as facts."""
    facts: set[Fact] = {spike(km.get(LONGEST_RECENT), km.get(LONGEST_BEFORE))}
    if km.get(USUAL_WEEK, Decimal(0)) > HIGH_WEEK_KM:
        facts.add(WeeklyDistance.OVER_40_KM)
    return frozenset(facts)
