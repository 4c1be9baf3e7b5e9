"""Files that were damaged at random, and whether each is read or refused, and soon.

`python -m tests.watch.fuzz 10000` reads so many of each format. The same number is the same files.
"""

import sys
from collections import Counter
from collections.abc import Iterator
from datetime import datetime, timedelta
from decimal import Decimal
from io import BytesIO
from random import Random
from time import monotonic

from app.watch.reading import Reader, Unreadable
from app.watch.tables import read_table
from rules import Unit
from tests.watch.lists import ENGLISH, FRENCH, GERMAN, Ran, circumstances, garmin, strava

MOST_SECONDS = 2
RUNS = [
    Ran(datetime(2026, 5, 1, 7) + timedelta(days=day), Decimal(5_000 + 310 * day), 1_800 + 99 * day)
    for day in range(12)
]
FORMATS: dict[str, tuple[Reader, list[bytes]]] = {
    "strava": (read_table, [strava(RUNS, each).encode() for each in (ENGLISH, GERMAN)]),
    "garmin": (read_table, [garmin(RUNS, each).encode() for each in (ENGLISH, FRENCH)]),
}
"""By its name, what reads it and some whole files."""
PIECES = (
    b'"',
    b",",
    b";",
    b"\n",
    b"\r",
    b"\x00",
    b"\xff",
    b"\xe2\x80\xaf",
    b"--",
    b"nan",
    b"1/2/26",
)


def damaged(whole: bytes, chance: Random) -> bytes:
    held = bytearray(whole)
    for _ in range(chance.randint(1, 8)):
        place, other = sorted(chance.randrange(len(held) + 1) for _ in range(2))
        match chance.randrange(5):
            case 0:
                held[place : place + 1] = chance.choice(PIECES)
            case 1:
                held[place:place] = chance.randbytes(chance.randint(1, 8))
            case 2:
                del held[place : min(other, place + chance.choice((1, 9, 4_000)))]
            case 3:
                held[place:place] = held[place:other]
            case _:
                held[place:place] = bytes(held[place : place + 1]) * chance.choice((3, 3_000))
    return bytes(held)


def outcomes(name: str, count: int) -> Iterator[str]:
    """The code of each refusal, or "read". Whatever else a reader raises ends it."""
    reader, wholes = FORMATS[name]
    chance = Random(name)  # noqa: S311
    for number in range(count):
        held = damaged(wholes[number % len(wholes)], chance)
        began = monotonic()
        try:
            for _ in reader(BytesIO(held), circumstances(chance.choice(list(Unit)))):
                pass
            yield "read"
        except Unreadable as refused:
            yield refused.code
        assert monotonic() - began < MOST_SECONDS, f"{name}, file {number}"


if __name__ == "__main__":
    for each in FORMATS:
        print(each, dict(Counter(outcomes(each, int(sys.argv[1])))))
