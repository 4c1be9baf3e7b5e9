"""The mail that carries a question to a runner."""

from sqlalchemy import ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from app.records.case import Submission
from app.records.waiting import Waiting, given_up, waiting


class Mail(Waiting):
    """A mail that has still to be sent, or that could not be; one for a case at most. While it is
    there, its case is being asked. It is deleted once the mail server has taken it, when nobody
    needs to be asked any more, and with its case; nothing about health stands in it. Its body goes
    where it is given up: the link in it opens something."""

    __tablename__ = "outbox"
    __table_args__ = (
        waiting("ix_outbox_waiting", "next_try_at", "id"),
        given_up("ix_outbox_given_up", "gave_up_at", "id"),
    )

    submission_id: Mapped[int] = mapped_column(
        ForeignKey(Submission.id, ondelete="CASCADE"), unique=True
    )
    to: Mapped[str] = mapped_column("to_address", String(254))
    subject: Mapped[str] = mapped_column(String(200))
    body: Mapped[str] = mapped_column(Text)
