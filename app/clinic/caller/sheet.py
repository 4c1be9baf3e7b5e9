"""The questions as the reception reads them out: what is said, what is a note, and which key."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from app.asking.offered import in_groups
from app.asking.pages import PARTS, page_of
from app.clinic.caller.details import CallerForm
from app.clinic.caller.heard import Heard
from rules import QUESTION, QUESTIONS, Answers, AnyQuestion, Control, Distance, Question

# Sentences of a hint that speak of a screen which the caller does not see.
NOT_SAID = (
    "If nothing is, tick “None of these”.",
    "Leave it blank if you do not know.",
    "Tick any that are true, or leave this page blank.",
    "Tick everything that is true.",
)
NOTE = {
    Control.MANY: "Read each one out. Tick every yes.",
    Control.DISTANCE: "Leave it blank if they do not know.",
}
NOTE_OF_ITS_OWN = {
    "other_sites": "Do not read these out. Tick what they name, or go on.",
    "site": "Let them say it first. Then read out the places that it could be.",
}
ASKS = {question.id: question.ask for question in QUESTIONS}
OF_A_WATCH = ("began", "files")
_KEYS = "123456789abcdefghijklmnop"
_NONE_KEY = "0"
_NOTHING_YET = Answers(frozenset())


@dataclass(frozen=True)
class Choice:
    """An answer, and the key that chooses it while its question has the focus."""

    answer: Question
    key: str


@dataclass(frozen=True)
class Item:
    """One question. `hint` is read aloud, `note` is not. Groups have a heading, or an empty one."""

    question: AnyQuestion
    hint: str
    note: str
    groups: tuple[tuple[str, tuple[Choice, ...]], ...]

    @property
    def is_first_of_a_watch(self) -> bool:
        """Whether it is the first that a runner's files can answer."""
        return self.question is QUESTION["week_change"]

    @property
    def is_first_distance(self) -> bool:
        return self.question is next(q for q in QUESTIONS if isinstance(q, Distance))


@cache
def parts() -> tuple[tuple[str, tuple[Item, ...]], ...]:
    """The parts of the check, each with its questions."""
    return tuple(
        (part, tuple(_item(each) for each in QUESTIONS if page_of(each).part == part))
        for part in PARTS
    )


def hidden(heard: Heard, details: CallerForm) -> list[str]:
    """What of the page does not apply now: questions, second places, and words for runners."""
    return [*_not_asked(heard), *_not_offered(heard), *_not_needed(heard, details)]


def spare(heard: Heard) -> list[str]:
    """Fields that may stay open: those of a watch, and what an emergency does not wait for."""
    if not heard.is_emergency:
        return [*OF_A_WATCH]
    return [*OF_A_WATCH, *(each.id for each in heard.asked if each.id not in heard.errors)]


def _not_asked(heard: Heard) -> Iterator[str]:
    asked = heard.asked
    yield from (question.id for question in QUESTIONS if question not in asked)


def _not_offered(heard: Heard) -> Iterator[str]:
    yield "for-others" if heard.answers.runs else "for-runners"
    yield from (f"other_sites-{place.code}" for place in _main_place(heard))


def _main_place(heard: Heard) -> tuple[Question, ...]:
    site = QUESTION["site"]
    return () if isinstance(site, Distance) else heard.answers.given(site)


def _not_needed(heard: Heard, details: CallerForm) -> Iterator[str]:
    if not heard.asks_for_distances:
        yield from ("unit", "watch")
    if not details.needs_parent:
        yield "parent_name"
    if heard.is_emergency:
        yield from ("ring_when", "follow_up")


def _item(question: AnyQuestion) -> Item:
    note = NOTE_OF_ITS_OWN.get(question.id) or NOTE.get(question.control, "")
    return Item(question, said_of(question.hint), note, _groups(question))


def said_of(hint: str) -> str:
    """The hint without what makes no sense to somebody on the phone."""
    for sentence in NOT_SAID:
        hint = hint.replace(sentence, "")
    return hint.strip()


def _groups(question: AnyQuestion) -> tuple[tuple[str, tuple[Choice, ...]], ...]:
    if isinstance(question, Distance):
        return ()
    headed = _headed(question)
    keys = _keys_of([each for _, answers in headed for each in answers])
    return tuple(
        (heading, tuple(Choice(each, keys[each]) for each in answers))
        for heading, answers in headed
    )


def _headed(question: type[Question]) -> list[tuple[str, list[Question]]]:
    """Second places stand in the order of the first, so that each has one key in both."""
    groups = in_groups(question, _NOTHING_YET)
    if groups is None:
        return [("", list(question))]
    if question.id == "site":
        return groups
    return [("", [place for _, places in groups for place in places])]


def _keys_of(answers: list[Question]) -> dict[Question, str]:
    """On the scale the number itself; the arrow leads on from 9. “None” is 0 everywhere."""
    if answers[0].control is Control.SCALE:
        return {each: each.code if len(each.code) == 1 else "" for each in answers}
    keys = iter(_KEYS)
    return {
        each: _NONE_KEY if each.stands_alone and each.code == "none" else next(keys)
        for each in answers
    }
