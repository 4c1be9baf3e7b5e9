"""A question as it stands on a page.

Drawing is the dearest part of a page, and most pages are fetched before they are answered, when
they look alike to everybody: that look is drawn once and kept. What somebody has answered is not.
"""

from collections.abc import Collection
from functools import lru_cache

from flask import Flask
from markupsafe import Markup

from app.asking.offered import answers_of, in_groups
from app.foot_map import map_of
from rules import QUESTION, Answers, Distance, Question

# More than there are questions, times the feet and places that the map of other places can show.
MOST_KEPT = 512


def _answers_to(*ids: str) -> frozenset[Question]:
    chosen = (QUESTION[id] for id in ids)
    return frozenset(fact for each in chosen if not isinstance(each, Distance) for fact in each)


# The answers given before on which it hangs how a question looks; the labels hang on the first.
_LOOKS_BY = _answers_to("runner")
_OTHERS_LOOK_BY = _answers_to("runner", "side", "site")


def init_app(app: Flask) -> None:
    def draw(
        question: type[Question], answers: Answers, given: Collection[str], error: str, level: int
    ) -> Markup:
        choose = app.jinja_env.get_template("question.html").module.choose  # type: ignore[attr-defined]
        offered, groups = answers_of(question, answers), in_groups(question, answers)
        foot = map_of(question, answers)
        drawn: Markup = choose(question, offered, given, error, answers.runs, level, groups, foot)
        return drawn

    @lru_cache(MOST_KEPT)
    def unanswered(question: type[Question], looks_by: frozenset[Question], level: int) -> Markup:
        return draw(question, Answers(looks_by), (), "", level)

    @app.template_global()
    def drawn(
        question: type[Question], answers: Answers, given: Collection[str], error: str, level: int
    ) -> Markup:
        if given or error:
            return draw(question, answers, given, error, level)
        looks_by = _OTHERS_LOOK_BY if question.id == "other_sites" else _LOOKS_BY
        return unanswered(question, answers.facts & looks_by, level)
