"""Why a case cannot be judged any more, without a word of what was answered."""

from collections.abc import Iterator

from app.replay.lines import NotALine
from rules import Fault, Faults

_WORDS = {
    "unknown_question": "{question} is not asked any more",
    "unknown_answer": "{question} does not have an answer any more that was given",
    "not_asked": "{question} is not asked any more beside the other answers",
    "missing": "{question} is not answered",
    "repeats_site": "{question} repeats the main place",
}
_ANY = "{question} does not take any more what was answered"
_NOT_KNOWN = "it is kept in a form that is not known any more"


def reasons(wrong: Exception) -> Iterator[str]:
    """Each once."""
    if isinstance(wrong, Faults):
        yield from dict.fromkeys(map(_because, wrong.faults))
    else:
        yield str(wrong) if isinstance(wrong, NotALine) else _NOT_KNOWN


def _because(fault: Fault) -> str:
    # In a file it may be anything at all.
    is_fit = fault.question.isidentifier()
    words = _WORDS.get(fault.code, _ANY)
    return words.format(question=f"“{fault.question}”" if is_fit else "a question")
