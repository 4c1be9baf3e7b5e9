"""A page of questions, as it is shown.

Most are fetched before they are answered, and then look alike to everybody whose earlier answers
ask for the same words: such a page is drawn once and kept, without what is one visit's own.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from flask import Flask, current_app, render_template, request, url_for
from flask.typing import ResponseReturnValue

from app.asking.drawn import MOST_KEPT, looks_by
from app.asking.forms import UNITS
from app.asking.pages import PARTS, RUNNING, Page, neighbours
from app.asking.watch import Watch, offered
from app.csrf import csrf_token
from app.runner.current import is_emergency, page_url, unit, visit
from rules import Answers, AnyQuestion, Distance, Question, Unit

Given = Mapping[str, list[str] | str]
# No page holds this character, so nobody's words can be taken for either.
_TOKEN, _VISIT = b"\0token", b"\0visit"


@dataclass(frozen=True)
class Looks:
    """On what it hangs how a page looks, but for answers. `back` is an address."""

    page: Page
    back: str
    changing: bool
    goes_back: bool
    in_emergency: bool


def init_app(app: Flask) -> None:
    app.extensions["unanswered"] = lru_cache(MOST_KEPT)(_without_visit)


def kept_of(page: Page) -> Given:
    """What this page was told before, as its form shows it."""
    kept = visit()["answers"]
    return {q.id: _as_shown(q, kept[q.id]) for q in page.questions if q.id in kept}


def shown(
    page: Page,
    answers: Answers,
    pages: tuple[Page, ...],
    given: Given,
    errors: Mapping[str, str] | None = None,
    chosen: Unit | None = None,
    watch: Watch | None = None,
) -> ResponseReturnValue:
    """`pages` are all that are asked of these answers."""
    changing = "change" in request.values
    # What a change has opened leads on: it was never answered, so there is nothing to go back to.
    goes_back = changing and page.is_answered(visit()["answers"])
    back = url_for("runner.answers") if goes_back else _page_before(page, pages, changing)
    looks = Looks(page, back, changing, goes_back, is_emergency(answers))
    if page is RUNNING:
        watch = watch or offered(answers)
    elif not given and not errors:
        unanswered = current_app.extensions["unanswered"]
        return _with_visit(unanswered(looks, looks_by(page.questions, answers)))
    chosen = chosen or unit()
    own = visit()["id"]
    drawn = _drawn(
        looks, answers, given, errors or {}, visit_id=own, chosen=chosen.value, watch=watch
    )
    return drawn, 400 if errors or (watch and watch.is_wrong) else 200


def _without_visit(looks: Looks, told: frozenset[Question]) -> bytes:
    drawn = _drawn(looks, Answers(told), {}, {}, visit_id=_VISIT.decode()).encode()
    before, *between = drawn.split(csrf_token().encode())
    assert between, "a page of which all would be kept, the token too"  # noqa: S101  # nosec B101
    return _TOKEN.join([before, *between])


def _with_visit(kept: bytes) -> bytes:
    own = {_TOKEN: csrf_token(), _VISIT: visit()["id"]}
    for mark, word in own.items():
        kept = kept.replace(mark, word.encode())
    return kept


def _drawn(
    looks: Looks,
    answers: Answers,
    given: Given,
    errors: Mapping[str, str],
    *,
    visit_id: str,
    chosen: str = "",
    watch: Watch | None = None,
) -> str:
    part = looks.page.part
    return render_template(
        "runner/page.html",
        page=looks.page,
        part={"number": PARTS.index(part) + 1, "total": len(PARTS), "name": part},
        answers=answers,
        errors=errors,
        given=given,
        visit_id=visit_id,
        changing=looks.changing,
        goes_back=looks.goes_back,
        already_emergency=looks.in_emergency,
        unit=chosen,
        units=UNITS,
        watch=watch,
        back_url=looks.back,
    )


def _as_shown(question: AnyQuestion, kept: object) -> list[str] | str:
    if isinstance(kept, list):
        return kept
    return str(kept) if isinstance(question, Distance) else [str(kept)]


def _page_before(page: Page, pages: tuple[Page, ...], changing: bool) -> str:
    before, _ = neighbours(page, pages)
    if before is None:
        return url_for("runner.start")
    return page_url(before.slug, changing=changing)
