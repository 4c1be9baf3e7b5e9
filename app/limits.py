"""How often something may be tried. Kept in the database, so a restart or another worker changes
nothing, and under digests, so that no address and no name is kept for it."""

import hashlib
from dataclasses import dataclass
from datetime import datetime, timedelta
from ipaddress import ip_address, ip_network

from flask import request
from sqlalchemy import ColumnElement, and_, case, delete, not_, select, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session

from app import clock
from app.records import Limit

AN_HOUR = timedelta(hours=1)
A_MINUTE = timedelta(minutes=1)


@dataclass(frozen=True)
class Used:
    """What is left after a try, below zero where it was one too many; `over_in` is how long until
    all of it may be tried again."""

    left: int
    over_in: timedelta

    @property
    def is_allowed(self) -> bool:
        return self.left >= 0

    @property
    def is_first_refused(self) -> bool:
        """Worth a line in the audit trail; one for every try could fill it."""
        return self.left == -1


@dataclass(frozen=True)
class Allowed:
    """So many tries in so long a time, for one kind of thing."""

    what: str
    tries: int
    within: timedelta

    def use_up(self, session: Session, whom: str) -> bool:
        """Counts one try of `whom`; whether it was still allowed."""
        return self.count(session, whom).is_allowed

    def count(self, session: Session, whom: str) -> Used:
        """Counts one try of `whom`, allowed or not."""
        insert = postgresql.insert if _is_postgresql(session) else sqlite.insert
        now = clock.now()
        is_over = not_(self._counts_at(now))
        counted = (
            insert(Limit)
            .values(key=self._key(whom), tries=1, since=now)
            .on_conflict_do_update(
                index_elements=[Limit.key],
                set_={
                    "tries": case((is_over, 1), else_=Limit.tries + 1),
                    "since": case((is_over, now), else_=Limit.since),
                },
            )
            .returning(Limit.tries, Limit.since)
        )
        tries, since = session.execute(counted).one()
        return Used(self.tries - tries, max(since + self.within - now, timedelta(0)))

    def is_used_up(self, session: Session, whom: str) -> bool:
        recent = self._counts_at(clock.now())
        tries = session.scalar(select(Limit.tries).where(Limit.key == self._key(whom), recent))
        return (tries or 0) >= self.tries

    def give_back(self, session: Session, whom: str) -> None:
        """One try of `whom` that turned out to be none."""
        fewer = update(Limit).where(Limit.key == self._key(whom), Limit.tries > 0)
        session.execute(fewer.values(tries=Limit.tries - 1))

    def forget(self, session: Session, whom: str) -> None:
        session.execute(delete(Limit).where(Limit.key == self._key(whom)))

    def _counts_at(self, now: datetime) -> ColumnElement[bool]:
        """What began far ahead of now was begun by a clock that has been set back since."""
        return and_(Limit.since > now - self.within, Limit.since < now + self.within)

    def _key(self, whom: str) -> str:
        return hashlib.sha256(f"{self.what}\0{whom}".encode()).hexdigest()


def address() -> str:
    """Where this request comes from, as the trusted proxies tell it. Of an IPv6 address the first
    half: the rest is anybody's to choose who has that half."""
    told = request.remote_addr or ""
    try:
        found = ip_address(told)
    except ValueError:
        return told
    found = getattr(found, "ipv4_mapped", None) or found
    return str(found if found.version == 4 else ip_network((found, 64), strict=False))


def _is_postgresql(session: Session) -> bool:
    return session.get_bind().dialect.name == "postgresql"
