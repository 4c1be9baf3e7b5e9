"""What a kind of mail is: how it is written, and what becomes of it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from sqlalchemy.orm import Session

from app.post.letter import Written
from app.post.outbox import Patience, minutes
from app.records import Waiting
from app.settings import Settings

PATIENCE = Patience(
    lent_for=timedelta(minutes=15),
    waits=minutes(1, 5, 15, 60, 240),
    gives_up_after=timedelta(days=3),
)


@dataclass(frozen=True)
class Carriage:
    """`sent` and `given_up` note what came of a row of this kind, in words of its own."""

    kind: type[Waiting]
    written: Callable[[Any, Settings], Written]
    sent: Callable[[Session, Any], None]
    given_up: Callable[[Session, Any, str], None]
