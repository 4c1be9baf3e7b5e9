"""The lines of the queue, finished for the page, with no column more than they need."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, select

from app.clinic.in_words import ASKED_BY, age_in_words, fit_of, name_of, reason_of
from app.clinic.urgencies import changed_from
from app.clinic.waiting import Wait, wait_of
from app.follow_up.news import is_news
from app.follow_up.told import HowItIs
from app.records import FollowUp, Staff, Submission, urgency_at
from app.settings import Settings
from app.times import today
from app.typed import age_on
from rules import Urgency, tells_of_a_sign

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
    Submission.promised_at,
    Submission.due_at,
    Submission.acted_at,
    Submission.changed_at,
    Submission.reached,
    Submission.state,
    Submission.booked_for,
    Submission.asked_by,
    Staff.name.label("taken_by"),
    FollowUp.how,
    FollowUp.signs,
    FollowUp.answered_at,
)
CASES = CASES.outerjoin(Staff, Staff.id == Submission.taken_by_id)
CASES = CASES.outerjoin(FollowUp, FollowUp.submission_id == Submission.id)


@dataclass(frozen=True)
class Line:
    """One case in the queue. `fit` is empty where the reason says it already, `changed` where
    the urgency is what the rules said, and `news` where it is not here again because of them."""

    public_id: str
    urgency: Urgency
    changed: str
    name: str
    age: str
    years: int
    reason: str
    news: str
    fit: str
    wait: Wait
    taken_by: str | None
    asked_by: str
    sent_at: datetime


def line_of(row: Row[Any], settings: Settings) -> Line:
    urgency, judged = urgency_at(row.rank), str(row.judgement.get("urgency", ""))
    return Line(
        row.public_id,
        urgency,
        changed_from(judged, urgency),
        name_of(row.name),
        age_in_words(row.age_band),
        age_on(today(), row.date_of_birth),
        reason_of(row.judgement),
        told_later(row),
        fit_of(row.judgement),
        wait_of(row, urgency, settings),
        row.taken_by,
        ASKED_BY.get(row.asked_by, row.asked_by),
        row.sent_at,
    )


def told_later(row: Row[Any]) -> str:
    """Of a case that waits because of what its runner told us later; of any other, nothing."""
    told = HowItIs(row.how or "", row.signs or {})
    if not is_news(row, told, row.answered_at):
        return ""
    if tells_of_a_sign(told.signs):
        return "Asked again: there is a warning sign now"
    return "Asked again: it is worse"
