"""A case in words: the hint for the desk, the reasons, the answers, and where they disagree."""

from dataclasses import dataclass, replace
from functools import partial
from zoneinfo import ZoneInfo

from app.foot_map import Marked, marked
from app.records import Submission
from app.typed import age_on
from rules import (
    QUESTION,
    QUESTIONS,
    Answers,
    AnyQuestion,
    Desk,
    Distance,
    Faults,
    Services,
    Told,
    Unit,
    as_judged_then,
    at_the_desk,
    judged_otherwise_now,
    ruleset_version,
    tell,
)

# By the code of the age band: the youngest and the oldest that it holds.
AGES = {
    "under_16": (0, 15),
    "16_17": (16, 17),
    "18_44": (18, 44),
    "45_59": (45, 59),
    "60_plus": (60, 200),
}
Row = tuple[str, list[str]]
# Questions, rules or ways to be seen that today's rules no longer know.
_UNREADABLE = (Faults, LookupError, TypeError, ValueError, ArithmeticError, StopIteration)


@dataclass(frozen=True)
class Reading:
    """`told` is None where today's rules can no longer read what was answered."""

    told: Told | None
    desk: Desk
    rows: list[Row]
    otherwise: tuple[str, ...] = ()
    foot: Marked | None = None


def read_case(
    case: Submission, services: Services, *, is_on_the_line: bool = False, came_back: bool = False
) -> Reading:
    """Never fails: a case that we cannot read is still somebody to ring."""
    to_do = partial(at_the_desk, case.urgency, is_on_the_line=is_on_the_line, came_back=came_back)
    try:
        answers, judgement = case.recalled_answers(), case.recalled_judgement()
        told = tell(as_judged_then(judgement, answers), services)
        is_older = judgement.ruleset_version != ruleset_version()
        otherwise = judged_otherwise_now(judgement, answers) if is_older else ()
    except _UNREADABLE:
        desk = to_do(Answers(frozenset()))
        return Reading(None, _filled(desk, services), _codes(case))
    return Reading(
        told, _filled(to_do(answers), services), _rows(answers), otherwise, marked(answers)
    )


def contradiction(case: Submission, zone: ZoneInfo) -> str:
    """Where the date of birth and the age that was ticked cannot both be right, else empty."""
    band = str(case.answers.get("age_band", ""))
    age = age_on(case.sent_at.astimezone(zone).date(), case.date_of_birth)
    youngest, oldest = AGES.get(band, (0, 200))
    if youngest <= age <= oldest:
        return ""
    ticked = label_of("age_band", band)
    return (
        f"The date of birth and the age do not agree. They ticked “{ticked}”. By the date of "
        f"birth they were {age} on the day they sent this. Ask which is right: it can change how "
        "soon they should be seen."
    )


def label_of(question_id: str, code: str) -> str:
    """As it stood on the button, or the stored name where we no longer know it."""
    question = QUESTION.get(question_id)
    if question is None or isinstance(question, Distance):
        return code
    return next((each.label.to(runs=True) for each in question if each.code == code), code)


def _filled(desk: Desk, services: Services) -> Desk:
    named = services.name_in
    ask, say = tuple(map(named, desk.ask)), tuple(map(named, desk.say))
    return replace(desk, hint=named(desk.hint), ask=ask, say=say)


def _rows(answers: Answers) -> list[Row]:
    rows = [(question.ask, _words(question, answers)) for question in QUESTIONS]
    return [(ask, words) for ask, words in rows if words]


def _words(question: AnyQuestion, answers: Answers) -> list[str]:
    if not isinstance(question, Distance):
        return [answer.label.to(runs=answers.runs) for answer in answers.given(question)]
    km = answers.km.get(question)
    if km is None:
        return []
    typed = f"{answers.unit.from_km(km):f}".rstrip("0").rstrip(".") or "0"
    return [f"{typed} {'km' if answers.unit is Unit.KM else 'miles'}"]


def _codes(case: Submission) -> list[Row]:
    """Plainly as they are stored."""
    return [(_asked(id), _listed(value)) for id, value in case.answers.items()]


def _asked(id: str) -> str:
    return QUESTION[id].ask if id in QUESTION else id


def _listed(value: object) -> list[str]:
    return [str(each) for each in value] if isinstance(value, list) else [str(value)]
