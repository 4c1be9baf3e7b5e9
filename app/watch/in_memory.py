"""Files held in memory for as long as their request lasts, never on a disk, and not too many."""

from io import BytesIO
from threading import Lock

from app.watch.limits import MOST_BYTES, MOST_HELD


class Held:
    """How many bytes of files this process holds, over all its requests."""

    def __init__(self) -> None:
        self.bytes = 0
        self._lock = Lock()

    def take(self, more: int) -> bool:
        with self._lock:
            fits = self.bytes + more <= MOST_HELD
            self.bytes += more if fits else 0
            return fits

    def give_back(self, less: int) -> None:
        with self._lock:
            self.bytes -= less


held = Held()


class Allowance:
    """What the files of one request may come to. What goes beyond it is read past, and not kept."""

    def __init__(self) -> None:
        self.bytes = 0
        self.is_used_up = False
        self.is_busy = False

    def take(self, more: int) -> bool:
        self.is_used_up |= self.bytes + more > MOST_BYTES
        if self.is_used_up or self.is_busy:
            return False
        self.is_busy = not held.take(more)
        self.bytes += 0 if self.is_busy else more
        return not self.is_busy

    def give_back(self) -> None:
        held.give_back(self.bytes)
        self.bytes = 0


class Kept(BytesIO):
    """One file of a request, in memory."""

    def __init__(self, allowance: Allowance) -> None:
        super().__init__()
        self._allowance = allowance

    def write(self, more: bytes, /) -> int:  # type: ignore[override]
        if self._allowance.take(len(more)):
            return super().write(more)
        # The request will be refused, so what was kept of this file is of no use either.
        self.truncate(0)
        return len(more)
