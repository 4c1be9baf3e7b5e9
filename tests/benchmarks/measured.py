"""What every benchmark hands in, one line of the table at the end, and how it takes its figures."""

import statistics
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

ROUNDS = 5
HEAD = ("what", "figure", "against", "ratio", "asked", "met")


@dataclass(frozen=True)
class Row:
    """A figure with its unit, and its ratio to a yardstick that was measured in the same run.

    Without a bound the line is there to be read beside the others, and nothing is asked of it.
    """

    what: str
    figure: str
    against: str = ""
    ratio: float | None = None
    at_least: float | None = None
    at_most: float | None = None

    @property
    def is_met(self) -> bool:
        if self.ratio is None:
            return True
        low = self.at_least is None or self.ratio >= self.at_least
        return low and (self.at_most is None or self.ratio <= self.at_most)

    def cells(self) -> tuple[str, ...]:
        asked = [f"at least {self.at_least:g}"] if self.at_least is not None else []
        asked += [f"at most {self.at_most:g}"] if self.at_most is not None else []
        ratio = "" if self.ratio is None else f"{self.ratio:.2f}"
        met = ("yes" if self.is_met else "NO") if asked else ""
        return self.what, self.figure, self.against, ratio, " and ".join(asked), met


def in_turn(works: Mapping[str, Callable[[], float]], rounds: int = ROUNDS) -> dict[str, float]:
    """The median of what each measures. They take turns, so a busy machine is fair to all."""
    taken: dict[str, list[float]] = {name: [] for name in works}
    for _ in range(rounds):
        for name, work in works.items():
            taken[name].append(work())
    return {name: statistics.median(figures) for name, figures in taken.items()}


def table(rows: Iterable[Row]) -> str:
    lines = [HEAD, *(row.cells() for row in rows)]
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip()
        for line in lines
    )
