"""Whoever measures time has the machine to themselves: other test processes wait until it is done.

Two things are locked that are there anyway, so nothing is made for it and nothing is left behind.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from fcntl import LOCK_EX, LOCK_SH, LOCK_UN, flock
from pathlib import Path

ROOM, DOOR = Path(__file__), Path(__file__).with_name("conftest.py")


@contextmanager
def turn(room: Path, door: Path, *, alone: bool) -> Iterator[None]:
    """In the room, with others or alone. Who wants to be alone waits in the door, where nobody
    gets past, until all have left."""
    with room.open("rb") as inside, door.open("rb") as entering:
        flock(entering, LOCK_EX)
        flock(inside, LOCK_EX if alone else LOCK_SH)
        flock(entering, LOCK_UN)
        try:
            yield
        finally:
            # Said, not left to the end of the file: a process that was forked meanwhile has it too.
            flock(inside, LOCK_UN)
