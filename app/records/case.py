"""A check that a runner sent to the clinic, and what the clinic did about it."""

import secrets
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import ForeignKey, Index, SmallInteger, String, Text, text
from sqlalchemy.orm import Mapped, mapped_column

from app.database.types import Json, Key, Moment, plain_text
from app.records.base import Base
from app.records.staff import Staff
from rules import Answers, Judgement, Unit, Urgency, recall


class State(StrEnum):
    """Where a case stands. The first two are open: somebody still has to act."""

    WAITING = "waiting"
    IN_HAND = "in_hand"
    BOOKED = "booked"
    NOT_NEEDED = "not_needed"

    @property
    def is_open(self) -> bool:
        return self in (State.WAITING, State.IN_HAND)


class Reached(StrEnum):
    """Whether anybody of the clinic has spoken to the runner since somebody has to act on it."""

    NOT_YET = ""
    NO_ANSWER = "no_answer"
    ANSWERED = "answered"


def rank_of(urgency: Urgency) -> int:
    return max(Urgency) - urgency


def urgency_at(rank: int) -> Urgency:
    return Urgency(max(Urgency) - rank)


# As the partial indexes say it: SQLite would not know its own "is_open = 1" for the same thing.
IS_OPEN = text("submission.is_open")
_UNREAD = "is_open AND acted_at IS NULL"
_TURNED_OUT = "turned_out <> ''"


def _where(condition: str) -> dict[str, Any]:
    return {"sqlite_where": text(condition), "postgresql_where": text(condition)}


