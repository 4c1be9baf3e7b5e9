"""Names of files in messages."""

import re

from app.typed import printable

LONGEST = 60
"""Characters: about a line."""


def shown(name: str) -> str:
    """Without its folders, what cannot be seen, and what is longer than a line."""
    name = printable(re.split(r"[/\\]", name)[-1])
    return name if len(name) <= LONGEST else f"{name[: LONGEST - 1]}…"
