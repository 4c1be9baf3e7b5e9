"""The cases of which a physio has recorded what they turned out to be, counted by the database."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select, text
from sqlalchemy.orm import Session

from app.records import Submission
from rules import OUTCOME, OutcomeKind

# As the partial index says it: with a parameter in it, neither database would know it again.
IS_RECORDED = text("submission.turned_out <> ''")
# More would hardly make a share surer, and the page slower with every one of them.
MOST_COUNTED = 20_000
_AT_ONCE = 1_000


@dataclass(frozen=True)
class Alike:
    """So many cases that were judged alike and turned out alike. All but the number is what was
    stored; what could not be read there is empty."""

    turned_out: str
    urgency: str
    pattern: str
    rules: tuple[str, ...]
    ruleset_version: str
    cases: int

    @property
    def kind(self) -> OutcomeKind:
        """A name that we do not know says nothing of the flags."""
        found = OUTCOME.get(self.turned_out)
        return found.kind if found else OutcomeKind.NOT_KNOWN


def newest_since(session: Session, since: datetime | None, most: int) -> datetime | None:
    """From when on there are so many; None where there are not. It is read in one index alone."""
    newest = select(Submission.sent_at).where(IS_RECORDED)
    if since:
        newest = newest.where(Submission.sent_at >= since)
    return session.scalar(newest.order_by(Submission.sent_at.desc()).offset(most).limit(1))


def recorded(session: Session, since: datetime | None) -> Iterator[Alike]:
    """Those sent since then, or all. What the rules said is compared, whatever staff made of the
    urgency later. No list of cases is ever held: only the different kinds of them come here."""
    said = Submission.judgement
    cases = select(
        Submission.turned_out,
        said["urgency"].as_string().label("urgency"),
        said["pattern"].as_string().label("pattern"),
        # The list of names as one text: on both databases equal lists are then equal texts.
        said["rules"].as_string().label("rules"),
        Submission.ruleset_version,
    ).where(IS_RECORDED)
    if since:
        cases = cases.where(Submission.sent_at >= since)
    each = cases.subquery().c
    counted = select(*each, func.count().label("cases")).group_by(*each)
    for row in session.execute(counted, execution_options={"yield_per": _AT_ONCE}):
        yield Alike(
            row.turned_out,
            row.urgency or "",
            row.pattern or "",
            _names(row.rules),
            row.ruleset_version,
            row.cases,
        )


def _names(listed: str | None) -> tuple[str, ...]:
    """A single case that we cannot read must not take the whole page away."""
    try:
        found = json.loads(listed or "[]")
    except ValueError:
        return ()
    return tuple(map(str, found)) if isinstance(found, list) else ()
