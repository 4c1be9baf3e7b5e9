"""Passwords: hashed with Argon2id, and refused where they are easy to guess."""

import base64
import secrets
import threading
import unicodedata
from collections.abc import Iterable

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError
from zxcvbn import zxcvbn

SHORTEST, LONGEST = 8, 128
# Guessing at this score takes more tries than anybody gets, even with a stolen database.
LEAST_SCORE = 3
# Looking for patterns in a very long text would take long itself; its beginning must do.
LOOKED_AT = 72

_hasher = PasswordHasher()
# The library keeps what it knows of one person in a list that all threads share.
_one_at_a_time = threading.Lock()
# Each takes 64 MiB while it lasts. A rush of sign-ins waits its turn rather than fill the machine.
AT_ONCE = 2
_few_at_once = threading.BoundedSemaphore(AT_ONCE)

_MEND = "Three or four uncommon words in a row are good, and easy to remember."
TOO_SHORT = f"Use at least {SHORTEST} characters. {_MEND}"
TOO_LONG = f"Use at most {LONGEST} characters."
EASY = {
    "dictionary": f"This is a common password or word, or one of your own names. {_MEND}",
    "spatial": f"Keys that lie side by side are easy to guess. {_MEND}",
    "repeat": f"A password that repeats itself is easy to guess. {_MEND}",
    "sequence": f"A run such as abc or 6543 is easy to guess. {_MEND}",
    "date": f"A date is easy to guess. {_MEND}",
    "regex": f"A year is easy to guess. {_MEND}",
}
EASY_OTHERWISE = f"This password is easy to guess. {_MEND}"


def normalised(typed: str) -> str:
    """One keyboard writes é as one character, another as two; they are the same password."""
    return unicodedata.normalize("NFC", typed)


def hashed(password: str) -> str:
    with _few_at_once:
        return _hasher.hash(normalised(password))


def is_right(kept: str, typed: str) -> bool:
    """Takes the same time whether there is a hash to compare with or not."""
    try:
        with _few_at_once:
            _hasher.verify(kept or _NOBODYS, normalised(typed))
    except (VerificationError, InvalidHashError):
        return False
    return bool(kept)


def is_outdated(kept: str) -> bool:
    """Whether the library has come to ask for more work than when this hash was made."""
    return _hasher.check_needs_rehash(kept)


def weakness(password: str, known: Iterable[str]) -> str:
    """What is wrong with a new password, and how to mend it; nothing if it will do.

    `known` are texts that a stranger would try first: the person's names, the clinic's.
    """
    text = normalised(password)
    if len(text) < SHORTEST:
        return TOO_SHORT
    if len(text) > LONGEST:
        return TOO_LONG
    with _one_at_a_time:
        found = zxcvbn(text[:LOOKED_AT], user_inputs=_guesses(known))
    if found["score"] >= LEAST_SCORE:
        return ""
    longest = max(found["sequence"], key=lambda part: len(part["token"]))
    return EASY.get(longest["pattern"], EASY_OTHERWISE)


def _guesses(known: Iterable[str]) -> list[str]:
    """Each text as it is and in one piece, and each of its words."""
    forms = (form for text in known for form in (text, "".join(text.split()), *text.split()))
    return [form for form in forms if form]


def _like_a_hash() -> str:
    """Made with the very parameters of a real one, of a password that nobody has."""
    salt, digest = (
        base64.b64encode(secrets.token_bytes(length)).rstrip(b"=").decode()
        for length in (_hasher.salt_len, _hasher.hash_len)
    )
    cost = f"m={_hasher.memory_cost},t={_hasher.time_cost},p={_hasher.parallelism}"
    return f"$argon2id$v=19${cost}${salt}${digest}"


_NOBODYS = _like_a_hash()
