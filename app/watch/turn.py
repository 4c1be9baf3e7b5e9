"""Reading is work for the processor, and anybody may ask for it: each process reads for one request
at a time, so that the pages of everybody else stay quick."""

from collections.abc import Sequence
from dataclasses import replace
from threading import Lock
from time import monotonic

from app.watch.limits import MOST_SECONDS, SECONDS_IN_LINE
from app.watch.log import Chosen, FileFault, Log, NotRead, read_log
from app.watch.reading import Reading

BUSY = "Too many people are sending files just now. Try again in a minute."
_turn = Lock()


def read_in_turn(files: Sequence[Chosen], reading: Reading) -> Log:
    """As `read_log`; its time counts from when its turn has come. Raises NotRead."""
    if not _turn.acquire(timeout=SECONDS_IN_LINE):
        raise NotRead([FileFault("", "busy", BUSY)])
    try:
        return read_log(files, replace(reading, must_end=monotonic() + MOST_SECONDS))
    finally:
        _turn.release()
