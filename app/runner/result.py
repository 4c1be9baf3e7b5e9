"""The answers to check, and the result."""

from typing import Any

from flask import current_app, render_template
from flask.typing import ResponseReturnValue

from app.asking.pages import PARTS, asked_pages, first_unanswered, page_of
from app.foot_map import marked
from app.load_chart import chart_of
from app.runner import blueprint
from app.runner.current import (
    answers_for_a_result,
    finished_answers,
    is_emergency,
    needs_visit,
    page_url,
    to_first_missing,
    visit,
    written,
)
from app.runner.send import still_sent
from app.services import services_of
from app.settings import settings_of
from app.times import now_at_the_clinic
from rules import (
    QUESTIONNAIRE_VERSION,
    QUESTIONS,
    Answers,
    AnyQuestion,
    Control,
    Distance,
    assess,
    is_asked,
    ruleset_version,
    tell,
)

Row = tuple[str, list[str], str, str]


@blueprint.get("/check/answers")
@needs_visit
def answers() -> ResponseReturnValue:
    told = finished_answers()
    if told is None:
        return to_first_missing()
    kept = written()
    parts = [(part, _rows(part, told, kept)) for part in PARTS]
    # After an early emergency the others are still open.
    last = [page for page in asked_pages(told) if page.is_answered(kept)][-1]
    return render_template(
        "runner/answers.html",
        parts=[(part, rows) for part, rows in parts if rows],
        back_url=page_url(last.slug),
    )


@blueprint.get("/check/result")
@needs_visit
def result() -> ResponseReturnValue:
    given = answers_for_a_result()
    if given is None:
        return to_first_missing()
    told = tell(assess(given), services_of(current_app).named)
    return render_template(
        "runner/result.html",
        told=told,
        foot=marked(given),
        chart=chart_of(told),
        **_made(),
        unfinished=is_emergency(given)
        and first_unanswered(asked_pages(given), written()) is not None,
        is_sent=bool(still_sent()),
        can_be_sent=given.is_finished,
    )


@blueprint.get("/check/result/text")
@needs_visit
def result_as_text() -> ResponseReturnValue:
    """On a page of its own: most runners never copy it, and all of them would load it."""
    given = answers_for_a_result()
    if given is None:
        return to_first_missing()
    told = tell(assess(given), services_of(current_app).named)
    return render_template("runner/result_as_text.html", told=told, **_made())


def _made() -> dict[str, Any]:
    """When a result was made, and by which rules."""
    return {
        "made": f"{now_at_the_clinic()} ({settings_of(current_app).time_zone})",
        "ruleset_version": ruleset_version(),
        "questionnaire_version": QUESTIONNAIRE_VERSION,
    }


def _rows(part: str, told: Answers, kept: dict[str, object]) -> list[Row]:
    asked = (q for q in QUESTIONS if page_of(q).part == part and _is_shown(q, told, kept))
    return [(q.ask, _words(q, told), page_url(page_of(q).slug, changing=True), q.id) for q in asked]


def _is_shown(question: AnyQuestion, told: Answers, kept: dict[str, object]) -> bool:
    if not isinstance(question, Distance) and told.given(question):
        return True
    return page_of(question).is_answered(kept) and is_asked(question, told.facts)


def _words(question: AnyQuestion, told: Answers) -> list[str]:
    if isinstance(question, Distance):
        typed = visit()["answers"].get(question.id)
        return (
            [f"{typed} {'km' if visit()['unit'] == 'km' else 'miles'}"] if typed else ["Left blank"]
        )
    if question.control is Control.SCALE:
        return [f"{answer.code} out of 10" for answer in told.given(question)]
    return [answer.label.to(runs=told.runs) for answer in told.given(question)] or [
        "Nothing ticked"
    ]
