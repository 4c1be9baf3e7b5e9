"""What a case's page tells of the question that the runner agreed to be asked later."""

from dataclasses import dataclass

from flask import current_app, request
from sqlalchemy import select
from sqlalchemy.orm import Session

from app import clock
from app.clinic.reading import label_of
from app.clinic.steps.names import BOOKED
from app.clinic.urgencies import word_of
from app.database import reading
from app.follow_up.answering import CAME_BACK
from app.follow_up.asking import OPEN_FOR
from app.follow_up.news import is_news
from app.follow_up.told import HOW, HowItIs
from app.records import Event, FollowUp, Mail, Submission
from app.references import in_halves
from app.settings import settings_of
from app.times import at_the_clinic, today, with_weekday, zone

SWITCHED_OFF = "They agreed to be asked how they are. Follow-up is switched off, so nobody asks."


A_SIGN_FIRST = "Asked how it is now, they told us of a warning sign."
NO_SERVER = (
    "The mail that asks how they are was not sent, and the settings name no mail server now. Ring "
    "them."
)


@dataclass(frozen=True)
class Panel:
    """Sentences; the signs that were ticked; words to read out while there is something to ask;
    and the words of the urgency before and after, where the answer raised it."""

    told: list[str]
    signs: list[str]
    say: list[str]
    raised: tuple[str, str] | None = None
    is_asked: bool = False
    # It is why the case is in the queue, whatever was judged of the answers before.
    is_news: bool = False


def panel_of(case: Submission) -> Panel | None:
    """None where they did not agree to be asked."""
    with reading() as session:
        asked = session.scalar(select(FollowUp).where(FollowUp.submission_id == case.id))
        if asked is None:
            return None
        if asked.answered_at:
            return _answered(session, case, asked)
        mail = session.scalar(select(Mail).where(Mail.submission_id == case.id))
    if not settings_of(current_app).follows_up and asked.asked_at is None:
        return Panel([SWITCHED_OFF], [], [])
    if asked.due_at > clock.now():
        day = with_weekday(asked.due_at.astimezone(zone()).date())
        return Panel([f"They agreed to be asked how they are. It is due on {day}."], [], [])
    if clock.now() >= asked.due_at + OPEN_FOR:
        return Panel(["They agreed to be asked how they are. No answer came."], [], [])
    told = _of_the_mail(mail) if mail else _of_the_question(case, asked)
    is_asked = _is_on_its_way(mail) if mail else asked.asked_at is not None
    return Panel([told], [], _to_say(case), is_asked=is_asked)


def _is_on_its_way(mail: Mail) -> bool:
    return bool(settings_of(current_app).smtp_host) and not mail.gave_up_at


def _of_the_mail(mail: Mail) -> str:
    if not settings_of(current_app).smtp_host:
        return NO_SERVER
    if mail.gave_up_at:
        return f"The mail that asks how they are could not be sent. {mail.why_not} Ring them."
    return f"The mail that asks how they are waits to be sent. It was tried {_times(mail.tries)}."


def _of_the_question(case: Submission, asked: FollowUp) -> str:
    if asked.asked_at:
        how = "by mail" if asked.token_digest else "by phone"
        return f"Asked {how} on {at_the_clinic(asked.asked_at)}. No answer yet."
    if case.email and settings_of(current_app).smtp_host:
        return "They agreed to be asked how they are. The mail goes out in a minute."
    return "They agreed to be asked how they are. It is time: ring them."


def _answered(session: Session, case: Submission, asked: FollowUp) -> Panel:
    signs: dict[str, list[str]] = asked.signs or {}
    event = session.scalar(
        select(Event)
        .where(Event.submission_id == case.id, Event.what == CAME_BACK)
        .order_by(Event.id.desc())
        .limit(1)
    )
    how = HOW.get(asked.how, asked.how).lower()
    told = [f"Asked how it is now, they told us: {how}." if how else A_SIGN_FIRST]
    if event:
        told += ["That put the case back into the queue.", *_appointment(session, case)]
    return Panel(
        told,
        [label_of(id, code) for id, codes in signs.items() for code in codes if code != "none"],
        [],
        raised=(word_of(event.before), word_of(event.after)) if event and event.before else None,
        is_news=is_news(case, HowItIs(asked.how, signs), asked.answered_at),
    )


def _appointment(session: Session, case: Submission) -> list[str]:
    """One that was booked before is no longer in our books, and still in the clinic's diary."""
    if case.booked_for:
        return []
    day = session.scalar(
        select(Event.day)
        .where(Event.submission_id == case.id, Event.what == BOOKED)
        .order_by(Event.id.desc())
        .limit(1)
    )
    if day is None or day < today():
        return []
    return [f"An appointment was booked for {with_weekday(day)}. Look whether it is soon enough."]


def _to_say(case: Submission) -> list[str]:
    origin = settings_of(current_app).public_url or request.host_url.rstrip("/")
    page = f"{origin.partition('://')[2]}/follow-up"
    return [
        "You agreed that we may ask you how your foot is now. Shall we do it on the phone?",
        f"Or answer on our page: {page}. It asks for your reference, "
        f"{in_halves(case.reference)}, and your date of birth.",
    ]


def _times(number: int) -> str:
    return {0: "not yet", 1: "once"}.get(number, f"{number} times")
