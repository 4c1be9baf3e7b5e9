"""Files held in memory for as long as their request lasts, never on a disk, and not too many."""

from io import BytesIO
from threading import Lock

from app.watch.limits import MOST_BYTES, MOST_FORM_BYTES, MOST_HELD


class Held:
    """How many bytes are set aside for files in this process, over all its requests."""

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
    """Room for the files of one request, by what it says of its own length: either for all of them
    or for none, so that a request that will be refused takes nothing from the others."""

    def __init__(self, length: int) -> None:
        self.is_too_large = length > MOST_BYTES + MOST_FORM_BYTES
        self.is_busy = not self.is_too_large and not held.take(length)
        self.is_given = not (self.is_too_large or self.is_busy)
        self._bytes = length if self.is_given else 0

    def give_back(self) -> None:
        held.give_back(self._bytes)
        self._bytes = 0


class Kept(BytesIO):
    """One file of a request, in memory; read past where there is no room for it."""

    def __init__(self, allowance: Allowance) -> None:
        super().__init__()
        self._is_kept = allowance.is_given

    def write(self, more: bytes, /) -> int:  # type: ignore[override]
        return super().write(more) if self._is_kept else len(more)
