"""Which days a file may tell of at all."""

from datetime import date, timedelta

from app.watch.reading import Reading

YEARS = range(1900, 9000)
"""Beyond them a time cannot be moved to another zone, and no watch has been there. Within them the
log judges which runs are misdated, so that one of them does not cost the whole file."""


def latest_day(reading: Reading) -> date:
    """Tomorrow, by the runner's clock: a watch may be set to a place that is a day ahead. What is
    later is in the future."""
    return reading.own_time(reading.now).date() + timedelta(days=1)
