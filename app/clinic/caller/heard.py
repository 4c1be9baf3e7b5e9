"""What a caller has said so far: what can be read of it, what cannot, and what is asked next."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from app.asking.forms import PageForm, form_for
from app.asking.pages import Page
from rules import (
    QUESTIONS,
    Answers,
    AnyQuestion,
    Distance,
    Faults,
    Unit,
    Urgency,
    is_asked,
    read,
    read_changed,
    urgency_of,
)

EVERYTHING = Page("call", "", "Phone caller", QUESTIONS)
# What the other answers have made pointless is dropped, here as on the runner's pages.
_POINTLESS = {"not_asked", "repeats_site"}


@dataclass(frozen=True)
class Heard:
    """`written` is what can be read and still counts, `answers` the same for the rules. `wrong`
    says by question id what cannot be read, and how to mend it."""

    written: Mapping[str, object]
    answers: Answers
    wrong: Mapping[str, str]

    @property
    def is_emergency(self) -> bool:
        return urgency_of(self.answers.facts) is Urgency.EMERGENCY

    @property
    def asked(self) -> tuple[AnyQuestion, ...]:
        return tuple(question for question in QUESTIONS if self._is_asked(question))

    @property
    def asks_for_distances(self) -> bool:
        return any(isinstance(question, Distance) for question in self.asked)

    @property
    def errors(self) -> dict[str, str]:
        """What still has to be mended or answered before it can be kept. An emergency excuses what
        comes after it."""
        return self._as_asked({**self._missing, **self.wrong})

    @property
    def to_mend(self) -> dict[str, str]:
        """Only what was answered, and cannot be read."""
        return self._as_asked(self.wrong)

    def _as_asked(self, found: Mapping[str, str]) -> dict[str, str]:
        """In the order of the questions, and only of those that are asked."""
        order = [question.id for question in self.asked]
        if self.asks_for_distances:
            order.append("unit")
        return {id: found[id] for id in order if id in found}

    @property
    def _missing(self) -> dict[str, str]:
        try:
            read(self.written, self.answers.unit)
        except Faults as faults:
            return {fault.question: fault.message for fault in faults.faults}
        return {}

    def _is_asked(self, question: AnyQuestion) -> bool:
        own = {fact for fact in self.answers.facts if type(fact) is question}
        return is_asked(question, self.answers.facts - own)


def new_form() -> PageForm:
    """Every question in one form, filled with what was posted."""
    return form_for(EVERYTHING)()


def hear(form: PageForm, usual: Unit) -> Heard:
    form.validate()
    unit = form.chosen_unit(usual)
    written = {id: sent for id, sent in form.written().items() if sent not in (None, [])}
    wrong = {name: str(errors[0]) for name, errors in form.errors.items() if name and errors}
    while True:
        try:
            return Heard(*read_changed(written, unit), wrong)
        except Faults as faults:
            wrong |= dict(_told(faults))
            written = {id: sent for id, sent in written.items() if id not in wrong}


def _told(faults: Faults) -> Iterator[tuple[str, str]]:
    return ((f.question, f.message) for f in faults.faults if f.code not in _POINTLESS)
