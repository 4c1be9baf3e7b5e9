"""A part of a whole in words, with how far chance alone may have moved it."""

from dataclasses import dataclass

from app.clinic.outcomes.interval import wilson

# With fewer than these a share says next to nothing, so none is shown.
FEWEST = 20


@dataclass(frozen=True)
class Share:
    """So many of so many."""

    part: int
    whole: int

    @property
    def is_too_few(self) -> bool:
        return self.whole < FEWEST

    @property
    def fraction(self) -> float:
        return self.part / self.whole

    @property
    def interval(self) -> tuple[float, float]:
        return wilson(self.part, self.whole)

    @property
    def words(self) -> str:
        """As in "12 of 20 (60%, between 39% and 78%)"."""
        counted = f"{self.part:,} of {self.whole:,}"
        if self.is_too_few:
            return f"Too few to say: {counted}" if self.whole else "Nothing known yet"
        low, high = map(percent, self.interval)
        return f"{counted} ({percent(self.fraction)}, between {low} and {high})"

    @property
    def in_short(self) -> str:
        """For a table that says of what, as in "12 (60%, 39% to 78%)"."""
        if self.is_too_few:
            return f"{self.part:,}"
        low, high = map(percent, self.interval)
        return f"{self.part:,} ({percent(self.fraction)}, {low} to {high})"


def percent(fraction: float) -> str:
    """Never 0% for what is more than nothing, nor 100% for what is less than all."""
    nearest_end = min(fraction, 1 - fraction)
    if 0 < nearest_end < 0.0005:
        return "under 0.1%" if fraction < 0.5 else "over 99.9%"
    if 0 < nearest_end < 0.01:
        return f"{fraction:.1%}"
    return f"{fraction:.0%}"
