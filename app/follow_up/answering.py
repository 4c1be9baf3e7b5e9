"""What an answer does: the first one is kept, and whoever is worse, now or later, comes back into
the queue."""

from enum import StrEnum

from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlalchemy.orm.attributes import flag_modified

from app import clock, trail
from app.follow_up.judging import judged_again
from app.follow_up.news import is_news
from app.follow_up.told import HowItIs
from app.post import announce, withdraw
from app.promises import promise_anew
from app.records import Event, FollowUp, Reached, Staff, State, Submission
from app.settings import Settings
from rules import calls_back, is_graver

# What the history calls it: an answer that changes nothing else, one that put the case back into
# the queue, and that reception has asked.
ANSWERED, CAME_BACK, ASKED = "follow_up", "came_back", "follow_up_asked"


class Kept(StrEnum):
    """What became of an answer."""

    KEPT = "kept"
    # The case waits already because of an answer that told as much.
    KNOWN = "known"
    # They had answered before, and this answer calls nobody.
    BEFORE = "before"
    # The question is gone, with its case.
    GONE = "gone"


def keep(
    session: Session, case_id: int, told: HowItIs, settings: Settings, by: Staff | None = None
) -> Kept:
    """The first answer is kept; of the later ones only those that call the clinic back are. `by`
    asked for them."""
    case, asked = _locked(session, case_id)
    if case is None or asked is None:
        return Kept.GONE
    if calls_back(told.how, told.signs):
        if _is_known(case, asked, told):
            return Kept.KNOWN
        event = _put_back(case, told, settings)
        if by is None:
            announce(session, settings)
    elif asked.answered_at:
        return Kept.BEFORE
    else:
        event = Event(what=ANSWERED, after=told.how)
    asked.answered_at = clock.now()
    asked.how, asked.signs = told.how, dict(told.signs)
    _note(session, case, event, by)
    withdraw(session, case.id)
    trail.record(session, "follow-up: noted" if by else "follow-up: answered", case.public_id)
    return Kept.KEPT


def note_asked(session: Session, case_id: int, by: Staff) -> None:
    """By phone. A mail that could not be sent is then no longer missed."""
    case, asked = _locked(session, case_id)
    if case is None or asked is None or asked.answered_at:
        return
    asked.asked_at = clock.now()
    _note(session, case, Event(what=ASKED), by)
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


def _is_known(case: Submission, asked: FollowUp, told: HowItIs) -> bool:
    """While a case waits because of an answer, the same again changes nothing: who looks at it must
    find what put it back, and a button pressed ten times is not ten lines of its history."""
    before = HowItIs(asked.how, asked.signs or {})
    if not is_news(case, before, asked.answered_at):
        return False
    is_more_urgent = judged_again(case, told).urgency > case.urgency
    return not (is_more_urgent or is_graver(told.how, told.signs, (before.how, before.signs)))


def _put_back(case: Submission, told: HowItIs, settings: Settings) -> Event:
    """As if it had just been sent, and at no lower urgency than it had. The day of an appointment
    goes, as it does when a case is reopened: the queue shows who must be rung, and by when, and
    the history still tells of the day."""
    before = case.urgency
    promise_anew(case, max(before, judged_again(case, told).urgency), settings, clock.now())
    case.state, case.is_open = State.WAITING, True
    case.taken_by_id = case.booked_for = None
    if case.urgency == before:
        return Event(what=CAME_BACK)
    return Event(what=CAME_BACK, before=before.code, after=case.urgency.code)


def _note(session: Session, case: Submission, event: Event, by: Staff | None) -> None:
    """Each line of the history is a save of the case: a page of before is known to be old."""
    case.changed_at = event.at = clock.now()
    flag_modified(case, "changed_at")
    event.submission_id, event.staff_id = case.id, by.id if by else None
    # Of the reception these are telephone calls, of the runner a form.
    case.reached = Reached.ANSWERED if by else case.reached
    session.add(event)
    session.flush()
