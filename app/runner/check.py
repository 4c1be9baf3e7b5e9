"""The pages of the check: one asks, keeps what it was told, and hands on to the next."""

from flask import abort, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from app.asking.forms import UNITS, form_for
from app.asking.pages import PAGE, PARTS, RUNNING, Page, asked_pages, first_unanswered, neighbours
from app.asking.watch import Watch, filled_in, left_unread, offered, read_watch
from app.runner import blueprint
from app.runner.current import (
    answers_so_far,
    finished_answers,
    is_emergency,
    keep,
    needs_visit,
    to_first_missing,
    unit,
    visit,
)
from app.runner.current import written as written_so_far
from app.watch import takes_files
from rules import Answers, AnyQuestion, Distance, Unit, read_changed


@blueprint.route("/check/<slug>", methods=["GET", "POST"])
@needs_visit
def page(slug: str) -> ResponseReturnValue:
    page = PAGE.get(slug) or abort(404)
    answers = answers_so_far()
    if not _is_open(page, answers):
        return to_first_missing()
    if request.method == "POST":
        return _taken(page, answers)
    return _shown(page, answers, _kept(page), {})


@blueprint.get("/check/running/runs")
@needs_visit
def runs() -> ResponseReturnValue:
    """Where somebody comes who goes back to a page that showed what was read."""
    return redirect(url_for("runner.page", slug=RUNNING.slug), 303)


@blueprint.post("/check/running/runs")
@takes_files
@needs_visit
def read_runs() -> ResponseReturnValue:
    """The page again, with what its files say filled in. It is kept once they go on from there."""
    answers = answers_so_far()
    if not _is_open(RUNNING, answers):
        return to_first_missing()
    form = form_for(RUNNING)()
    form.validate()
    visit().modified = True
    chosen = form.chosen_unit(unit())
    given, watch = filled_in(read_watch(answers, chosen), form.as_given())
    return _shown(RUNNING, answers, given, {}, chosen, watch)


def _is_open(page: Page, answers: Answers) -> bool:
    """Questions that do not apply, or whose turn has not come, are not shown nor taken."""
    pages = asked_pages(answers)
    waiting = first_unanswered(pages, written_so_far())
    return page in pages and not (waiting and pages.index(page) > pages.index(waiting))


def _taken(page: Page, before: Answers) -> ResponseReturnValue:
    form = form_for(page)()
    form.validate()
    said = form.written()
    others = {id: sent for id, sent in written_so_far().items() if id not in said}
    errors = form.errors_among(others, unit()) | left_unread()
    if errors:
        # The half hour counts from the last post, also from one that has to be mended.
        visit().modified = True
        return _shown(page, before, form.as_given(), errors, form.chosen_unit(unit()))
    chosen = form.chosen_unit(unit())
    answered = {id: sent for id, sent in said.items() if sent is not None}
    kept, after = read_changed({**others, **answered}, chosen)
    keep(kept, chosen)
    return redirect(_next(page, before, after, kept), 303)


def _next(page: Page, before: Answers, after: Answers, kept: dict[str, object]) -> str:
    """A new emergency ends the questions at once; one told of earlier does not stop them again."""
    if is_emergency(after) and not is_emergency(before):
        return url_for("runner.result")
    pages = asked_pages(after)
    if "change" in request.form:
        return _after_change(after, pages, kept)
    _, following = neighbours(page, pages) if page in pages else (None, None)
    following = following or first_unanswered(pages, kept)
    if following is None:
        return url_for("runner.answers")
    return url_for("runner.page", slug=following.slug)


def _after_change(after: Answers, pages: tuple[Page, ...], kept: dict[str, object]) -> str:
    """Back to the answers, by way of what the change has opened. After an early emergency the
    questions that are still open may stay so."""
    opened = first_unanswered(pages, kept)
    if opened is None or (is_emergency(after) and finished_answers()):
        return url_for("runner.answers")
    return url_for("runner.page", slug=opened.slug, change=1)


def _kept(page: Page) -> dict[str, list[str] | str]:
    """What this page was told before, as its form shows it."""
    kept = visit()["answers"]
    return {q.id: _as_shown(q, kept[q.id]) for q in page.questions if q.id in kept}


def _as_shown(question: AnyQuestion, kept: object) -> list[str] | str:
    if isinstance(kept, list):
        return kept
    return str(kept) if isinstance(question, Distance) else [str(kept)]


def _shown(
    page: Page,
    answers: Answers,
    given: dict[str, list[str] | str],
    errors: dict[str, str],
    chosen: Unit | None = None,
    watch: Watch | None = None,
) -> ResponseReturnValue:
    changing = "change" in request.values
    pages = asked_pages(answers)
    before, _ = neighbours(page, pages)
    return render_template(
        "runner/page.html",
        page=page,
        part={"number": PARTS.index(page.part) + 1, "total": len(PARTS), "name": page.part},
        answers=answers,
        errors=errors,
        given=given,
        visit_id=visit()["id"],
        changing=changing,
        already_emergency=is_emergency(answers),
        unit=(chosen or unit()).value,
        units=UNITS,
        watch=watch or (offered(answers) if page is RUNNING else None),
        back_url=_back(before, changing=changing),
    ), (400 if errors or (watch and watch.is_wrong) else 200)


def _back(before: Page | None, *, changing: bool) -> str:
    if changing:
        return url_for("runner.answers")
    return url_for("runner.page", slug=before.slug) if before else url_for("runner.start")
