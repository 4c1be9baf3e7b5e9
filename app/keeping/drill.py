"""Proves a backup by putting it back where it harms nothing, and reading what came out."""

import shutil
import tempfile
from collections import Counter
from contextlib import suppress
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app import clock
from app.database import OUT_OF_REACH, Database, sqlite_url
from app.keeping.not_done import NotDone, NotTried
from app.keeping.restore import Restored, restore
from app.records import Role, Staff, Submission
from app.trail import record
from rules import Faults

DRILL_PASSED, DRILL_FAILED = "restore drill passed", "restore drill failed"
LONGEST = timedelta(days=1)
_PREFIX = "first-step-drill-"


@dataclass(frozen=True)
class Drilled:
    """What the drill proved: how many rows of what came back, and how many cases were read."""

    made_at: str
    counts: Counter[str]
    opened: int
    owners: int


def drill(database: Database, file: Path) -> Drilled:
    """Whether it passed or failed stands in the audit trail of the real database. A name that was
    mistyped is neither, and nor is a machine that has no room for the try."""
    if not file.is_file():
        raise NotTried(f"There is no file {file}.")
    try:
        drilled = _tried(file)
    except NotTried:
        raise
    except NotDone:
        with suppress(*OUT_OF_REACH), database.writing() as session:
            record(session, DRILL_FAILED)
        raise
    with database.writing() as session:
        cases = drilled.counts["submission"]
        record(session, DRILL_PASSED, detail=f"cases: {cases}, made at {drilled.made_at}")
    return drilled


def _tried(file: Path) -> Drilled:
    try:
        _sweep()
        # A folder that only its owner can read. It goes at the end, or at the next drill where
        # this one is killed.
        with tempfile.TemporaryDirectory(prefix=_PREFIX) as folder:
            throw_away = Database(sqlite_url(Path(folder, "drill.sqlite3")))
            try:
                restored = restore(throw_away, file, replace=False)
                with throw_away.reading() as session:
                    return _read(session, restored)
            finally:
                throw_away.engine.dispose()
    except (OSError, *OUT_OF_REACH) as wrong:
        raise NotTried(
            "The backup could not be put back for a try: there may be no room for temporary files. "
            "That says nothing of the backup."
        ) from wrong


def _sweep() -> None:
    """What is older was left by a drill that was killed; one that runs now is left alone."""
    oldest = (clock.now() - LONGEST).timestamp()
    for folder in Path(tempfile.gettempdir()).glob(f"{_PREFIX}*"):
        if folder.lstat().st_mtime < oldest:
            shutil.rmtree(folder, ignore_errors=True)


def _read(session: Session, restored: Restored) -> Drilled:
    """Restoring it has counted every row already."""
    owners = select(func.count()).select_from(Staff).where(Staff.role == Role.OWNER)
    return Drilled(restored.made_at, restored.counts, _opened(session), session.scalar(owners) or 0)


def _opened(session: Session) -> int:
    """The oldest case and the newest, as a page would show them."""
    ends = {
        session.scalar(select(Submission).order_by(order).limit(1))
        for order in (Submission.id, Submission.id.desc())
    }
    cases = [case for case in ends if case]
    for case in cases:
        try:
            case.recalled_judgement()
            # Answers to a question that is no longer asked are no fault of the backup.
            with suppress(Faults):
                case.recalled_answers()
        except (KeyError, TypeError, ValueError, AttributeError) as wrong:
            raise NotDone("A case came back that cannot be read.") from wrong
    return len(cases)
