"""Asking a runner later how the foot is, and the mail that carries the question."""

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, Index, String, Text, text
from sqlalchemy.orm import Mapped, mapped_column

from app.database.types import Json, Key, Moment
from app.records.base import Base
from app.records.case import Submission

_WAITING = text("gave_up_at IS NULL")
_GIVEN_UP = text("gave_up_at IS NOT NULL")
_NOT_ASKED = text("asked_at IS NULL AND answered_at IS NULL")


class FollowUp(Base):
    """The one question that a runner agreed to be asked, at `due_at`; `asked_at` is when a mail was
    made or reception said that they asked. `how` is the stable name of the answer, and `signs` the
    warning signs that were ticked again, by question id. Only the digest of the mailed link's token
    is kept."""

    __tablename__ = "follow_up"
    __table_args__ = (
        Index(
            "ix_follow_up_not_asked",
            "due_at",
            "id",
            sqlite_where=_NOT_ASKED,
            postgresql_where=_NOT_ASKED,
        ),
    )

    id: Mapped[int] = mapped_column(Key, primary_key=True)
    submission_id: Mapped[int] = mapped_column(
        ForeignKey(Submission.id, ondelete="CASCADE"), unique=True
    )
    token_digest: Mapped[str | None] = mapped_column(String(64), unique=True)
    due_at: Mapped[datetime] = mapped_column(Moment)
    asked_at: Mapped[datetime | None] = mapped_column(Moment)
    answered_at: Mapped[datetime | None] = mapped_column(Moment)
    how: Mapped[str] = mapped_column(String(10), default="")
    signs: Mapped[dict[str, Any] | None] = mapped_column(Json)


class Mail(Base):
    """A mail that has still to be sent. It is deleted once the mail server has taken it, and with
    the case that it belongs to; nothing about health stands in it."""

    __tablename__ = "outbox"
    __table_args__ = (
        Index(
            "ix_outbox_waiting",
            "next_try_at",
            "id",
            sqlite_where=_WAITING,
            postgresql_where=_WAITING,
        ),
        Index(
            "ix_outbox_given_up",
            "gave_up_at",
            "id",
            sqlite_where=_GIVEN_UP,
            postgresql_where=_GIVEN_UP,
        ),
    )

    id: Mapped[int] = mapped_column(Key, primary_key=True)
    submission_id: Mapped[int | None] = mapped_column(
        ForeignKey(Submission.id, ondelete="CASCADE"), index=True
    )
    made_at: Mapped[datetime] = mapped_column(Moment)
    to: Mapped[str] = mapped_column("to_address", String(254))
    subject: Mapped[str] = mapped_column(String(200))
    body: Mapped[str] = mapped_column(Text)
    tries: Mapped[int] = mapped_column(default=0)
    next_try_at: Mapped[datetime] = mapped_column(Moment)
    gave_up_at: Mapped[datetime | None] = mapped_column(Moment)
    why_not: Mapped[str] = mapped_column(String(120), default="")
