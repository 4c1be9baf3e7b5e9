"""How the server bears many people at once.

python -m tests.load [--runners 200] [--receptionists 10] [--minutes 3] [--think 10]
                     [--database-url postgresql://…]

It starts a server of its own on this machine, and stops by itself. Runners walk the whole check
with the answers of published cases and send it; receptionists read the queue, open a case and save
something. `--think` is for how many seconds people look at a page on average (receptionists half
as long); with 0 nobody thinks, and everybody asks again at once. The people share the processors
with the server. Without an address it makes an SQLite file in a temporary folder; with one it uses
that database, which must be empty. Fails where anything went wrong.
"""

import argparse
import asyncio
import os
import sys
import tempfile
import time
from pathlib import Path

from tests.load.clinic import Clinic, open_clinic
from tests.load.figures import Figures
from tests.load.people import Pace, keep_on, run_a_check, work_the_queue
from tests.load.wire import Browser


async def crowd(clinic: Clinic, runners: int, pace: Pace, seconds: float) -> Figures:
    """All of them at once, for so long; one receptionist for each who is signed in."""
    figures = Figures()
    desks = [Browser(clinic.port, figures, {**cookie}) for cookie in clinic.signed_in]
    checks = [Browser(clinic.port, figures) for _ in range(runners)]
    at_desks = Pace(pace.think / 2)
    people = [
        *(asyncio.create_task(keep_on(work_the_queue, desk, at_desks)) for desk in desks),
        *(asyncio.create_task(keep_on(run_a_check, check, pace)) for check in checks),
    ]
    _, still = await asyncio.wait(people, timeout=seconds, return_when=asyncio.FIRST_EXCEPTION)
    for person in still:
        person.cancel()
    for fault in await asyncio.gather(*people, return_exceptions=True):
        if isinstance(fault, Exception):
            raise fault
    return figures


def main() -> int:
    wanted = argparse.ArgumentParser(description="How the server bears many people at once.")
    wanted.add_argument("--runners", type=int, default=200)
    wanted.add_argument("--receptionists", type=int, default=10)
    wanted.add_argument("--minutes", type=float, default=3)
    wanted.add_argument("--think", type=float, default=10)
    wanted.add_argument("--database-url", default="")
    given = wanted.parse_args()
    with (
        tempfile.TemporaryDirectory() as folder,
        open_clinic(Path(folder), given.receptionists, given.database_url) as clinic,
    ):
        began = time.monotonic()
        running = crowd(clinic, given.runners, Pace(given.think), given.minutes * 60)
        figures = asyncio.run(running)
        took = time.monotonic() - began
        lost = clinic.lost_of(figures.references)
    print(*figures.lines(took), sep="\n")
    load = " ".join(f"{each:.1f}" for each in os.getloadavg())
    print(f"references that are not kept exactly once: {lost}; load average {load}")
    return 1 if figures.errors or lost else 0


if __name__ == "__main__":
    sys.exit(main())
