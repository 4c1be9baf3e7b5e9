"""What a runner tells us later of how the foot is."""

from collections.abc import Mapping
from dataclasses import dataclass

from rules import HowNow

HOW = {each.code: each.label for each in HowNow}


@dataclass(frozen=True)
class HowItIs:
    """What was answered: a code of HOW, empty where an emergency came first, and the ticked codes
    by question id."""

    how: str
    signs: Mapping[str, list[str]]
