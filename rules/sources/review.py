"""Which sources it is time to compare our rules with again."""

from collections.abc import Iterable
from datetime import date

from rules.sources import conditions, guidelines, running, safety, self_care, warning_signs
from rules.sources.source import Source

_ROOMS = (conditions, guidelines, running, safety, self_care, warning_signs)
SOURCES = tuple(each for room in _ROOMS for each in vars(room).values() if isinstance(each, Source))


def past_review(today: date, sources: Iterable[Source] = SOURCES) -> tuple[Source, ...]:
    """The longest overdue first."""
    past = (source for source in sources if source.review_by < today)
    return tuple(sorted(past, key=lambda source: source.review_by))
