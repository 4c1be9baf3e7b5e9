"""Urgencies as the desk reads, compares and names them."""

from rules import Urgency

BY_CODE = {urgency.code: urgency for urgency in Urgency}
MOST_URGENT_FIRST = tuple(sorted(Urgency, reverse=True))


def word_of(code: str) -> str:
    """The word on the badge, or the stored name where we no longer know it."""
    return BY_CODE[code].word if code in BY_CODE else code


def is_raised(judged: str, now: Urgency) -> bool:
    """Above what the rules said."""
    return judged in BY_CODE and now > BY_CODE[judged]


def changed_from(judged: str, now: Urgency) -> str:
    """Empty where the urgency is still what the rules said."""
    if judged not in BY_CODE or now == BY_CODE[judged]:
        return ""
    return f"{'Raised' if is_raised(judged, now) else 'Lowered'} from {word_of(judged)}"
