"""The answers of one case as a QuestionnaireResponse, read from what is stored.

A case of older questions has its answers too: by their stored names, and in plain text where no
question of today knows them.
"""

from collections.abc import Mapping
from typing import Any

from app.fhir.elements import Resource, coding, identifier, instant, made, number_of, text_of, to
from app.fhir.questionnaire import coded, groups_of
from app.fhir.systems import QUESTIONNAIRE, REFERENCES, answers_of, entry_of
from app.records import Submission
from rules import QUESTION, QUESTIONS, Answers, AnyQuestion, Distance, is_asked

_NAMELESS = "a question without a name"
_UNREADABLE = (ValueError, LookupError, TypeError, ArithmeticError)


def response(case: Submission) -> Resource:
    return made(
        resourceType="QuestionnaireResponse",
        identifier=identifier(REFERENCES, case.reference),
        questionnaire=f"{QUESTIONNAIRE}|{case.questionnaire_version}",
        status="completed" if _is_complete(case) else "stopped",
        subject=to(entry_of(case, "Patient")),
        authored=instant(case.sent_at),
        source=to(entry_of(case, "Patient")),
        item=items_of(case.answers),
    )


def items_of(answers: Mapping[str, Any]) -> list[Resource]:
    """As stored (by question id), in the order of the questions, each where its item stands."""
    known = [_placed(each, answers[each.id]) for each in QUESTIONS if each.id in answers]
    older = [_in_text(id, value) for id, value in answers.items() if id not in QUESTION]
    return known + older


def _placed(question: AnyQuestion, stored: Any) -> Resource:
    item = made(
        linkId=question.id,
        text=question.ask,
        answer=[_answer(question, each) for each in _each(stored)],
    )
    for link_id in reversed(groups_of(question)):
        item = {"linkId": link_id, "item": [item]}
    return item


def _answer(question: AnyQuestion, stored: Any) -> Resource:
    if isinstance(question, Distance):
        km = number_of(stored)
        return _in_words(stored) if km is None else {"valueDecimal": km}
    code = str(stored)
    known = next((coded(each) for each in question if each.code == code), None)
    return {"valueCoding": known or coding(answers_of(question.id), code)}


def _in_text(question_id: str, stored: Any) -> Resource:
    answers = [_in_words(each) for each in _each(stored)]
    return made(linkId=text_of(question_id) or _NAMELESS, answer=answers)


def _each(stored: Any) -> list[Any]:
    values = stored if isinstance(stored, list) else [stored]
    return [each for each in values if each is not None and text_of(str(each))]


def _in_words(stored: Any) -> Resource:
    return {"valueString": text_of(str(stored))}


def _is_complete(case: Submission) -> bool:
    """Whether everything was answered that had to be: an emergency ends the questions early."""
    try:
        answers = case.recalled_answers()
    except _UNREADABLE:
        return False
    return not any(_is_owed(question, answers, case.answers) for question in QUESTIONS)


def _is_owed(question: AnyQuestion, answers: Answers, stored: Mapping[str, Any]) -> bool:
    is_left_out = question.id not in stored and not question.optional
    return is_left_out and is_asked(question, answers.facts)
