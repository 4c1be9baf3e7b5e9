"""Every benchmark in one run, and one table of them at the end.

python -m tests.benchmarks [rules …] [--short]

Each is a room of that name whose `rows` measures and hands in lines of the table. The short form
takes seconds and shows that all of it runs; its figures say little. Fails where what is asked is
not met.
"""

import argparse
import os
import platform
import sys
from collections.abc import Iterator
from importlib import import_module

from tests.benchmarks.measured import Row, table

NAMES = ("rules", "journey", "servers", "sending", "queue", "memory")


def measure(names: list[str], *, short: bool) -> Iterator[Row]:
    for name in names:
        print(f"{name} …", file=sys.stderr, flush=True)
        yield from import_module(f"tests.benchmarks.{name}").rows(short=short)


def main() -> None:
    wanted = argparse.ArgumentParser(description="How fast it is, beside yardsticks.")
    wanted.add_argument("names", nargs="*", metavar="NAME", help=f"of {', '.join(NAMES)}; else all")
    wanted.add_argument("--short", action="store_true", help="seconds in place of minutes")
    given = wanted.parse_args()
    unknown = set(given.names) - set(NAMES)
    if unknown:
        wanted.error(f"there is no benchmark {', '.join(sorted(unknown))}")
    before = os.getloadavg()[0]
    rows = list(measure(given.names or list(NAMES), short=given.short))
    print(table(rows))
    print(
        f"\n{os.cpu_count()} cores, load {before:.1f} before and {os.getloadavg()[0]:.1f} after, "
        f"Python {platform.python_version()}"
    )
    sys.exit(not all(row.is_met for row in rows))


if __name__ == "__main__":
    main()
