"""Whether anybody has spoken to the runner since a case last began anew."""

from sqlalchemy.orm import Session

from app.clinic.steps import names
from app.clinic.steps.done import Deed, Done, done_anew
from app.follow_up import answering
from app.follow_up.answering import CAME_BACK
from app.records import Submission

# Of the reception these are telephone calls, of the runner a form.
_BY_PHONE = (answering.ANSWERED, answering.ASKED, CAME_BACK)
_NOBODY = {
    (names.SENT, False): "Nobody has spoken to them yet.",
    (names.SENT, True): "They were rung, and did not answer. Nobody has spoken to them yet.",
    (names.RAISED, False): "Nobody has spoken to them since the urgency was raised.",
    (names.RAISED, True): "They were rung since the urgency was raised, and did not answer.",
    (names.REOPENED, False): "Nobody has spoken to them since the case was reopened.",
    (names.REOPENED, True): "They were rung since the case was reopened, and did not answer.",
    (CAME_BACK, False): "Nobody has spoken to them since they told us how it is now.",
    (CAME_BACK, True): "They were rung since they told us how it is now, and did not answer.",
}


def nobody_spoke(session: Session, case: Submission) -> str:
    """In words, where a pressing case would be closed unheard; else empty. Whoever was asked by
    the reception was spoken to then."""
    if not case.urgency.is_pressing:
        return ""
    done = done_anew(session, case)
    if _has_spoken(case, done):
        return ""
    return _NOBODY[done.began.what, any(deed.what == names.NO_ANSWER for deed in done.since)]


def _has_spoken(case: Submission, done: Done) -> bool:
    if (done.began.what, case.asked_by) == (names.SENT, "reception"):
        return True
    return any(_is_talk(deed) for deed in (done.began, *done.since))


def _is_talk(deed: Deed) -> bool:
    by_staff = deed.staff_id is not None
    return deed.what == names.ANSWERED or (by_staff and deed.what in _BY_PHONE)
