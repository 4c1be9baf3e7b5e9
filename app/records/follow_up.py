"""Asking a runner later how the foot is."""

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, Index, String, text
from sqlalchemy.orm import Mapped, mapped_column

from app.database.types import Json, Key, Moment
from app.records.base import Base
from app.records.case import Submission

_NOT_ASKED = text("asked_at IS NULL AND answered_at IS NULL")


class FollowUp(Base):
    """The one question that a runner agreed to be asked, at `due_at`; `asked_at` is when the mail
    server took a mail with it, or reception said that they asked. `how` is the stable name of the
    answer, and `signs` the warning signs that were ticked again, by question id. Only the digest of
    the mailed link's token is kept.

    That they agreed stands in `Submission.agreed_to_follow_up` as well: part of what was sent,
    by which the same check sent again is told from another one."""

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
