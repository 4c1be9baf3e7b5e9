"""Who saw, changed, exported or deleted what. Added to, and never edited through the app."""

from datetime import datetime

from sqlalchemy import BigInteger, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from app.database.types import Key, Moment
from app.records.base import Base


class Audit(Base):
    """One line. It outlives the case and the person it speaks of, so it points at neither, and
    holds nothing that a runner answered: `subject` is a case's public id or a login."""

    __tablename__ = "audit"
    __table_args__ = (
        Index("ix_audit_subject", "subject", "at"),
        # In the order in which it is read, whichever of the two is asked for, or both.
        Index("ix_audit_did", "did", "at", "id"),
        Index("ix_audit_who", "who", "at", "id"),
        Index("ix_audit_who_did", "who", "did", "at", "id"),
    )

    id: Mapped[int] = mapped_column(Key, primary_key=True)
    at: Mapped[datetime] = mapped_column(Moment, index=True)
    staff_id: Mapped[int | None] = mapped_column(BigInteger)
    who: Mapped[str] = mapped_column(String(120))
    did: Mapped[str] = mapped_column(String(40))
    subject: Mapped[str] = mapped_column(String(80), default="")
    detail: Mapped[str] = mapped_column(String(200), default="")
