"""What was measured: how long each kind of page took, and what went wrong."""

import statistics
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

HEAD = f"{'milliseconds':28}{'answers':>9}{'p50':>8}{'p99':>8}{'most':>8}"


@dataclass
class Figures:
    """Seconds by the kind of page; `stale` is how many saves came too late, which is no error."""

    taken: dict[str, list[float]] = field(default_factory=dict)
    errors: Counter[str] = field(default_factory=Counter)
    stale: int = 0
    references: list[str] = field(default_factory=list)

    def note(self, kind: str, seconds: float) -> None:
        self.taken.setdefault(kind, []).append(seconds)

    def note_error(self, kind: str, what: str) -> None:
        self.errors[f"{kind}: {what}"] += 1

    @property
    def answers(self) -> int:
        return sum(map(len, self.taken.values()))

    def lines(self, seconds: float) -> Iterator[str]:
        yield HEAD
        for kind, taken in sorted(self.taken.items()):
            yield _line(kind, taken)
        yield _line("all", [each for taken in self.taken.values() for each in taken])
        yield f"{self.answers / seconds:.0f} answers a second; {len(self.references)} checks sent"
        yield f"{self.stale} saves came too late and were told so; errors: {dict(self.errors)}"


def _line(kind: str, taken: list[float]) -> str:
    p50, p99 = statistics.median(taken), statistics.quantiles([*taken, taken[-1]], n=100)[98]
    shown = "".join(f"{each * 1000:8.0f}" for each in (p50, min(p99, max(taken)), max(taken)))
    return f"{kind:28}{len(taken):9,}{shown}"
