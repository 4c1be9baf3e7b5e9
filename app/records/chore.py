"""What the server does by itself, and when it last did."""

from datetime import datetime

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from app.database.types import Moment
from app.records.base import Base


class Chore(Base):
    """One row for each, and only when it last came to its end. It tells of the server that stands
    on this database, so a backup does not carry it."""

    __tablename__ = "chore"

    name: Mapped[str] = mapped_column(String(40), primary_key=True)
    done_at: Mapped[datetime] = mapped_column(Moment)
