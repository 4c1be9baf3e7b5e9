"""An assessment, and the questionnaire, as a program reads them: stable names beside words."""

from dataclasses import asdict
from functools import cache
from typing import Any

from rules import (
    QUESTIONNAIRE_VERSION,
    QUESTIONS,
    AnyQuestion,
    Assessment,
    Control,
    Distance,
    Question,
    Services,
    Told,
    decisions,
    name_of,
    ruleset_version,
    tell,
)

Written = dict[str, Any]


def assessment_written(assessment: Assessment, services: Services) -> Written:
    told = tell(assessment, services)
    return {
        "questionnaire_version": QUESTIONNAIRE_VERSION,
        "ruleset_version": ruleset_version(),
        "urgency": told.urgency.code,
        "see_first": told.see_first.code,
        "heading": told.heading,
        "lead": [*told.lead, told.first],
        "recommendations": [asdict(each) for each in told.recommendations],
        "pattern": {
            assessment.pattern.pattern.name: told.pattern.code,
            "heading": told.pattern.heading,
            "meaning": told.pattern.meaning,
            "fits": _reasons(assessment.pattern.fits, told.pattern.fits),
            "against": _reasons(assessment.pattern.against, told.pattern.against),
            "not_known": _reasons(assessment.pattern.not_known, told.pattern.not_known),
            "sources": _sources(told.pattern.sources),
        },
        "findings": _findings(assessment, told),
        "load": _load(assessment, told),
        "advice": _advice(told),
        "seek_help_sooner_if": list(told.sooner),
        "others": _others(assessment, told),
    }


@cache
def questionnaire_written() -> Written:
    return {
        "questionnaire_version": QUESTIONNAIRE_VERSION,
        "ruleset_version": ruleset_version(),
        "questions": [_question(question) for question in QUESTIONS],
    }


def _findings(assessment: Assessment, told: Told) -> list[Written]:
    return [
        {
            "rule": shown.name,
            "urgency": shown.urgency.code,
            "kind": finding.rule.kind.code if finding.rule.kind else None,
            "concern": shown.concern,
            "tell": shown.tell,
            "because": _reasons(finding.reasons, shown.because),
            "basis": shown.basis,
            "judgement": shown.judgement,
            "sources": _sources(shown.sources),
        }
        for finding, shown in zip(assessment.findings, told.findings, strict=True)
    ]


def _load(assessment: Assessment, told: Told) -> Written | None:
    load = assessment.load
    if load is None or told.load is None:
        return None
    return {
        "longest_run": load.spike.code,
        "week_change": load.week_change.code,
        "sentences": list(told.load.sentences),
        "sources": _sources(told.load.sources),
    }


def _advice(told: Told) -> Written:
    return {
        "given": [
            {**asdict(item), "sources": _sources(item.sources)} for item in told.advice_given
        ],
        "withheld": [asdict(item) for item in told.advice_withheld],
    }


def _others(assessment: Assessment, told: Told) -> list[Written]:
    return [
        {
            "name": shown.name,
            "plain": shown.plain,
            "because": _reasons(other.reasons, shown.because),
            "sources": _sources(shown.sources),
        }
        for other, shown in zip(assessment.others, told.others, strict=True)
    ]


def _question(question: AnyQuestion) -> Written:
    answers = [] if isinstance(question, Distance) else [_answer(each) for each in question]
    return {
        "id": question.id,
        "ask": question.ask,
        "hint": question.hint,
        "why": question.why,
        "kind": question.control.value,
        **({"unit": "km"} if question.control is Control.DISTANCE else {"answers": answers}),
        "optional": question.optional,
        "asked_when": decisions.conditions_written(question),
        "only_when_routine": question.only_when_routine,
        "sources": _sources(question.sources),
    }


def _answer(answer: Question) -> Written:
    return {
        "code": int(answer.code) if answer.control is Control.SCALE else answer.code,
        "label": answer.label.runner,
        "stands_alone": answer.stands_alone,
    }


def _reasons(facts: tuple[Any, ...], words: tuple[str, ...]) -> list[Written]:
    return [{"fact": name_of(fact), "words": said} for fact, said in zip(facts, words, strict=True)]


def _sources(sources: tuple[Any, ...]) -> list[Written]:
    return [
        {"title": each.title, "address": each.address or None, "checked": each.checked.isoformat()}
        for each in sources
    ]
