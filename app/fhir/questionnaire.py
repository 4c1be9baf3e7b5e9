"""Our questions as an R4 Questionnaire: one item for each, with the question's id as its linkId."""

from functools import cache

from app.fhir.asked_when import Level, levels_of
from app.fhir.elements import Resource, coding, concept, made
from app.fhir.systems import EXTENSION, QUESTIONNAIRE, UCUM, answers_of
from rules import (
    FARTHEST_KM,
    QUESTIONNAIRE_VERSION,
    QUESTIONS,
    AnyQuestion,
    Control,
    Distance,
    Question,
)

NAME = "first-step"
KM = coding(UCUM, "km", "km")
_ITEM_CONTROL = "http://hl7.org/fhir/questionnaire-item-control"
_CONTROLS = {
    Control.ONE: "radio-button",
    Control.SCALE: "radio-button",
    Control.MANY: "check-box",
}
# The conditions that can be written there are wider than the rule.
_LEAVE_OUT = (
    "Ask this only where nothing else in the answers asks for care sooner. If in doubt, leave it "
    "out."
)


@cache
def questionnaire() -> Resource:
    return {
        "resourceType": "Questionnaire",
        "id": NAME,
        "url": QUESTIONNAIRE,
        "version": QUESTIONNAIRE_VERSION,
        "name": "FirstStep",
        "title": "First Step: a foot-pain check for runners",
        "status": "active",
        "subjectType": ["Patient"],
        "description": "Compares answers with published patterns and warning signs. It does not "
        "diagnose. Not tested on patients yet. An emergency answer ends it: what comes after may "
        "be left out.",
        "item": [_placed(question) for question in QUESTIONS],
    }


def groups_of(question: AnyQuestion) -> list[str]:
    """The linkIds of the groups around a question, the outermost first."""
    return [f"{question.id}.group.{number}" for number, _ in enumerate(levels_of(question)[:-1], 1)]


def _placed(question: AnyQuestion) -> Resource:
    """The item, inside a group for each condition that it cannot hold itself."""
    levels = levels_of(question)
    item = _item(question) | (_enabled_by(levels[-1]) if levels else {})
    around = zip(groups_of(question), levels[:-1], strict=True)
    for link_id, level in reversed(list(around)):
        item = {"linkId": link_id, "type": "group", **_enabled_by(level), "item": [item]}
    return item


def _enabled_by(level: Level) -> Resource:
    behaviour = "all" if level.is_all else "any"
    return made(
        enableWhen=[_equals(*answer.split(".")) for answer in level.answers],
        enableBehavior=behaviour if len(level.answers) > 1 else "",
    )


def _equals(question_id: str, code: str) -> Resource:
    answer = coding(answers_of(question_id), code)
    return {"question": question_id, "operator": "=", "answerCoding": answer}


def _item(question: AnyQuestion) -> Resource:
    return made(
        linkId=question.id,
        text=question.ask,
        required=not question.optional,
        item=list(_help(question)),
        **(_distance() if isinstance(question, Distance) else _choice(question)),
    )


def _choice(question: type[Question]) -> Resource:
    return {
        "type": "choice",
        "repeats": question.control is Control.MANY,
        "extension": [_control(_CONTROLS[question.control])],
        "answerOption": [_option(answer) for answer in question],
    }


def _distance() -> Resource:
    """In kilometres, whatever a runner counts in."""
    return {
        "type": "decimal",
        "extension": [
            {"url": f"{EXTENSION}questionnaire-unit", "valueCoding": KM},
            {"url": f"{EXTENSION}minValue", "valueDecimal": 0},
            {"url": f"{EXTENSION}maxValue", "valueDecimal": int(FARTHEST_KM)},
        ],
    }


def _option(answer: Question) -> Resource:
    option: Resource = {"valueCoding": coded(answer)}
    if answer.stands_alone:
        exclusive = {"url": f"{EXTENSION}questionnaire-optionExclusive", "valueBoolean": True}
        option["extension"] = [exclusive]
    return option


def coded(answer: Question) -> Resource:
    return coding(answers_of(answer.id), answer.code, answer.label.runner)


def _help(question: AnyQuestion) -> list[Resource]:
    hints = (question.hint, _LEAVE_OUT if question.only_when_routine else "")
    words = " ".join(filter(None, hints))
    if not words:
        return []
    shown = {"linkId": f"{question.id}.help", "type": "display", "text": words}
    return [shown | {"extension": [_control("help")]}]


def _control(code: str) -> Resource:
    """How an item is best shown."""
    shown_as = concept(coding(_ITEM_CONTROL, code))
    return {"url": f"{EXTENSION}questionnaire-itemControl", "valueCodeableConcept": shown_as}
