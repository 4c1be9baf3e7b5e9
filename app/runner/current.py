"""The visit of this request, read back into answers."""

from collections.abc import Callable
from decimal import Decimal
from functools import cache, wraps
from typing import ParamSpec, cast

from flask import g, redirect, render_template, request, session, url_for
from flask.typing import ResponseReturnValue

from app import clock
from app.visit import Visit
from rules import QUESTIONS, Answers, Distance, Faults, Unit, Urgency, read, urgency_of

SECONDS_TO_REFUSE = 60
_DISTANCES = [each.id for each in QUESTIONS if isinstance(each, Distance)]

P = ParamSpec("P")


def visit() -> Visit:
    return cast(Visit, session)


def unit() -> Unit:
    return Unit(visit()["unit"])


def written() -> dict[str, object]:
    """The answers so far by question id, each distance as the exact number that was typed."""
    kept: dict[str, object] = visit()["answers"]
    return kept | {id: Decimal(str(kept[id])) for id in _DISTANCES if id in kept}


def keep(answers: dict[str, object], unit: Unit) -> None:
    """Decimals are kept as text: JSON would make floats of them."""
    as_text = {id: f"{s:f}" if isinstance(s, Decimal) else s for id, s in answers.items()}
    visit().keep(as_text, unit)
    g.pop("answers", None)


def answers_so_far() -> Answers:
    """Raises Faults. They are read once in a request, for whoever asks for them in it."""
    answers: Answers | None = g.get("answers")
    if answers is None:
        answers = g.answers = read(written(), unit(), so_far=True)
    return answers


def finished_answers() -> Answers | None:
    """The answers if nothing is missing that a result needs."""
    so_far = answers_so_far()
    return so_far if so_far.is_finished else None


def answers_for_a_result() -> Answers | None:
    """As `finished_answers`; but what already says emergency is never kept from anybody."""
    so_far = answers_so_far()
    return so_far if so_far.is_finished or is_emergency(so_far) else None


def is_emergency(answers: Answers) -> bool:
    return urgency_of(answers.facts) is Urgency.EMERGENCY


def needs_visit(view: Callable[P, ResponseReturnValue]) -> Callable[P, ResponseReturnValue]:
    """Without a visit there is nothing to show; a page of an older one must not change this one."""

    @wraps(view)
    def guarded(*args: P.args, **kwargs: P.kwargs) -> ResponseReturnValue:
        if not visit().has_begun or not _is_readable():
            return no_visit()
        if request.method == "POST" and is_of_an_older_check():
            return older_page()
        return view(*args, **kwargs)

    return guarded


def _is_readable() -> bool:
    """A visit that began before the questions changed may hold answers we no longer know."""
    try:
        answers_so_far()
    except (Faults, KeyError):
        return False
    return True


def is_of_an_older_check() -> bool:
    return bool(request.form.get("visit", visit()["id"]) != visit()["id"])


def older_page() -> ResponseReturnValue:
    return render_template("runner/older_page.html"), 409


def no_visit() -> ResponseReturnValue:
    """Said to a browser that sent no readable cookie: refused, or gone after half an hour. The
    first page says in its address when the check was started, and a cookie is refused at once."""
    started = request.args.get("started", default=0, type=int)
    refused = int(clock.now().timestamp()) - started < SECONDS_TO_REFUSE
    return render_template("runner/no_visit.html", reason="cookies" if refused else "ended"), 410


@cache
def page_url(slug: str, *, changing: bool = False) -> str:
    """Where a page of questions is: every page leads to others, and to the same for everybody."""
    return url_for("runner.page", slug=slug, change=1 if changing else None)


def to_first_missing() -> ResponseReturnValue:
    return redirect(url_for("runner.go_on"), 303)
