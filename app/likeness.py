"""When two cases may be of one person: how names, phone numbers and addresses are compared."""

import unicodedata
from datetime import date

from sqlalchemy import ColumnElement
from sqlalchemy.orm import InstrumentedAttribute

from app.records import Submission

# Enough to tell two numbers apart, without the country in front of them or the 0 in its place.
DIGITS_AT_HOME = 9
_BEYOND_ANY_LETTER = "\U0010ffff"

Condition = tuple[ColumnElement[bool], ...]


def folded(name: str) -> str:
    """As names are searched for: without capitals, accents or doubled spaces."""
    apart = unicodedata.normalize("NFKD", name.casefold())
    plain = "".join(each for each in apart if not unicodedata.combining(each))
    return " ".join(plain.split())


def surname_first(name_folded: str) -> str:
    """As callers give it. Of a single name nothing: it is found by its beginning already."""
    *given, surname = name_folded.replace(",", " ").split() or [""]
    return " ".join((surname, *given)) if given else ""


def folded_email(email: str) -> str:
    """Without capitals only: with an accent, or without it, it is the address of somebody else."""
    return unicodedata.normalize("NFC", email.casefold())


def digits_backwards(phone: str) -> str:
    """As phones are searched for: the last digits first."""
    return "".join(each for each in reversed(phone) if each.isascii() and each.isdigit())


def at_home(digits: str) -> str:
    """Of a number backwards, what does not depend on how its beginning was written."""
    return digits[:DIGITS_AT_HOME]


def same_phone(digits: str) -> Condition:
    """A short number may be the end of many others, so it is only the same as itself."""
    if len(digits) < DIGITS_AT_HOME:
        return (Submission.phone_backwards == digits,)
    return beginning(Submission.phone_backwards, at_home(digits))


def same_email(email_folded: str) -> Condition:
    return (Submission.email_folded == email_folded,)


def same_person(name_folded: str, born: date) -> Condition:
    return Submission.name_folded == name_folded, Submission.date_of_birth == born


def beginning(column: InstrumentedAttribute[str], prefix: str) -> Condition:
    """A range of the index. LIKE would be another thing on each database."""
    return column >= prefix, column < prefix + _BEYOND_ANY_LETTER
