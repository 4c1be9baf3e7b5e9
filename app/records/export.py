"""An export that somebody started, and how far it has come."""

from datetime import datetime

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from app.database.types import Key, Moment
from app.records.base import Base
from app.records.staff import Staff


class Export(Base):
    """`lines` of `total` are written, as far as was known at `noted_at`; `ended_at` is empty while
    it goes on, and `is_whole` says that it was not cut off."""

    __tablename__ = "export"

    id: Mapped[int] = mapped_column(Key, primary_key=True)
    staff_id: Mapped[int | None] = mapped_column(ForeignKey(Staff.id, ondelete="SET NULL"))
    profile: Mapped[str] = mapped_column(String(20))
    began_at: Mapped[datetime] = mapped_column(Moment)
    noted_at: Mapped[datetime] = mapped_column(Moment)
    ended_at: Mapped[datetime | None] = mapped_column(Moment)
    is_whole: Mapped[bool] = mapped_column(default=False)
    lines: Mapped[int] = mapped_column(default=0)
    total: Mapped[int]
