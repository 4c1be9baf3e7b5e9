"""How the value of a setting is shown to the owner, as it would be written. Secrets never are."""

from datetime import date
from itertools import groupby

from sqlalchemy import make_url

from app.opening import Period, Week
from app.settings.read import Networks
from app.settings.read_hours import DAYS


def secret(value: str) -> str:
    return "set, and not shown" if value else ""


def keys(values: tuple[str, ...]) -> str:
    return "1 key, not shown" if len(values) == 1 else f"{len(values)} keys, not shown"


def database(url: str) -> str:
    """Only what it is and where: a name, a password or a parameter may be secret."""
    if not url:
        return ""
    found = make_url(url)
    kind = "PostgreSQL" if found.get_backend_name() == "postgresql" else "SQLite"
    port = f":{found.port}" if found.port else ""
    where = f" at {found.host}{port}" if found.host else ""
    return f"{kind}, {found.database or 'no name'}{where}"


def days(values: frozenset[date]) -> str:
    return ", ".join(day.isoformat() for day in sorted(values))


def networks(values: Networks) -> str:
    return ", ".join(map(str, values))


def week(values: Week) -> str:
    """Days that follow each other with the same hours stand together."""
    told = []
    for periods, some in groupby(range(7), key=lambda day: values[day]):
        numbers = list(some)
        first, last = DAYS[numbers[0]], DAYS[numbers[-1]]
        if periods:
            named = first if first == last else f"{first}-{last}"
            told.append(f"{named} {', '.join(map(_span, periods))}")
    return "; ".join(told)


def _span(period: Period) -> str:
    opens, closes = period
    return f"{opens:%H:%M}-{closes:%H:%M}"
