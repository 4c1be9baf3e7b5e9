"""The page about what may be typed and what costs much has the numbers of the app."""

from pathlib import Path

import pytest
from argon2 import extract_parameters

from app.asking import contact
from app.database.connections import SECONDS_TO_CONNECT
from app.database.patience import SECONDS_FOR_AN_ANSWER
from app.mailbox import MOST, MOST_BEFORE_AT
from app.staff import passwords, tries
from app.waiting_room import DESKS, SEATS, SECONDS_TO_WAIT
from app.watch import limits as files
from rules.numbers import FARTHEST_KM, FARTHEST_MI_SHOWN

LIMITS = (Path(__file__).parents[2] / "docs" / "limits.md").read_text(encoding="utf-8")
HASHING = extract_parameters(passwords.hashed("correct horse battery staple")).memory_cost // 1024
TRIES = f"{tries.OF_AN_ACCOUNT.tries} tries a name and {tries.FROM_AN_ADDRESS.tries} an address"
HELD = f"{files.MOST_BYTES // files.MEGABYTE} MB, {files.MOST_FILES} files"


@pytest.mark.parametrize(
    "told",
    [
        f"up to {contact.LONGEST_NAME} characters on one line",
        f"up to {contact.LONGEST_PHONE} characters: digits",
        f"at least {contact.FEWEST_DIGITS} digits",
        f"up to {MOST} characters, {MOST_BEFORE_AT} of them before the @",
        f"not over {contact.OLDEST} years ago",
        f"up to {contact.LONGEST_NOTE} characters, on lines",
        f"under {contact.ADULT_AT} also the name of a parent",
        f"from 0 to {FARTHEST_KM} km or {FARTHEST_MI_SHOWN} miles",
        f"{passwords.SHORTEST} to {passwords.LONGEST} characters",
        f"{DESKS} at once in each worker, of {SEATS} who have a place",
        f"after {SECONDS_TO_WAIT} seconds",
        f"{files.LONGEST_LINE} in its line; {HELD}, {files.MOST_POINTS:,} points a file",
        f"{files.SECONDS_IN_LINE} seconds in the line, {files.MOST_SECONDS} for reading",
        f"a password, {HASHING} MiB each | {passwords.AT_ONCE} at once in each worker; {TRIES}",
    ],
)
def test_the_page_has_the_numbers_of_the_app(told: str) -> None:
    assert told in LIMITS


def test_so_it_has_the_times_that_it_says_in_words() -> None:
    assert f"{TRIES} in a quarter of an hour" in LIMITS
    assert tries.WITHIN.total_seconds() == 15 * 60
    assert "| a quarter of a minute at most, then 503 |" in LIMITS
    assert SECONDS_TO_CONNECT + SECONDS_FOR_AN_ANSWER <= 15
