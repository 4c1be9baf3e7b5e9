"""The audit trail, for the owner to read. Nothing here changes it."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from flask import current_app, render_template, request, url_for
from flask.typing import ResponseReturnValue
from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from app import trail as written
from app.database import reading
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
    day: date | None
    before: int | None

    def older_than(self, id: int | None) -> str:
        """The address of the lines before that one; of the latest if there is none."""
        day = self.day.isoformat() if self.day else None
        who, did = self.who or None, self.did or None
        return url_for("staff.trail", who=who, did=did, day=day, before=id)

    def newest(self) -> str:
        return self.older_than(None)


@blueprint.get("/trail")
@open_to(OWNER)
def trail() -> ResponseReturnValue:
    zone = ZoneInfo(settings_of(current_app).time_zone)
    wanted = _wanted()
    with reading() as session:
        lines = list(session.scalars(_asked(session, wanted, zone).limit(ON_A_PAGE + 1)))
        people = [person.login for person in roster.everybody(session)]
        doings = sorted(set(session.scalars(_done_lately())) | ({wanted.did} - {""}))
    shown = lines[:ON_A_PAGE]
    return render_template(
        "staff/trail.html",
        wanted=wanted,
        lines=[(line.at.astimezone(zone), line) for line in shown],
        people=(*people, *NOT_STAFF),
        doings=doings,
        zone=zone.key,
        older=wanted.older_than(shown[-1].id) if len(lines) > ON_A_PAGE else "",
    )


def _wanted() -> Wanted:
    asked = request.args
    before = asked.get("before", type=int)
    return Wanted(
        who=_plain(asked.get("who", ""))[:120],
        did=_plain(asked.get("did", ""))[:40],
        day=asked.get("day", type=_likely_day),
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
    asked = select(Audit).order_by(Audit.id.desc())
    if wanted.before:
        asked = asked.where(Audit.id < wanted.before)
    if wanted.did:
        asked = asked.where(Audit.did == wanted.did)
    if wanted.day:
        begins, ends = _day(wanted.day, zone)
        asked = asked.where(Audit.at >= begins, Audit.at < ends)
    if wanted.who:
        person = roster.by_login(session, wanted.who)
        asked = asked.where(Audit.staff_id == person.id if person else Audit.who == wanted.who)
    return asked


def _day(day: date, zone: ZoneInfo) -> tuple[datetime, datetime]:
    """From midnight to midnight by the clinic's clock; a day of 23 or 25 hours is one day too."""
    begins = datetime.combine(day, datetime.min.time(), zone)
    return begins, begins + timedelta(days=1)


def _done_lately() -> Select[str]:
    lately = select(Audit.did).order_by(Audit.id.desc()).limit(LATELY).subquery()
    return select(lately.c.did).distinct()
