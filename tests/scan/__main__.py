"""Lets scanners that others wrote loose on the real server, with a database that is thrown away.

    python -m tests.scan --wapiti PROGRAM --sqlmap PROGRAM [--seconds 300] [--visitor owner]

Each goes as a runner at the end of a check, as a receptionist, as an owner and as a program with a
key. They need other versions of what we need, so give each an environment of its own, and name its
program here:

    python3 -m venv SOMEWHERE && SOMEWHERE/bin/pip install wapiti3
    python3 -m venv ELSEWHERE && ELSEWHERE/bin/pip install sqlmap

Prints how far they came and what they found. Fails where something is not explained in
tests/scan/finding.py, or where the server broke.
"""

import argparse
import sys
import tempfile
from collections import Counter
from pathlib import Path

from tests.app.routes import ROUTES
from tests.scan import sqlmap, wapiti
from tests.scan.asked import asked, excluded
from tests.scan.clinic import Clinic, Visitor, open_clinic
from tests.scan.counted import Counted, counted
from tests.scan.errand import Errand
from tests.scan.finding import Finding

VISITORS = ("runner", "receptionist", "owner", "program")


def main() -> int:
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    options.add_argument("--wapiti", type=Path)
    options.add_argument("--sqlmap", type=Path)
    options.add_argument("--seconds", type=int, default=300, help="for each attack of a visitor")
    options.add_argument("--visitor", choices=VISITORS, help="one of them; all, unless it is given")
    told = options.parse_args()
    programs = {"wapiti": told.wapiti, "sqlmap": told.sqlmap}
    worst = 0
    with tempfile.TemporaryDirectory() as instance, open_clinic(Path(instance)) as clinic:
        for visitor in clinic.visitors:
            if told.visitor not in (None, visitor.name):
                continue
            for name, program in programs.items():
                if program:
                    worst = max(worst, _scanned(name, program, clinic, visitor, told.seconds))
    return worst


def _scanned(name: str, program: Path, clinic: Clinic, visitor: Visitor, seconds: int) -> int:
    with tempfile.TemporaryDirectory() as folder, counted(clinic.app, clinic.port) as counts:
        errand = Errand(
            origin=f"http://127.0.0.1:{counts.server_port}",
            headers=visitor.headers,
            asked=asked(clinic, visitor),
            kept_out=excluded(clinic),
            folder=Path(folder),
            seconds=seconds,
        )
        if name == "wapiti":
            found = wapiti.scan(program, errand)
        else:
            found = sqlmap.scan(program, clinic.app, errand)
    print(f"\n{name} as {visitor.name}: {_reached(counts)}")
    return _told(found, counts)


def _reached(counts: Counted) -> str:
    statuses = ", ".join(f"{status}: {n}" for status, n in sorted(counts.statuses.items()))
    ours = {str(row) for row in ROUTES}
    reached = len(counts.routes & ours)
    return f"{counts.statuses.total()} requests, {reached} of {len(ours)} routes ({statuses})"


def _told(found: list[Finding], counts: Counted) -> int:
    """Each kind of finding once, with how often."""
    kinds = Counter((each.kind, each.why_not_a_fault) for each in found)
    for (kind, why), often in sorted(kinds.items()):
        print(f"  {kind}, {often} times: {why or 'NOT EXPLAINED'}")
        if not why:
            open_ones = [each for each in found if (each.kind, "") == (kind, each.why_not_a_fault)]
            print(*(f"    {each.where}: {each.words}" for each in open_ones[:20]), sep="\n")
    print(*(f"  the server broke: {each}" for each in counts.broken[:20]), sep="\n")
    if not found:
        print("  nothing was found")
    return 1 if counts.broken or any(not why for _, why in kinds) else 0


if __name__ == "__main__":
    sys.exit(main())
