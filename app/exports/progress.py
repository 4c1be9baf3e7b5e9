"""How far an export has come, kept where every worker and every colleague can see it."""

from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from app import clock
from app.database import OUT_OF_REACH, Database
from app.exports.profiles import in_words
from app.records import Export, Staff

# Nothing was heard of it for so long: its worker was stopped, or its browser has gone to sleep.
SILENT_FOR = timedelta(minutes=10)
# More of them are history, and the audit trail has it.
SHOWN = 10


@dataclass(frozen=True)
class Shown:
    """One export, and who started it."""

    export: Export
    who: str

    @property
    def what(self) -> str:
        return in_words(self.export.profile)

    @property
    def is_running(self) -> bool:
        return self.export.ended_at is None and self.export.noted_at > _heard_of_since()


def running_of(session: Session, person: Staff) -> Export | None:
    """Theirs that has not come to its end. Of two starts at once the second waits here, and then
    finds the first."""
    session.execute(select(Staff.id).where(Staff.id == person.id).with_for_update())
    return session.scalar(
        select(Export)
        .where(
            Export.staff_id == person.id,
            Export.ended_at.is_(None),
            Export.noted_at > _heard_of_since(),
        )
        .order_by(Export.id.desc())
        .limit(1)
    )


def begin(session: Session, by: Staff, profile: str, total: int) -> Export:
    now = clock.now()
    export = Export(staff_id=by.id, profile=profile, began_at=now, noted_at=now, total=total)
    session.add(export)
    session.flush()
    return export


def note(database: Database, export_id: int, lines: int) -> None:
    """A database that is busy just now does not stop the lines; the next note tells as much."""
    with suppress(*OUT_OF_REACH), database.writing() as session:
        _set(session, export_id, lines=lines)


def end(database: Database, export_id: int, lines: int, *, is_whole: bool) -> None:
    with suppress(*OUT_OF_REACH), database.writing() as session:
        _set(session, export_id, lines=lines, is_whole=is_whole, ended_at=clock.now())


def latest(session: Session) -> list[Shown]:
    found = session.execute(
        select(Export, Staff.name)
        .outerjoin(Staff, Staff.id == Export.staff_id)
        .order_by(Export.id.desc())
        .limit(SHOWN)
    )
    return [Shown(export, name or "Somebody who has left") for export, name in found]


def _heard_of_since() -> datetime:
    return clock.now() - SILENT_FOR


def _set(session: Session, export_id: int, **values: object) -> None:
    now = clock.now()
    still_open = (Export.id == export_id, Export.ended_at.is_(None))
    session.execute(update(Export).where(*still_open).values(noted_at=now, **values))
