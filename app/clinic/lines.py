"""The lines of the queue, finished for the page, with no column more than they need."""

import hashlib
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, Select, func, select
from sqlalchemy.orm import Session

from app.asking.again import HowItIs
from app.clinic.keyset import PAGE, Order
from app.clinic.urgencies import changed_from, is_raised
from app.clinic.waiting import Wait, wait_of
from app.follow_up.judging import calls_back
from app.records import FollowUp, Staff, State, Submission, urgency_at
from app.settings import Settings
from app.times import today
from app.typed import age_on
from rules import QUESTION, Distance, Judgement, Urgency, tells_of_a_sign

MOST_COUNTED = 1_000
# The usual way needs no words.
ASKED_BY = {"runner": "", "reception": "Asked by reception"}
# Letters by what they are called, that nobody can see.
_BLANK = set("\u115f\u1160\u2800\u3164\uffa0")

CASES = select(
    Submission.id,
    Submission.public_id,
    Submission.version,
    Submission.rank,
    Submission.name,
    Submission.name_folded,
    Submission.date_of_birth,
    Submission.answers["age_band"].as_string().label("age_band"),
    Submission.judgement,
    Submission.sent_at,
    Submission.due_at,
    Submission.acted_at,
    Submission.changed_at,
    Submission.state,
    Submission.booked_for,
    Submission.asked_by,
    Staff.name.label("taken_by"),
    FollowUp.how,
    FollowUp.signs,
)
CASES = CASES.outerjoin(Staff, Staff.id == Submission.taken_by_id)
CASES = CASES.outerjoin(FollowUp, FollowUp.submission_id == Submission.id)


@dataclass(frozen=True)
class Line:
    """One case in the queue. `fit` is empty where the reason says it already, and `changed` where
    the urgency is what the rules said."""

    public_id: str
    urgency: Urgency
    changed: str
    name: str
    age: str
    years: int
    reason: str
    fit: str
    wait: Wait
    taken_by: str | None
    asked_by: str
    sent_at: datetime


@dataclass(frozen=True)
class Page:
    """Some lines, how many there are in all, and the place where the next page begins."""

    lines: tuple[Line, ...]
    count: str
    next: str
    # The same as long as nothing about these cases has changed.
    mark: str


def page_of(
    session: Session, narrowed: Select[Any], order: Order, after: str, settings: Settings
) -> Page:
    rows = session.execute(order.page(narrowed, after)).all()
    shown = rows[:PAGE]
    count = count_in_words(session, narrowed, order)
    return Page(
        tuple(line_of(row, settings) for row in shown),
        count,
        order.place_of(shown[-1]) if len(rows) > PAGE else "",
        _mark(shown, count),
    )


def count_in_words(session: Session, narrowed: Select[Any], order: Order) -> str:
    found = counted(session, narrowed, order)
    if found > MOST_COUNTED:
        return f"More than {MOST_COUNTED:,} cases"
    return "1 case" if found == 1 else f"{found:,} cases"


def counted(session: Session, narrowed: Select[Any], order: Order) -> int:
    """One more than MOST_COUNTED at most."""
    # In order, so that it walks the same index as the page and never the whole table.
    sorted_ = order.sort(narrowed.with_only_columns(Submission.id))
    some = sorted_.limit(MOST_COUNTED + 1).subquery()
    return session.scalar(select(func.count()).select_from(some)) or 0


def line_of(row: Row[Any], settings: Settings) -> Line:
    urgency, judged = urgency_at(row.rank), str(row.judgement.get("urgency", ""))
    told = told_later(row)
    return Line(
        row.public_id,
        urgency,
        changed_from(judged, urgency),
        name_of(row.name),
        age_in_words(row.age_band),
        age_on(today(), row.date_of_birth),
        told or reason_of(row.judgement),
        fit_of(row.judgement),
        wait_of(row, urgency, settings, is_anew=bool(told) or is_raised(judged, urgency)),
        row.taken_by,
        ASKED_BY.get(row.asked_by, row.asked_by),
        row.sent_at,
    )


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


def told_later(row: Row[Any]) -> str:
    """Of a case that is in the queue again, why it is; of any other, nothing."""
    if not row.how or not State(row.state).is_open:
        return ""
    told = HowItIs(row.how, row.signs or {})
    if tells_of_a_sign(told.signs):
        return "Asked again: there is a warning sign now"
    return "Asked again: it is worse" if calls_back(told) else ""


def fit_of(stored: Mapping[str, Any]) -> str:
    """How the answers fit the pattern, where the reason does not say it already."""
    try:
        judgement = Judgement.from_stored(stored)
        return judgement.fit if judgement.rules else ""
    except (KeyError, TypeError):
        return ""


def _mark(rows: Sequence[Row[Any]], count: str) -> str:
    seen = [count, *(f"{row.public_id}.{row.version}" for row in rows)]
    return hashlib.sha256(" ".join(seen).encode()).hexdigest()[:16]
