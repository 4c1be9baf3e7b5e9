"""A disk that can be full: a small one of our own, or files that may not grow where we may not
mount one."""

import os
import resource
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

BYTES = 4 * 1024 * 1024


@dataclass
class SmallDisk:
    folder: Path
    is_mounted: bool

    def fill(self, server: int) -> None:
        if not self.is_mounted:
            largest = max(file.stat().st_size for file in self.folder.glob("first-step*"))
            _limit(server, largest)
            return
        with (self.folder / "filler").open("wb", buffering=0) as filler:
            _write_until_full(filler.fileno())

    def free(self, server: int) -> None:
        if not self.is_mounted:
            _limit(server, resource.RLIM_INFINITY)
            return
        (self.folder / "filler").unlink()


@contextmanager
def small_disk(folder: Path) -> Iterator[SmallDisk]:
    folder.mkdir(mode=0o700)
    mount = ["mount", "-t", "tmpfs", "-o", f"size={BYTES},mode=0700", "none", str(folder)]
    is_mounted = subprocess.run(mount, capture_output=True, check=False).returncode == 0
    try:
        yield SmallDisk(folder, is_mounted)
    finally:
        if is_mounted:
            subprocess.run(["umount", "--lazy", str(folder)], check=True)


def _write_until_full(descriptor: int) -> None:
    for size in (4096, 1):
        try:
            while os.write(descriptor, b"0" * size):
                pass
        except OSError:
            continue


def _limit(group: int, most: int) -> None:
    """For every process of the server."""
    for folder in Path("/proc").glob("[0-9]*"):
        pid = int(folder.name)
        try:
            if os.getpgid(pid) == group:
                resource.prlimit(pid, resource.RLIMIT_FSIZE, (most, resource.RLIM_INFINITY))
        except (ProcessLookupError, PermissionError):
            continue
