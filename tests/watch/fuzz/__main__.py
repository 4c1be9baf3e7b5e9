"""Damages files at random and reads them. Prints what became of them, and fails if one did what it
must not: raise anything but a refusal, take long, or make the process grow.

    python -m tests.watch.fuzz --each 10000 --seed 1
"""

import argparse
import sys
from concurrent.futures import ProcessPoolExecutor
from functools import partial

from tests.watch.fuzz.run import FORMATS, Tally, fuzz


def main() -> int:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--each", type=int, default=10_000, help="files of each format")
    options.add_argument("--seed", type=int, default=1, help="another one makes other files")
    told = options.parse_args()
    print("format   files    read  refused  slowest  growth  refusals by code")
    with ProcessPoolExecutor() as workers:
        # A process of its own for each format, so that one does not hide how another grows.
        tallies = list(workers.map(partial(_shown, number=told.each, seed=told.seed), FORMATS))
    faults = [fault for tally in tallies for fault in tally.faults]
    print(*faults, sep="\n")
    print(f"{sum(tally.files for tally in tallies)} files, {len(faults)} faults")
    return 1 if faults else 0


def _shown(kind: str, number: int, seed: int) -> Tally:
    tally = fuzz(kind, number, seed)
    refused = sum(tally.codes.values())
    codes = ", ".join(f"{code} {count}" for code, count in tally.codes.most_common())
    print(
        f"{kind:<7} {tally.files:>6} {tally.read:>7} {refused:>8} {tally.slowest:>6.2f} s "
        f"{tally.growth:>4.0f} MB  {codes}",
        flush=True,
    )
    return tally


if __name__ == "__main__":
    sys.exit(main())
