"""What every person was shown, to be held against what the database has kept."""

import hashlib
from collections import Counter
from dataclasses import dataclass, field

from sqlalchemy import text

from app.database import Database
from tests.faults.people import Page, Person


@dataclass
class Ledger:
    """Filled by many threads at once; appending is safe in all of them."""

    shown: list[tuple[str, str]] = field(default_factory=list)
    begun: list[str] = field(default_factory=list)

    def note(self, person: Person, page: Page) -> bool:
        """Whether the person was shown a reference."""
        if page.reference:
            self.shown.append((person.visit, page.reference))
        return bool(page.reference)

    def hold_against(self, database: Database) -> None:
        """Each reference that was ever shown is there once; each visit made one row at most."""
        with database.reading() as session:
            rows = session.execute(text("SELECT visit_digest, reference FROM submission")).all()
        database.engine.dispose()
        kept = Counter(reference for _, reference in rows)
        assert {reference: kept[reference] for _, reference in self.shown} == {
            reference: 1 for _, reference in self.shown
        }
        assert max(Counter(digest for digest, _ in rows).values()) == 1
        by_visit = {digest: reference for digest, reference in rows}
        assert set(by_visit) <= {_digest(visit) for visit in self.begun}
        for visit, reference in self.shown:
            assert by_visit[_digest(visit)] == reference


def _digest(visit: str) -> str:
    return hashlib.sha256(visit.encode()).hexdigest()
