"""How far the share that was counted may lie from the one that it stands for."""

from math import sqrt
from statistics import NormalDist

# 95 of 100 such intervals hold the true share.
_Z = NormalDist().inv_cdf(0.975)


def wilson(part: int, whole: int) -> tuple[float, float]:
    """The 95% score interval of a share (Wilson 1927). Unlike the one of the schoolbooks it never
    leaves 0 to 1, and has a width even where the share is 0 or 1 (Brown, Cai, DasGupta 2001)."""
    if not 0 <= part <= whole or not whole:
        raise ValueError("A share is a part of something.")
    share, square = part / whole, _Z * _Z
    middle = (share + square / (2 * whole)) / (1 + square / whole)
    reach = _Z * sqrt(share * (1 - share) / whole + square / (4 * whole * whole))
    reach /= 1 + square / whole
    # In whole numbers the ends are exact; what the machine adds in the last place would show.
    low = 0.0 if part == 0 else middle - reach
    high = 1.0 if part == whole else middle + reach
    return low, high
