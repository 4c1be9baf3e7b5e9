"""Changes each declaration in turn and says which changes no test of behaviour notices.

python -m tests.mutants                        all of them
python -m tests.mutants --room rules.advice    those of some rooms, by how their names begin
python -m tests.mutants --sample 40 --seed 7   forty of them, the same for the same seed
"""

import argparse
import os
import random
import sys
from collections import Counter

from tests.mutants.all import all_mutants
from tests.mutants.trial import SURVIVED, trials


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.mutants")
    parser.add_argument("--room", default="rules")
    parser.add_argument("--sample", type=int)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--at-once", type=int, default=os.cpu_count() or 1)
    asked = parser.parse_args()
    mutants = [mutant for mutant in all_mutants() if mutant.module.startswith(asked.room)]
    if asked.sample:
        mutants = random.Random(asked.seed).sample(mutants, asked.sample)  # noqa: S311
    tried: Counter[str] = Counter()
    killed: Counter[str] = Counter()
    for done, (mutant, killer) in enumerate(trials(mutants, asked.at_once), 1):
        tried[mutant.kind] += 1
        killed[mutant.kind] += killer != SURVIVED
        if killer == SURVIVED:
            print(f"survived: {mutant.kind}: {mutant.module}: {mutant.name}", flush=True)
        print(f"{done} of {len(mutants)}", end="\r", file=sys.stderr)
    for kind, count in sorted(tried.items()):
        print(f"{kind}: {killed[kind]} of {count} killed")
    print(f"all: {killed.total()} of {tried.total()} killed")
    return int(killed.total() < tried.total())


if __name__ == "__main__":
    sys.exit(main())
