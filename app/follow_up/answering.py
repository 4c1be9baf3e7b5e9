"""What an answer does: the first one is kept, and who is worse comes back into the queue."""

from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlalchemy.orm.attributes import flag_modified

from app import clock, trail
from app.asking.again import HowItIs
from app.follow_up.judging import calls_back, judged_again
from app.post import withdraw
from app.promises import due_at
from app.records import Event, FollowUp, Staff, State, Submission, rank_of
from app.settings import Settings
from rules import Urgency

# What the history calls it: an answer that changes nothing else, one that put the case back into
# the queue, and that reception has asked.
ANSWERED, CAME_BACK, ASKED = "follow_up", "came_back", "follow_up_asked"


def keep(
    session: Session, case_id: int, told: HowItIs, settings: Settings, by: Staff | None = None
) -> bool:
    """Whether it was the first answer; any later one changes nothing. `by` asked for them."""
    case, asked = _locked(session, case_id)
    if case is None or asked is None or asked.answered_at:
        return False
    asked.answered_at = clock.now()
    asked.how, asked.signs = told.how, dict(told.signs)
    if calls_back(told):
        before = case.urgency
        _put_back(case, judged_again(case, told.signs).urgency, settings)
        raised = (before.code, case.urgency.code) if case.urgency > before else ("", "")
        _note(session, case, CAME_BACK, by, *raised)
    else:
        _note(session, case, ANSWERED, by, after=told.how)
    withdraw(session, case.id)
    trail.record(session, "follow-up: answered", case.public_id)
    return True


def note_asked(session: Session, case_id: int, by: Staff) -> None:
    """By phone. A mail that could not be sent is then no longer missed."""
    case, asked = _locked(session, case_id)
    if case is None or asked is None or asked.answered_at:
        return
    asked.asked_at = clock.now()
    _note(session, case, ASKED, by)
    withdraw(session, case.id)
    trail.record(session, "follow-up: asked", case.public_id)


def _locked(session: Session, case_id: int) -> tuple[Submission | None, FollowUp | None]:
    """The case first, as whoever deletes it does, so that neither waits for the other."""
    case = session.scalar(
        select(Submission)
        .where(Submission.id == case_id)
        .with_for_update()
        .execution_options(populate_existing=True)
    )
    return case, session.scalar(
        select(FollowUp)
        .where(FollowUp.submission_id == case_id)
        .execution_options(populate_existing=True)
    )


def _put_back(case: Submission, urgency: Urgency, settings: Settings) -> None:
    """As if it had just been sent, and at no lower urgency than it had. The day of an appointment
    goes, as it does when a case is reopened: the queue shows who must be rung, and by when, and
    the history still tells of the day."""
    case.rank = min(case.rank, rank_of(urgency))
    case.state, case.is_open = State.WAITING, True
    case.taken_by_id = case.acted_at = case.booked_for = None
    case.due_at = due_at(clock.now(), case.urgency, settings)


def _note(
    session: Session,
    case: Submission,
    what: str,
    by: Staff | None,
    before: str = "",
    after: str = "",
) -> None:
    """Each line of the history is a save of the case: a page of before is known to be old."""
    case.changed_at = clock.now()
    flag_modified(case, "changed_at")
    session.add(
        Event(
            submission_id=case.id,
            at=case.changed_at,
            staff_id=by.id if by else None,
            what=what,
            before=before,
            after=after,
        )
    )
    session.flush()
