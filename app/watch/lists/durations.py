"""Times that something took."""

import re
from decimal import Decimal

_CLOCK = re.compile(r"(?:([0-9]{1,4}):)?([0-9]{1,4}):([0-9]{1,2}(?:[.,][0-9]{1,6})?)")
_SECONDS = re.compile(r"[0-9]{1,8}(?:\.[0-9]{1,6})?")


def seconds(text: str) -> Decimal | None:
    """Of `h:mm:ss` or `m:ss`, also with parts of a second, or of a plain number of seconds. None
    for anything else."""
    if _SECONDS.fullmatch(text):
        return Decimal(text)
    told = _CLOCK.fullmatch(text)
    if not told:
        return None
    hours, minutes, rest = told.groups(default="0")
    return Decimal(int(hours) * 3600 + int(minutes) * 60) + Decimal(rest.replace(",", "."))
