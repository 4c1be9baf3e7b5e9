"""Files that hold what runners told us."""

import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from app.keeping.not_done import NotDone


@contextmanager
def written_aside(file: Path) -> Iterator[IO[bytes]]:
    """A file that only its owner can read, and that appears whole or not at all."""
    aside = file.with_name(f".{secrets.token_hex(8)}")
    try:
        if file.exists():
            raise NotDone(f"{file} is there already. Choose another name.")
        descriptor = os.open(aside, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "w+b") as opened:
            yield opened
            opened.flush()
            os.fsync(opened.fileno())
        aside.rename(file)
        _sync(file.parent)
    except OSError as wrong:
        raise NotDone(f"{file} could not be written: {wrong.strerror or wrong}.") from wrong
    finally:
        aside.unlink(missing_ok=True)


def _sync(folder: Path) -> None:
    """The new name is on the disk only when its folder is."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
