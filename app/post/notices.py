"""The mail that says to the clinic that something waits, and nothing of whom or what."""

from typing import Any

from sqlalchemy import CursorResult, delete, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session

from app import clock, trail
from app.post.carriage import Carriage
from app.post.letter import Written
from app.records import Notice
from app.settings import Settings

SUBJECT = "Something new waits in the queue"
BODY = """\
Hello,

something new waits in the queue of {clinic}. To see it, please sign in:

{link}

This mail says nothing about anybody, because others may read it. More may have come in since: there
is one mail for all that came in before it was sent.

First Step
"""
_THE_ONE = 1


def announce(session: Session, settings: Settings) -> None:
    """In the transaction of what came in. What was given up before is begun anew."""
    if not settings.notice_to:
        return
    session.execute(delete(Notice).where(Notice.gave_up_at.is_not(None)))
    is_postgresql = session.get_bind().dialect.name == "postgresql"
    insert = (postgresql.insert if is_postgresql else sqlite.insert)(Notice)
    one = insert.values(id=_THE_ONE, **_anew())
    more = {"cases": Notice.cases + 1}
    session.execute(one.on_conflict_do_update(index_elements=[Notice.id], set_=more))


def _anew() -> dict[str, Any]:
    now = clock.now()
    return {"made_at": now, "next_try_at": now, "tries": 0, "why_not": ""}


def _written(notice: Notice, settings: Settings) -> Written:
    clinic = " ".join(settings.clinic_name.split()) or "the clinic"
    body = BODY.format(clinic=clinic, link=f"{settings.public_url}/clinic/")
    return Written("notice", settings.notice_to, SUBJECT, body, notice.made_at)


def _sent(session: Session, notice: Notice) -> None:
    """What came in while the mail was handed over gets another mail."""
    this = Notice.made_at == notice.made_at
    told = session.execute(delete(Notice).where(this, Notice.cases == notice.cases))
    if isinstance(told, CursorResult) and not told.rowcount:
        session.execute(update(Notice).where(this).values(**_anew()))
    trail.record(session, "notice sent")


def _given_up(session: Session, notice: Notice, why_not: str) -> None:
    trail.record(session, "notice given up", detail=why_not)


NOTICES = Carriage(Notice, _written, _sent, _given_up)
