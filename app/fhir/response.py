"""The answers of one case as a QuestionnaireResponse, read from what is stored.

A case of older questions has its answers too: by their stored names, and in plain text where no
question of today knows them.
"""

from collections.abc import Mapping
from typing import Any

from app.fhir.elements import Resource, coding, identifier, instant, made, to
from app.fhir.questionnaire import coded, groups_of
from app.fhir.systems import QUESTIONNAIRE, REFERENCES, answers_of, entry_of
from app.records import Submission
from rules import QUESTION, QUESTIONS, Answers, AnyQuestion, Distance, is_asked

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
    values = stored if isinstance(stored, list) else [stored]
    item: Resource = {
        "linkId": question.id,
        "text": question.ask,
        "answer": [_answer(question, each) for each in values],
    }
    for link_id in reversed(groups_of(question)):
        item = {"linkId": link_id, "item": [item]}
    return item


def _answer(question: AnyQuestion, stored: Any) -> Resource:
    if isinstance(question, Distance):
        return _distance(str(stored))
    code = str(stored)
    known = next((coded(each) for each in question if each.code == code), None)
    return {"valueCoding": known or coding(answers_of(question.id), code)}


def _distance(stored: str) -> Resource:
    """A float only as it is written: it shows the at most 15 digits of a distance exactly."""
    try:
        return {"valueDecimal": float(stored)}
    except ValueError:
        return {"valueString": stored}


def _in_text(question_id: str, stored: Any) -> Resource:
    values = stored if isinstance(stored, list) else [stored]
    return {"linkId": question_id, "answer": [{"valueString": str(each)} for each in values]}


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
