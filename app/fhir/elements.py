"""The small parts that resources are made of. FHIR knows no empty text, list or object."""

from datetime import datetime
from typing import Any

Resource = dict[str, Any]


def made(**elements: Any) -> Resource:
    """With only the elements that have a value."""
    return {name: value for name, value in elements.items() if value not in (None, "", [], {})}


def coding(system: str, code: str, display: str = "") -> Resource:
    return made(system=system, code=code, display=display)


def concept(*codings: Resource | None, text: str = "") -> Resource:
    return made(coding=[each for each in codings if each], text=text)


def to(full_url: str) -> Resource:
    return {"reference": full_url}


def identifier(system: str, value: str) -> Resource:
    return {"system": system, "value": value}


def instant(moment: datetime) -> str:
    """In UTC, to the second."""
    return moment.isoformat(timespec="seconds")


def text_of(typed: str) -> str:
    """What somebody typed, with no character that a FHIR string may not hold."""
    spaced = (" " if each.isspace() and each not in "\n\t" else each for each in typed)
    return "".join(each for each in spaced if each.isprintable() or each in "\n\t").strip()
