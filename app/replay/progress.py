"""How far it has come, for whoever waits."""

import time
from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

T = TypeVar("T")
# Often enough for a person; a log gets fewer lines.
SECONDS_ON_A_SCREEN = 1.0
SECONDS_IN_A_LOG = 10.0
_LOOKED_AT_EVERY = 100


class Progress:
    """Says nothing in the first second."""

    def __init__(
        self,
        say: Callable[[str], None],
        *,
        total: int | None,
        is_screen: bool,
        now: Callable[[], float] = time.perf_counter,
    ) -> None:
        self._say, self._total, self._now = say, total, now
        self._every = SECONDS_ON_A_SCREEN if is_screen else SECONDS_IN_A_LOG
        self._began = now()
        self._next = self._began + SECONDS_ON_A_SCREEN

    @property
    def seconds(self) -> float:
        return self._now() - self._began

    def through(self, cases: Iterable[T]) -> Iterator[T]:
        for count, case in enumerate(cases, start=1):
            yield case
            if count % _LOOKED_AT_EVERY == 0:
                self._look(count)

    def _look(self, count: int) -> None:
        now = self._now()
        if now < self._next:
            return
        self._next = now + self._every
        of = f" of {self._total:,}" if self._total is not None else ""
        self._say(f"{count:,}{of} judged, {count / (now - self._began):,.0f} a second")
