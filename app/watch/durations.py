"""Times that something took."""

import re
from decimal import Decimal

_CLOCK = re.compile(r"(?:([0-9]{1,4}):)?([0-9]{1,4}):([0-9]{1,2}(?:[.,][0-9]{1,6})?)")
_SECONDS = re.compile(r"[0-9]{1,8}(?:\.[0-9]{1,6})?")


def clock_seconds(text: str) -> Decimal | None:
    """Of `h:mm:ss` or `m:ss`, also with parts of a second; None for anything else."""
    told = _CLOCK.fullmatch(text.strip())
    if not told:
        return None
    hours, minutes, seconds = told.groups(default="0")
    return Decimal(int(hours) * 3600 + int(minutes) * 60) + Decimal(seconds.replace(",", "."))


def seconds(text: str) -> Decimal | None:
    """Also of a plain number, which counts seconds."""
    text = text.strip()
    return Decimal(text) if _SECONDS.fullmatch(text) else clock_seconds(text)
