"""Every column of an export, declared once. Headers and codes are stable names, and never words.

Another practice system is one more profile: the columns that it wants, in its order.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy.orm import InstrumentedAttribute

from app.records import Submission, urgency_at
from rules import QUESTION, QUESTIONS


@dataclass(frozen=True)
class Column:
    """`write` makes text of what is kept, with times as the clinic's clock shows them."""

    header: str
    source: InstrumentedAttribute[Any]
    write: Callable[[Any, ZoneInfo], str]


@dataclass(frozen=True)
class Profile:
    """What one kind of export holds. `name` is kept; `has_answers` makes it a clinician's."""

    name: str
    columns: tuple[Column, ...]
    has_answers: bool


def _as_kept(value: object, zone: ZoneInfo) -> str:
    return "" if value is None else str(value)


def _day(day: date | None, zone: ZoneInfo) -> str:
    return day.isoformat() if day else ""


def _moment(moment: datetime, zone: ZoneInfo) -> str:
    """With its offset, so that it names one moment even where a clock goes back."""
    return moment.astimezone(zone).isoformat(timespec="seconds")


def _urgency(rank: int, zone: ZoneInfo) -> str:
    return urgency_at(rank).code


def _of(name: str) -> Callable[[dict[str, Any], ZoneInfo], str]:
    """One entry of what is kept as JSON; nothing where it has none."""
    return lambda kept, zone: _listed(kept.get(name, ""))


def _of_older_questions(answers: dict[str, Any], zone: ZoneInfo) -> str:
    return "; ".join(f"{id}={_listed(each)}" for id, each in answers.items() if id not in QUESTION)


def _listed(value: object) -> str:
    if isinstance(value, list):
        return "; ".join(map(str, value))
    return "" if value is None else str(value)


_IDENTITY = (
    Column("reference", Submission.reference, _as_kept),
    Column("name", Submission.name, _as_kept),
    Column("date_of_birth", Submission.date_of_birth, _day),
    Column("phone", Submission.phone, _as_kept),
    Column("email", Submission.email, _as_kept),
    Column("parent_name", Submission.parent_name, _as_kept),
    Column("ring_when", Submission.ring_when, _as_kept),
    Column("sent_at", Submission.sent_at, _moment),
    Column("state", Submission.state, _as_kept),
    Column("booked_for", Submission.booked_for, _day),
    Column("asked_by", Submission.asked_by, _as_kept),
    Column("ruleset_version", Submission.ruleset_version, _as_kept),
)
# How urgent somebody is says something of their health too.
_HEALTH = (
    Column("urgency", Submission.rank, _urgency),
    Column("urgency_by_rules", Submission.judgement, _of("urgency")),
    Column("see_first", Submission.judgement, _of("see_first")),
    Column("reasons", Submission.judgement, _of("rules")),
    Column("plantar_fasciitis_pattern", Submission.judgement, _of("pattern")),
    *(Column(question.id, Submission.answers, _of(question.id)) for question in QUESTIONS),
    Column("answers_to_older_questions", Submission.answers, _of_older_questions),
    Column("note", Submission.note, _as_kept),
    Column("turned_out", Submission.turned_out, _as_kept),
    Column("questionnaire_version", Submission.questionnaire_version, _as_kept),
)
PROFILES = {
    profile.name: profile
    for profile in (
        Profile("identity", _IDENTITY, has_answers=False),
        Profile("answers", (*_IDENTITY, *_HEALTH), has_answers=True),
    )
}
