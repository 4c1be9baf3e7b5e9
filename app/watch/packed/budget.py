"""What all the files of one request may come to together."""

from dataclasses import dataclass

from app.watch.limits import MEGABYTE, MOST_FILES, MOST_UNPACKED_BYTES
from app.watch.reading import Unreadable

_INSTEAD = "or take activities.csv out of your export and choose that"


@dataclass
class Budget:
    """Counts as the files are opened and unpacked, whichever they lie in."""

    files: int = 0
    unpacked: int = 0

    def add_file(self) -> None:
        """Raises Unreadable."""
        self.files += 1
        if self.files > MOST_FILES:
            raise too_many_files()

    def add_unpacked(self, size: int) -> None:
        """Raises Unreadable."""
        self.unpacked += size
        if self.unpacked > MOST_UNPACKED_BYTES:
            raise Unreadable(
                "too_much_unpacked",
                f"It unpacks to more than {MOST_UNPACKED_BYTES // MEGABYTE} MB. "
                f"Choose fewer files, {_INSTEAD}.",
            )


def too_many_files() -> Unreadable:
    return Unreadable(
        "too_many_files",
        f"That is more than {MOST_FILES} files. Choose fewer, {_INSTEAD}.",
    )
