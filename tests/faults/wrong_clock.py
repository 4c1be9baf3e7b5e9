"""A clock that a test can set for one server and its workers, while that runs.

python -m tests.faults.wrong_clock FILE PYTHON run.py

What the product and its libraries take for the time is as many seconds ahead as FILE says. How long
things last stays right, as it does where somebody sets the clock of a machine.
"""

import runpy
import sys
import time
from datetime import timedelta
from pathlib import Path


class WrongClock:
    """`program` starts the server by it."""

    def __init__(self, folder: Path) -> None:
        self._file = folder / "clock"
        self.program = (sys.executable, "-m", "tests.faults.wrong_clock", str(self._file))
        self.set(timedelta(0))

    def set(self, ahead: timedelta) -> None:
        """So far ahead of the right time, or behind it."""
        aside = self._file.with_suffix(".new")
        aside.write_text(str(ahead.total_seconds()), encoding="ascii")
        aside.replace(self._file)


def put_wrong(file: Path) -> None:
    """Every other way to ask for the time comes to one of these two."""
    from app import clock

    right_time, right_now = time.time, clock.now

    def ahead() -> float:
        return float(file.read_text(encoding="ascii"))

    time.time = lambda: right_time() + ahead()
    clock.now = lambda: right_now() + timedelta(seconds=ahead())


if __name__ == "__main__":
    _, wanted, _, script = sys.argv
    put_wrong(Path(wanted))
    sys.argv = [script]
    runpy.run_path(script, run_name="__main__")