class Submission(Base):
    """Who sent what, how it was judged, and where it stands. Words of ours are never stored.

    `public_id` stands in addresses, `reference` is read over the telephone. `visit_digest` is of
    the visit that sent it, so that one visit makes one row. `rank` is the urgency as a place in the
    queue, 0 for an emergency, so that one index walks it from the most urgent and oldest on.
    `promised_at` is when it was last promised to act on it: when it was sent, raised, reopened or
    put back by its runner; empty where an older server kept it, and then it is when it was sent.
    `due_at` is when that falls due; the clock stops at `acted_at`, the first thing that anybody did
    since. `reached` says whether anybody has spoken to the runner since.
    `turned_out` is the stable name of what a physio found, empty until then. `version` counts the
    saves, each of which is told to the webhooks by itself (`told.py`).
    """

    __tablename__ = "submission"
    __table_args__ = (
        Index("ix_submission_open", "rank", "sent_at", "id", **_where("is_open")),
        Index("ix_submission_arrived", "sent_at", "id", **_where("is_open")),
        Index("ix_submission_mine", "taken_by_id", "rank", "sent_at", "id", **_where("is_open")),
        Index("ix_submission_by_state", "state", "rank", "sent_at", "id", **_where("is_open")),
        Index("ix_submission_latest", "state", "changed_at", "id"),
        Index("ix_submission_latest_at_rank", "state", "rank", "changed_at", "id"),
        # In the order of the queue; a range of due_at would have to be sorted for every page.
        Index("ix_submission_unread", "rank", "sent_at", "id", "due_at", **_where(_UNREAD)),
        Index("ix_submission_by_name", "name_folded", "id"),
        Index("ix_submission_by_surname", "surname_first", "id"),
        Index("ix_submission_by_phone", "phone_backwards", "id"),
        Index("ix_submission_by_email", "email_folded", "id"),
        # The urgency stands in it so that a month's shares are counted from the index alone.
        Index("ix_submission_by_age", "sent_at", "id", "rank"),
        # In the order in which they are counted and listed: the newest first.
        Index("ix_submission_turned_out", "sent_at", "id", "turned_out", **_where(_TURNED_OUT)),
    )

    id: Mapped[int] = mapped_column(Key, primary_key=True)
    public_id: Mapped[str] = mapped_column(
        String(22), unique=True, default=lambda: secrets.token_urlsafe(16)
    )
    reference: Mapped[str] = mapped_column(String(10), unique=True)
    visit_digest: Mapped[str] = mapped_column(String(64), unique=True)
    asked_by: Mapped[str] = mapped_column(String(10))
    sent_at: Mapped[datetime] = mapped_column(Moment)

    name: Mapped[str] = mapped_column(String(120))
    name_folded: Mapped[str] = mapped_column(plain_text(240))
    surname_first: Mapped[str] = mapped_column(plain_text(240), default="")
    phone: Mapped[str] = mapped_column(String(40), default="")
    phone_backwards: Mapped[str] = mapped_column(plain_text(40), default="")
    email: Mapped[str] = mapped_column(String(254), default="")
    email_folded: Mapped[str] = mapped_column(plain_text(254), default="")
    date_of_birth: Mapped[date]
    parent_name: Mapped[str] = mapped_column(String(120), default="")
    ring_when: Mapped[str] = mapped_column(String(20))
    note: Mapped[str] = mapped_column(Text, default="")
    agreed_to_follow_up: Mapped[bool] = mapped_column(default=False)

    answers: Mapped[dict[str, Any]] = mapped_column(Json)
    unit: Mapped[str] = mapped_column(String(2))
    judgement: Mapped[dict[str, Any]] = mapped_column(Json)
    questionnaire_version: Mapped[str] = mapped_column(String(12))
    ruleset_version: Mapped[str] = mapped_column(String(12))

    rank: Mapped[int] = mapped_column(SmallInteger)
    promised_at: Mapped[datetime | None] = mapped_column(Moment)
    due_at: Mapped[datetime] = mapped_column(Moment)
    acted_at: Mapped[datetime | None] = mapped_column(Moment)
    reached: Mapped[str] = mapped_column(String(10), default=Reached.NOT_YET)
    state: Mapped[str] = mapped_column(String(12), default=State.WAITING)
    is_open: Mapped[bool] = mapped_column(default=True)
    taken_by_id: Mapped[int | None] = mapped_column(ForeignKey(Staff.id, ondelete="SET NULL"))
    booked_for: Mapped[date | None] = mapped_column(index=True)
    turned_out: Mapped[str] = mapped_column(String(40), default="")
    changed_at: Mapped[datetime] = mapped_column(Moment)
    version: Mapped[int] = mapped_column(default=1)

    __mapper_args__ = {"version_id_col": version}  # noqa: RUF012 (SQLAlchemy's own way)

    @property
    def urgency(self) -> Urgency:
        """As it stands now; `judgement` keeps what the rules said."""
        return urgency_at(self.rank)

    def recalled_answers(self) -> Answers:
        """Raises Faults where today's questionnaire no longer knows what was answered."""
        return recall(self.answers, Unit(self.unit))

    def recalled_judgement(self) -> Judgement:
        return Judgement.from_stored(self.judgement)


class Event(Base):
    """One thing that was done with a case, by whom and when. It goes when the case goes.

    Where it changed something that has a stable name, such as the urgency, `before` and `after` are
    the names. `unheard` is true of the closing of a pressing case before anybody had spoken to
    them."""

    __tablename__ = "event"

    id: Mapped[int] = mapped_column(Key, primary_key=True)
    submission_id: Mapped[int] = mapped_column(
        ForeignKey(Submission.id, ondelete="CASCADE"), index=True
    )
    at: Mapped[datetime] = mapped_column(Moment)
    staff_id: Mapped[int | None] = mapped_column(ForeignKey(Staff.id, ondelete="SET NULL"))
    what: Mapped[str] = mapped_column(String(20))
    note: Mapped[str] = mapped_column(Text, default="")
    day: Mapped[date | None]
    before: Mapped[str] = mapped_column(String(40), default="")
    after: Mapped[str] = mapped_column(String(40), default="")
    unheard: Mapped[bool] = mapped_column(default=False)
