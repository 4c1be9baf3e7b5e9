"""The physio's minute: what is known of a case, in a few lines and in its own words.

Read from what is stored, question by question, so that a case of older questions has it too.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from app.clinic.reading import Reading, label_of
from app.clinic.urgencies import word_of
from app.records import Submission
from rules import Judgement, Spike, Urgency

Line = tuple[str, str]
# “I am not sure” says nothing by itself.
_SAID = {
    "site": "hurts most: {}",
    "other_sites": "also: {}",
    "onset": "began: {}",
    "duration": "has lasted: {}",
    "first_steps": "first steps: {}",
    "pain_walking": "pain when walking: {} of 10",
    "running_now": "now: {}",
    "week_change": "weekly distance before it began: {}",
}
_LINES = {
    "Where": ("side", "site", "other_sites"),
    "How": ("onset", "duration", "pain_walking", "first_steps"),
    "Running": ("runner", "running_now", "week_change"),
}
_LONGEST_RUN = "longest run, beside that of the month before: {}"
_BANDS = {band.code: band for band in Spike}


def minute_of(case: Submission, reading: Reading) -> list[Line]:
    """Each line under its heading; what was not answered is left out."""
    told = {name: list(_told(case.answers, ids)) for name, ids in _LINES.items()}
    band = _BANDS.get(str(case.judgement.get("longest_run")))
    if band and told["Running"]:
        told["Running"].append(_LONGEST_RUN.format(_lower(band.label.to(runs=True))))
    lines = [(name, _sentence(words)) for name, words in told.items() if words]
    return list(filter(None, (_raised(reading), *lines, _pattern(case))))


def _told(answers: Mapping[str, Any], ids: tuple[str, ...]) -> Iterator[str]:
    for id in ids:
        given = answers.get(id)
        codes = given if isinstance(given, list) else [given]
        words = [label_of(id, str(code)) for code in codes if code not in (None, "")]
        if words:
            yield _SAID.get(id, "{}").format(", ".join(map(_lower, words)))


def _raised(reading: Reading) -> Line | None:
    """The gravest findings; the others are told further down."""
    told = reading.told
    if told is None or told.urgency == Urgency.ROUTINE:
        return None
    gravest = [found.concern for found in told.findings if found.urgency == told.urgency]
    return (word_of(told.urgency.code), ". ".join(gravest)) if gravest else None


def _pattern(case: Submission) -> Line | None:
    try:
        return ("Pattern", Judgement.from_stored(case.judgement).fit)
    except (KeyError, TypeError):
        return None


def _lower(words: str) -> str:
    """Within a sentence; “I run regularly” keeps its I."""
    return words if words[:2] == "I " else words[:1].lower() + words[1:]


def _sentence(words: list[str]) -> str:
    told = "; ".join(words)
    return told[:1].upper() + told[1:]
