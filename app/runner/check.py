"""The pages of the check: one asks, keeps what it was told, and hands on to the next."""

from flask import abort, redirect, request, url_for
from flask.typing import ResponseReturnValue

from app.asking.forms import form_for
from app.asking.pages import PAGE, RUNNING, Page, asked_pages, first_unanswered, neighbours
from app.asking.watch import filled_in, left_unread, read_watch
from app.runner import blueprint
from app.runner.current import (
    answers_so_far,
    finished_answers,
    is_emergency,
    keep,
    needs_visit,
    page_url,
    to_first_missing,
    unit,
    visit,
)
from app.runner.current import written as written_so_far
from app.runner.question_page import kept_of, shown
from app.watch import takes_files
from rules import Answers, read_changed


@blueprint.route("/check/<slug>", methods=["GET", "POST"])
@needs_visit
def page(slug: str) -> ResponseReturnValue:
    page = PAGE.get(slug) or abort(404)
    answers = answers_so_far()
    pages = asked_pages(answers)
    if not _is_open(page, pages):
        return to_first_missing()
    if request.method == "POST":
        return _taken(page, answers, pages)
    return shown(page, answers, pages, kept_of(page))


@blueprint.get("/check/running/runs")
@needs_visit
def runs() -> ResponseReturnValue:
    """Where somebody comes who goes back to a page that showed what was read."""
    return redirect(page_url(RUNNING.slug), 303)


@blueprint.post("/check/running/runs")
@takes_files
@needs_visit
def read_runs() -> ResponseReturnValue:
    """The page again, with what its files say filled in. It is kept once they go on from there."""
    answers = answers_so_far()
    pages = asked_pages(answers)
    if not _is_open(RUNNING, pages):
        return to_first_missing()
    form = form_for(RUNNING)()
    form.validate()
    visit().modified = True
    chosen = form.chosen_unit(unit())
    given, watch = filled_in(read_watch(answers, chosen), form.as_given())
    return shown(RUNNING, answers, pages, given, chosen=chosen, watch=watch)


def _is_open(page: Page, pages: tuple[Page, ...]) -> bool:
    """Questions that do not apply, or whose turn has not come, are not shown nor taken."""
    waiting = first_unanswered(pages, visit()["answers"])
    return page in pages and not (waiting and pages.index(page) > pages.index(waiting))


def _taken(page: Page, before: Answers, pages: tuple[Page, ...]) -> ResponseReturnValue:
    form = form_for(page)()
    form.validate()
    chosen = form.chosen_unit(unit())
    kept = form.written_among(written_so_far())
    errors, after = form.read_among(kept, chosen)
    errors |= left_unread()
    if errors:
        # The half hour counts from the last post, also from one that has to be mended.
        visit().modified = True
        return shown(page, before, pages, form.as_given(), errors, chosen)
    if after is None:
        kept, after = read_changed(kept, chosen)
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
    return page_url(following.slug)


def _after_change(after: Answers, pages: tuple[Page, ...], kept: dict[str, object]) -> str:
    """Back to the answers, by way of what the change has opened. After an early emergency the
    questions that are still open may stay so."""
    opened = first_unanswered(pages, kept)
    if opened is None or (is_emergency(after) and finished_answers()):
        return url_for("runner.answers")
    return page_url(opened.slug, changing=True)
