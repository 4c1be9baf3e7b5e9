"""Other software of the clinic that is let in by a token."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from app.database.types import Key, Moment
from app.records.base import Base
from app.records.staff import Staff


class Scope(StrEnum):
    """What a token opens. Answers about health are apart from who is waiting."""

    READ = "read"
    READ_ANSWERS = "read_answers"
    WRITE = "write"


class Integration(Base):
    """A token, of which only the digest is kept. What is done with it is done in the name of its
    row in `staff`, which outlives it: so histories and the audit trail know a program as they know
    a person. It is good until that row is disabled. `scopes` are names with spaces between."""

    __tablename__ = "integration"

    id: Mapped[int] = mapped_column(Key, primary_key=True)
    staff_id: Mapped[int] = mapped_column(ForeignKey(Staff.id, ondelete="CASCADE"), unique=True)
    token_digest: Mapped[str] = mapped_column(String(64), unique=True)
    scopes: Mapped[str] = mapped_column(String(80))
    used_at: Mapped[datetime | None] = mapped_column(Moment)

    def opens(self, scope: Scope) -> bool:
        return scope in self.scopes.split()
