"""Other software that is told when a case is new or changed, and what it has still to be told."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from app.database.types import Moment
from app.records.waiting import Waiting, given_up, waiting


class Happened(StrEnum):
    """What a webhook tells of, by the name it has there."""

    RECEIVED = "submission.received"
    CHANGED = "submission.changed"
    DELETED = "submission.deleted"
    TEST = "webhook.test"


class Hook(Waiting):
    """A webhook: an address of other software, and the secret that its messages are signed with,
    sealed. For a while the one before signs as well. It waits as a whole: who has it in hand
    delivers all that it has to be told, the oldest first, and an address that does not answer costs
    one try. `gave_up_at` is when it was switched off, by the owner or because it said it is gone.
    """

    __tablename__ = "hook"

    name: Mapped[str] = mapped_column(String(60), unique=True)
    url: Mapped[str] = mapped_column(String(500))
    secret_sealed: Mapped[str] = mapped_column(String(400))
    old_secret_sealed: Mapped[str] = mapped_column(String(400), default="")
    old_secret_until: Mapped[datetime | None] = mapped_column(Moment)
    delivered_at: Mapped[datetime | None] = mapped_column(Moment)
    failed_at: Mapped[datetime | None] = mapped_column(Moment)


class Delivery(Waiting):
    """One thing that one webhook has still to be told. It points at no case, so that it outlives
    it, and holds nothing that anybody answered. `event_id` is the same at every try, so that
    whoever hears of it twice can tell."""

    __tablename__ = "delivery"
    __table_args__ = (
        waiting("ix_delivery_waiting", "hook_id", "id"),
        given_up("ix_delivery_given_up", "hook_id", "id"),
    )

    hook_id: Mapped[int] = mapped_column(ForeignKey(Hook.id, ondelete="CASCADE"))
    event_id: Mapped[str] = mapped_column(String(40))
    event: Mapped[str] = mapped_column(String(30))
    public_id: Mapped[str] = mapped_column(String(22), default="")
    version: Mapped[int] = mapped_column(default=0)
