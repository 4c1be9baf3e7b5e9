"""Reading is work for the processor, and anybody may ask for it: each process reads for one request
at a time, and only a few wait for their turn, so that the pages of everybody else stay quick."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from threading import BoundedSemaphore, Lock
from time import thread_time

from app.watch.limits import LONGEST_LINE, MOST_SECONDS, SECONDS_IN_LINE
from app.watch.log import Chosen, FileFault, Log, NotRead, read_log
from app.watch.reading import Reading

BUSY = "Too many people are sending files just now. Try again in a minute."
_line = BoundedSemaphore(LONGEST_LINE)
_turn = Lock()


def read_in_turn(files: Sequence[Chosen], reading: Reading) -> Log:
    """As `read_log`; its time counts from when its turn has come. Raises NotRead."""
    with _in_line():
        return read_log(files, replace(reading, must_end=thread_time() + MOST_SECONDS))


@contextmanager
def _in_line() -> Iterator[None]:
    """Raises NotRead where the line is too long, or does not move."""
    if not _line.acquire(blocking=False):
        raise _busy()
    try:
        if not _turn.acquire(timeout=SECONDS_IN_LINE):
            raise _busy()
        try:
            yield
        finally:
            _turn.release()
    finally:
        _line.release()


def _busy() -> NotRead:
    return NotRead([FileFault("", "busy", BUSY)])
