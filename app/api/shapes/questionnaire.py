"""The questions, as a program lists them."""

from app.api.shapes.assessment import versions
from app.api.shapes.grammar import Shape, count, listed, named, one_of, text, whole, yes_or_no
from rules import Control

_NEED = whole(
    at_least=count("How many of these must be there."),
    of=listed(text("The stable name of a fact.")),
)
_ANSWER = whole(
    code={"type": ["string", "integer"], "description": "What is sent for it."},
    label=text(),
    stands_alone=yes_or_no("Whether it excludes every other answer of its question."),
)
_ASKED = {
    "id": text("The name under which its answer is sent."),
    "ask": text(),
    "hint": text(),
    "why": text("Why we ask it."),
    "optional": yes_or_no("Whether it may stay unanswered."),
    "asked_when": listed(
        listed(_NEED), "It is asked if any of these holds; in each, every need must be met."
    ),
    "only_when_routine": yes_or_no("Whether it is left out once anything urgent was found."),
    "sources": listed(named("Source")),
}


def _question() -> Shape:
    others = (control.value for control in Control if control is not Control.DISTANCE)
    chosen = whole(**_ASKED, kind=one_of(others), answers=listed(_ANSWER))
    typed = whole(**_ASKED, kind=one_of((Control.DISTANCE.value,)), unit=one_of(("km",)))
    return {"anyOf": [chosen, typed]}


QUESTIONNAIRE = whole(**versions(), questions=listed(_question()))
