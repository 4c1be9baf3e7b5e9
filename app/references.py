"""The reference that a runner reads over the telephone: ten characters, the last one a check.

The alphabet has 31 characters, none of which is easily taken for another. 31 is a prime, so that
with a different weight for each place one wrong character, or two that changed places, never pass.
"""

import secrets

ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
LENGTH = 10


def new_reference() -> str:
    drawn = "".join(secrets.choice(ALPHABET) for _ in range(LENGTH - 1))
    return drawn + _check_of(drawn)


def read_reference(typed: str) -> str | None:
    """The reference as it is stored, however it was spaced; None where it cannot be one."""
    heard = "".join(character for character in typed.upper() if character.isalnum())
    if len(heard) != LENGTH or not set(heard) <= set(ALPHABET):
        return None
    return heard if heard[-1] == _check_of(heard[:-1]) else None


def in_halves(reference: str) -> str:
    """As it is shown and read aloud."""
    return f"{reference[:5]} {reference[5:]}"


def _check_of(drawn: str) -> str:
    total = sum(
        weight * ALPHABET.index(character) for weight, character in enumerate(drawn, start=1)
    )
    return ALPHABET[total % len(ALPHABET)]
