"""What can be wrong with the answers that somebody sent, one clear message a fault."""

from dataclasses import dataclass
from difflib import get_close_matches

from rules.grammar import AnyQuestion, Control
from rules.questions import QUESTION


@dataclass(frozen=True)
class Fault:
    """One thing wrong: the question's id, a stable code, and how to mend it."""

    question: str
    code: str
    message: str


class Faults(ValueError):
    """Answers that cannot be read. Every fault is named; nothing is half-read."""

    def __init__(self, faults: tuple[Fault, ...]) -> None:
        super().__init__("; ".join(f"{fault.question}: {fault.message}" for fault in faults))
        self.faults = faults


class Refused(ValueError):
    """One answer that cannot be taken, before it is tied to its question."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code
        self.message = message


_MISSING = {
    Control.ONE: "Choose the answer that fits best.",
    Control.MANY: "Nothing is ticked yet. Tick what is true, or “None of these”.",
    Control.SCALE: "Choose a number from 0 to 10.",
    Control.DISTANCE: "Type a distance, or leave it blank.",
}


def missing(question: AnyQuestion) -> Fault:
    return Fault(question.id, "missing", _MISSING[question.control])


def not_asked(question: AnyQuestion) -> Fault:
    return Fault(
        question.id,
        "not_asked",
        "This question does not apply after the other answers. Leave it out.",
    )


def unknown_question(name: str) -> Fault:
    shown = name[:60]
    near = get_close_matches(shown, QUESTION, n=1)
    hint = f"Did you mean “{near[0]}”?" if near else "Look in the questionnaire for its id."
    return Fault(shown, "unknown_question", f"There is no question “{shown}”. {hint}")


def repeats_site() -> Fault:
    return Fault(
        "other_sites",
        "repeats_site",
        "This is where it hurts most already. Tick only places where it hurts as well.",
    )
