"""The answers that a program sends, drawn from the questions themselves."""

from app.api.shapes.grammar import Shape, named, whole
from rules import FARTHEST_KM, QUESTIONS, AnyQuestion, Control, Distance, Question


def _answers() -> Shape:
    return {
        "type": "object",
        "description": "By question id. A question is left out, or null, where it is not asked.",
        "properties": {question.id: _answer(question) for question in QUESTIONS},
        "additionalProperties": False,
    }


def _answer(question: AnyQuestion) -> Shape:
    """Null is the same as leaving it out, whatever is asked."""
    said = " ".join(each for each in (question.ask, question.hint) if each)
    return {"description": said, "anyOf": [_given(question), {"type": "null"}]}


def _given(question: AnyQuestion) -> Shape:
    if isinstance(question, Distance):
        return {"type": "number", "minimum": 0, "maximum": int(FARTHEST_KM), "x-unit": "km"}
    if question.control is Control.SCALE:
        return {"type": "integer", "minimum": 0, "maximum": len(question) - 1}
    codes: Shape = {"type": "string", "enum": [answer.code for answer in question]}
    return codes if question.control is Control.ONE else _several(question, codes)


def _several(question: type[Question], codes: Shape) -> Shape:
    least = 0 if question.optional else 1
    return {"type": "array", "items": codes, "uniqueItems": True, "minItems": least}


ANSWERS = _answers()
ASSESSMENT_REQUEST = whole(answers=named("Answers"))
