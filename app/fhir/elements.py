"""The small parts that resources are made of. FHIR knows no empty text, list or object."""

from datetime import UTC, datetime
from math import isfinite
from typing import Any

Resource = dict[str, Any]


def made(**elements: Any) -> Resource:
    """With only the elements that have a value."""
    return {name: value for name, value in elements.items() if value not in (None, "", [], {})}


def coding(system: str, code: str, display: str = "") -> Resource:
    """A code has no space at its ends, and no two together."""
    return made(system=system, code=" ".join(text_of(code).split()), display=display)


def concept(*codings: Resource | None, text: str = "") -> Resource:
    return made(coding=[each for each in codings if each], text=text)


def to(full_url: str) -> Resource:
    return {"reference": full_url}


def identifier(system: str, value: str) -> Resource:
    return {"system": system, "value": value}


def instant(moment: datetime) -> str:
    """In UTC, to the second."""
    return moment.astimezone(UTC).isoformat(timespec="seconds")


# They join or part letters in some scripts, so that some names cannot be written without.
_JOINERS = "\u200c\u200d"
_KEPT = f"\n\t{_JOINERS}"


def text_of(typed: str) -> str:
    """What somebody typed, with no character that a FHIR string may not hold, or that turns the
    direction of other text."""
    spaced = (" " if each.isspace() and each not in _KEPT else each for each in typed)
    return "".join(each for each in spaced if each.isprintable() or each in _KEPT).strip()


def number_of(stored: Any) -> float | None:
    """As it is stored: a whole number, or kilometres as text. A float is written as it is told: it
    shows the at most 15 digits of a distance exactly. None for what JSON has no number for."""
    if isinstance(stored, bool):
        return None
    try:
        number = stored if isinstance(stored, int) else float(stored)
    except (TypeError, ValueError):
        return None
    return number if isfinite(number) else None
