"""How often something was tried, so that guessing is slow and stays slow after a restart."""

from datetime import datetime

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from app.database.types import Moment
from app.records.base import Base


class Limit(Base):
    """Tries under one key since a moment. The key is a digest: no address or name is kept."""

    __tablename__ = "tries"

    key: Mapped[str] = mapped_column(String(64), primary_key=True)
    tries: Mapped[int]
    since: Mapped[datetime] = mapped_column(Moment, index=True)
