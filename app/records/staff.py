"""The people of the clinic, their sessions, and the links that let them in once."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from app.database.types import Key, Moment
from app.records.base import Base


class Role(StrEnum):
    RECEPTIONIST = "receptionist"
    PHYSIO = "physio"
    OWNER = "owner"


class Staff(Base):
    """One person who signs in. `login` is folded, so capitals make no second person.

    `totp_sealed` is the secret of their authenticator app, encrypted; `totp_last` is the last time
    step that was used, so that a code counts once. `is_program` is true of other software that was
    let in by a token: it never signs in.
    """

    __tablename__ = "staff"

    id: Mapped[int] = mapped_column(Key, primary_key=True)
    login: Mapped[str] = mapped_column(String(80), unique=True)
    name: Mapped[str] = mapped_column(String(120))
    role: Mapped[str] = mapped_column(String(12))
    password_hash: Mapped[str] = mapped_column(String(200), default="")
    totp_sealed: Mapped[str] = mapped_column(String(400), default="")
    totp_last: Mapped[int] = mapped_column(default=0)
    is_program: Mapped[bool] = mapped_column(default=False)
    made_at: Mapped[datetime] = mapped_column(Moment)
    disabled_at: Mapped[datetime | None] = mapped_column(Moment)

    @property
    def uses_totp(self) -> bool:
        return bool(self.totp_sealed)


class StaffSession(Base):
    """A browser in which somebody is signed in. Only the digest of its token is kept."""

    __tablename__ = "staff_session"

    id: Mapped[int] = mapped_column(Key, primary_key=True)
    token_digest: Mapped[str] = mapped_column(String(64), unique=True)
    staff_id: Mapped[int] = mapped_column(ForeignKey(Staff.id, ondelete="CASCADE"), index=True)
    began_at: Mapped[datetime] = mapped_column(Moment)
    seen_at: Mapped[datetime] = mapped_column(Moment)


class OneTimeLink(Base):
    """Lets one person choose a password, once, until it expires."""

    __tablename__ = "one_time_link"

    id: Mapped[int] = mapped_column(Key, primary_key=True)
    token_digest: Mapped[str] = mapped_column(String(64), unique=True)
    staff_id: Mapped[int] = mapped_column(ForeignKey(Staff.id, ondelete="CASCADE"), index=True)
    expires_at: Mapped[datetime] = mapped_column(Moment)
