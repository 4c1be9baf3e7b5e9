"""Starting a check, going on with it, and clearing it."""

from flask import abort, current_app, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_wtf.csrf import generate_csrf

from app import clock
from app.asking.pages import PAGES, asked_pages, first_unanswered
from app.csrf import came_from_our_own_page, csrf
from app.runner import blueprint
from app.runner.current import answers_so_far, needs_visit, page_url, visit, written
from app.settings import settings_of
from rules import Unit


@blueprint.get("/")
def start() -> ResponseReturnValue:
    return render_template("runner/start.html", going_on=visit().has_begun)


# Nobody has a token before the first page, so this one post is guarded by where it comes from.
@blueprint.post("/check")
@csrf.exempt
def begin() -> ResponseReturnValue:
    if not came_from_our_own_page(tells_origin=False):
        abort(403)
    visit().begin(Unit(settings_of(current_app).distance_unit))
    generate_csrf()
    return redirect(
        url_for("runner.page", slug=PAGES[0].slug, started=int(clock.now().timestamp())), 303
    )


@blueprint.get("/check")
@needs_visit
def go_on() -> ResponseReturnValue:
    """The first page that still needs an answer; after the last, the answers to check."""
    page = first_unanswered(asked_pages(answers_so_far()), written())
    if page is None:
        return redirect(url_for("runner.answers"), 303)
    return redirect(page_url(page.slug), 303)


@blueprint.get("/check/finish")
@needs_visit
def finish() -> ResponseReturnValue:
    """After an emergency result: the remaining questions, for the physio."""
    return redirect(url_for("runner.go_on"), 303)


@blueprint.post("/clear")
def clear() -> ResponseReturnValue:
    was_sent = bool(visit().sent)
    visit().end()
    return redirect(url_for("runner.cleared", sent=1 if was_sent else None), 303)


@blueprint.get("/cleared")
def cleared() -> ResponseReturnValue:
    return render_template("runner/cleared.html", was_sent="sent" in request.args)
