"""Times as GPX and TCX write them."""

from datetime import UTC, datetime

from app.watch.days import YEARS
from app.watch.reading import Reading


def moment_of(text: str) -> datetime | None:
    """A time by ISO 8601, with or without a zone. None if it is none."""
    try:
        moment = datetime.fromisoformat(text.strip())
    except ValueError:
        return None
    return moment if moment.year in YEARS else None


def own_start(moment: datetime, reading: Reading) -> datetime:
    """By the runner's own clock. Whoever writes no zone, or another one than UTC, has written by
    that clock already; UTC is what watches write for everybody."""
    if moment.utcoffset():
        return moment.replace(tzinfo=None)
    return moment if moment.tzinfo is None else reading.own_time(moment)


def seconds_of(moment: datetime) -> float:
    """Since 1970, to compare the times of one track."""
    return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp()
