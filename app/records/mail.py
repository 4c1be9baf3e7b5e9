"""The mail that carries a question to a runner."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index, String, Text, text
from sqlalchemy.orm import Mapped, mapped_column

from app.database.types import Key, Moment
from app.records.base import Base
from app.records.case import Submission

_WAITING = text("gave_up_at IS NULL")
_GIVEN_UP = text("gave_up_at IS NOT NULL")


class Mail(Base):
    """A mail that has still to be sent, or that could not be; one for a case at most. While it is
    there, its case is being asked. It is deleted once the mail server has taken it, when nobody
    needs to be asked any more, and with its case; nothing about health stands in it."""

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
    submission_id: Mapped[int] = mapped_column(
        ForeignKey(Submission.id, ondelete="CASCADE"), unique=True
    )
    made_at: Mapped[datetime] = mapped_column(Moment)
    to: Mapped[str] = mapped_column("to_address", String(254))
    subject: Mapped[str] = mapped_column(String(200))
    body: Mapped[str] = mapped_column(Text)
    tries: Mapped[int] = mapped_column(default=0)
    next_try_at: Mapped[datetime] = mapped_column(Moment)
    gave_up_at: Mapped[datetime | None] = mapped_column(Moment)
    why_not: Mapped[str] = mapped_column(String(120), default="")
