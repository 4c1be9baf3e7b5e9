"""Small things about a case in words, whatever was kept of it."""

import unicodedata
from collections.abc import Mapping
from typing import Any

from rules import QUESTION, Distance, Judgement

# The usual way needs no words.
ASKED_BY = {"runner": "", "reception": "Asked by reception"}
# Letters by what they are called, that nobody can see.
_BLANK = set("\u115f\u1160\u2800\u3164\uffa0")


def how_many(cases: int) -> str:
    return "1 case" if cases == 1 else f"{cases:,} cases"


def name_of(name: str) -> str:
    """A link and a heading have to be seen, whatever was sent as a name."""
    seen = [each for each in name if each not in _BLANK and unicodedata.category(each)[0] in "LNPS"]
    return name if seen else "Name cannot be shown"


def age_in_words(code: str | None) -> str:
    """The band that was ticked, or its stored name where we no longer know it."""
    question = QUESTION["age_band"]
    bands = () if isinstance(question, Distance) else tuple(question)
    labels = {band.code: band.label.to(runs=True) for band in bands}
    return labels.get(code or "", code or "Age not told")


def reason_of(stored: Mapping[str, Any]) -> str:
    """One line. A single case that we cannot read must not take the whole queue away."""
    try:
        return Judgement.from_stored(stored).reason
    except (KeyError, TypeError):
        return "Open the case to see the reason."


def fit_of(stored: Mapping[str, Any]) -> str:
    """How the answers fit the pattern, where the reason does not say it already."""
    try:
        judgement = Judgement.from_stored(stored)
        return judgement.fit if judgement.rules else ""
    except (KeyError, TypeError):
        return ""
