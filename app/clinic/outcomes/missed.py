"""The cases that matter most: judged routine, and then something for a doctor."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.clinic.outcomes.recorded import IS_RECORDED
from app.records import Submission
from app.references import in_halves
from rules import OUTCOME, OUTCOMES, OutcomeKind, Urgency

MOST_LISTED = 20
_FOR_A_DOCTOR = [each.name for each in OUTCOMES if each.kind is OutcomeKind.MEDICAL]


@dataclass(frozen=True)
class Missed:
    """One of them, without saying who it is: the case itself does."""

    public_id: str
    reference: str
    sent_at: datetime
    turned_out: str


def missed(session: Session, since: datetime | None) -> list[Missed]:
    """The newest of them first, and no more than somebody would look at."""
    cases = (
        select(
            Submission.public_id,
            Submission.reference,
            Submission.sent_at,
            Submission.turned_out,
        )
        .where(IS_RECORDED, Submission.turned_out.in_(_FOR_A_DOCTOR))
        .where(Submission.judgement["urgency"].as_string() == Urgency.ROUTINE.code)
        .order_by(Submission.sent_at.desc(), Submission.id.desc())
        .limit(MOST_LISTED)
    )
    if since:
        cases = cases.where(Submission.sent_at >= since)
    return [
        Missed(each.public_id, in_halves(each.reference), each.sent_at, _label(each.turned_out))
        for each in session.execute(cases)
    ]


def _label(name: str) -> str:
    return OUTCOME[name].label
