"""What the rules did and do, version by version: what changed, when, and whom it touches.

A version changes with whatever decides what somebody is told, and not with wording. What an entry
says of people is read in public; `flask --app run replay` tells whom a change touches.
"""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Revision:
    """One version of the rules, by the name it has on every result. Both texts are whole
    sentences; `touches` says who is told something else than before."""

    version: str
    on: date
    changed: str
    touches: str


# The newest first.
REVISIONS = (
    Revision(
        "f6c5eae9bdd2",
        date(2026, 11, 28),
        "These are the first rules that we publish.",
        "They touch everybody who uses this check. Nobody was told anything by other rules before.",
    ),
)
