"""Going through many things without going beyond the time of a reading."""

from collections.abc import Iterable, Iterator
from typing import TypeVar

from app.watch.counting import CHECKED_EVERY
from app.watch.reading import Reading

_Thing = TypeVar("_Thing")


def in_time(things: Iterable[_Thing], reading: Reading) -> Iterator[_Thing]:
    """The same things. Raises Unreadable, in between, once the time is over."""
    for count, thing in enumerate(things):
        if count % CHECKED_EVERY == 0:
            reading.check_time()
        yield thing
