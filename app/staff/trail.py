"""The audit trail, for the owner to read. Nothing here changes it."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from operator import itemgetter
from typing import Any
from zoneinfo import ZoneInfo

from flask import current_app, render_template, request, url_for
from flask.typing import ResponseReturnValue
from sqlalchemy import Select, literal, select, tuple_
from sqlalchemy.orm import Session

from app import trail as written
from app.database import reading
from app.deeds import deed_of
from app.records import Audit
from app.settings import settings_of
from app.staff import blueprint, roster
from app.staff.guard import OWNER, open_to

ON_A_PAGE = 50
# The choices are what was done lately: looking through all of a long trail would take long.
LATELY = 5_000
NOT_STAFF = (written.RUNNER, written.STRANGER, written.COMMAND)
LARGEST_ID = 2**63 - 1


@dataclass(frozen=True)
class Wanted:
    """Which lines, as the address asks for them. What makes no sense there is not asked."""

    who: str
    did: str
    subject: str
    first: date | None
    last: date | None
    before: int | None

    def older_than(self, id: int | None) -> str:
        """The address of the lines before that one; of the latest if there is none."""
        asked: dict[str, Any] = {"who": self.who, "did": self.did, "subject": self.subject}
        asked |= {"from": self.first, "to": self.last, "before": id}
        return url_for("staff.trail", **{name: each for name, each in asked.items() if each})

    def newest(self) -> str:
        return self.older_than(None)

    @property
    def is_backwards(self) -> bool:
        return bool(self.first and self.last and self.first > self.last)


@blueprint.get("/trail")
@open_to(OWNER)
def trail() -> ResponseReturnValue:
    zone = ZoneInfo(settings_of(current_app).time_zone)
    wanted = _wanted()
    with reading() as session:
        lines = list(session.scalars(_asked(session, wanted, zone).limit(ON_A_PAGE + 1)))
        people = [person.login for person in roster.everybody(session)]
        doings = set(session.scalars(_done_lately())) | ({wanted.did} - {""})
    shown = lines[:ON_A_PAGE]
    return render_template(
        "staff/trail.html",
        wanted=wanted,
        lines=[(line.at.astimezone(zone), line, deed_of(line.did)) for line in shown],
        people=[(login, login) for login in (*people, *NOT_STAFF)],
        doings=sorted(((did, deed_of(did).words) for did in doings), key=itemgetter(1)),
        zone=zone.key,
        older=wanted.older_than(shown[-1].id) if len(lines) > ON_A_PAGE else "",
    )


def _wanted() -> Wanted:
    asked = request.args
    before = asked.get("before", type=int)
    return Wanted(
        who=_plain(asked.get("who", ""))[:120],
        did=_plain(asked.get("did", ""))[:40],
        subject=_plain(asked.get("subject", "").strip())[:80],
        first=asked.get("from", type=_likely_day),
        last=asked.get("to", type=_likely_day),
        before=before if before and 0 < before <= LARGEST_ID else None,
    )


def _plain(text: str) -> str:
    return text if text.isprintable() else ""


def _likely_day(text: str) -> date:
    """Not a day so far off that its midnight in UTC could not be told."""
    day = date.fromisoformat(text)
    if not 2000 <= day.year <= 2999:
        raise ValueError
    return day


def _asked(session: Session, wanted: Wanted, zone: ZoneInfo) -> Select[Audit]:
    """Whatever is asked for, an index gives it in this order."""
    asked = select(Audit).order_by(Audit.at.desc(), Audit.id.desc())
    for column in (Audit.who, Audit.did, Audit.subject):
        if text := getattr(wanted, column.key):
            asked = asked.where(column == text)
    if wanted.first:
        asked = asked.where(Audit.at >= _midnight(wanted.first, zone))
    if wanted.last:
        asked = asked.where(Audit.at < _midnight(wanted.last + timedelta(days=1), zone))
    place = session.get(Audit, wanted.before) if wanted.before else None
    if place:
        there = literal(place.at, Audit.at.type), literal(place.id, Audit.id.type)
        asked = asked.where(tuple_(Audit.at, Audit.id) < tuple_(*there))
    return asked


def _midnight(day: date, zone: ZoneInfo) -> datetime:
    """By the clinic's clock, whose days may have 23 or 25 hours."""
    return datetime.combine(day, datetime.min.time(), zone)


def _done_lately() -> Select[str]:
    lately = select(Audit.did).order_by(Audit.id.desc()).limit(LATELY).subquery()
    return select(lately.c.did).distinct()
