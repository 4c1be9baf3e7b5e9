"""What people type, tidied before it is used: one line, a few lines, a date in three fields."""

import re
import unicodedata
from datetime import date
from typing import Any

from flask_wtf import FlaskForm
from wtforms import Field
from wtforms.validators import Length, StopValidation

_TOWER = re.compile(r"\^{5}")
# What cannot be seen or stored, or turns the direction of what stands beside it.
_UNWANTED = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}
# They join or part letters in some scripts, and stand only between two.
_JOINERS = set("\u200c\u200d")
# Letters and signs by their category, and blank to the eye.
_BLANK = set("\u115f\u1160\u2800\u3164\uffa0")


def tidied(typed: str | None) -> str:
    """Without spaces around it, and with letters composed in one way."""
    return unicodedata.normalize("NFC", typed or "").strip()


def printable(text: str) -> str:
    """What is left of a text to look for; nothing that was kept has any other character."""
    return "".join(each for each in text if each.isprintable())


def short(what: str, most: int) -> list[Any]:
    """A text on one line, of at most so many characters."""
    return [Length(max=most, message=too_long(what, most)), on_one_line]


def too_long(what: str, most: int) -> str:
    return f"{what} is longer than {most} characters."


def on_one_line(form: FlaskForm, field: Field) -> None:
    _refuse_unwanted(field, allowed="")


def a_name(form: FlaskForm, field: Field) -> None:
    """It has a letter in it, and no tower of accents that would cover its neighbours."""
    if not any(unicodedata.category(each).startswith("L") for each in field.data):
        raise StopValidation("Type a name with at least one letter.")
    if _TOWER.search("".join("^" if unicodedata.combining(c) else "." for c in field.data)):
        raise StopValidation("This name has too many accents on one letter. Type it plainly.")


def on_lines(form: FlaskForm, field: Field) -> None:
    field.data = field.data.replace("\r\n", "\n")
    _refuse_unwanted(field, allowed="\n\t")


def _refuse_unwanted(field: Field, allowed: str) -> None:
    """What cannot be shown is not shown again either; the rest of what was typed is."""
    shown = "".join(each for each in field.data if each in allowed or not _is_unwanted(each))
    if shown != field.data:
        field.data = shown
        raise StopValidation("This had characters that cannot be shown. Look at what is left.")


def _is_unwanted(character: str) -> bool:
    is_joiner = character in _JOINERS
    return character in _BLANK or (unicodedata.category(character) in _UNWANTED and not is_joiner)


def read_date(year: str, month: str, day: str) -> date | None:
    """The date that was typed in three fields, if there is such a day."""
    parts = (year, month, day)
    if not all(part.isascii() and part.isdigit() and len(part) <= 4 for part in parts):
        return None
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None


def age_on(day: date, born: date) -> int:
    """In full years."""
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))
