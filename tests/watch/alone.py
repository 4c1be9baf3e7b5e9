"""Reads one file in this process alone, and prints what became of it: the code of its refusal,
seconds of the processor, and the megabytes by which the process grew at its height, which the file
itself is part of.

    python -m tests.watch.alone FILE

The height is what the kernel counts, so nothing is left out: not what a library holds, and not
what Python keeps for later.
"""

import sys
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from time import process_time

from app.watch import Reading, Unreadable
from app.watch.kinds import activities_in
from app.watch.packed.budget import Budget
from rules import Unit
from tests.watch.tracks import fit, gpx, northwards, session

NOW = datetime(2026, 11, 28, tzinfo=UTC)


def main() -> None:
    # A worker that idles has read before, and imported all that it needs.
    became_of(gpx(northwards([3])))
    became_of(fit(session()))
    idle = height()
    file = Path(sys.argv[1]).read_bytes()
    began = process_time()
    code = became_of(file)
    print(code, process_time() - began, height() - idle)


def became_of(file: bytes) -> str:
    """The code of its refusal."""
    try:
        for _ in activities_in(BytesIO(file), Budget(), Reading(Unit.KM, UTC, NOW)):
            pass
    except Unreadable as refused:
        return refused.code
    return "read"


def height() -> float:
    """Megabytes that this process has ever had in memory at once. (`ru_maxrss` would begin with
    those of the process that started it.)"""
    told = Path("/proc/self/status").read_text()
    return int(told.split("VmHWM:")[1].split()[0]) / 1024


if __name__ == "__main__":
    main()
