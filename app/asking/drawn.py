"""Pieces of pages that look alike to many: drawn once and kept, for drawing is dear.

Most pages are fetched before they are answered, so questions are among them; so are what stands
around every page, where a button leads, the card of an urgency, each item of advice, the offer to
send a result, a place on the drawn foot, and what a rule rests on. None of them says who saw it, or
what else they were shown. A question that somebody has answered, what they typed and why a rule was
raised are drawn anew each time, and kept nowhere.
"""

from collections.abc import Callable, Collection, Hashable, Iterable
from functools import lru_cache
from typing import cast

from flask import Flask
from markupsafe import Markup

from app.asking.offered import answers_of, in_groups
from app.foot_map import map_of
from rules import QUESTION, Answers, AnyQuestion, Distance, Question

# More than there are questions, times the feet and places that the map of other places can show.
MOST_KEPT = 512


def _answers_to(*ids: str) -> frozenset[Question]:
    chosen = (QUESTION[id] for id in ids)
    return frozenset(fact for each in chosen if not isinstance(each, Distance) for fact in each)


# The answers given before on which it hangs how a question looks; the labels hang on the first.
_LOOKS_BY = _answers_to("runner")
_OTHERS_LOOK_BY = _answers_to("runner", "side", "site")


def looks_by(questions: Iterable[AnyQuestion], answers: Answers) -> frozenset[Question]:
    """Those of the answers on which it hangs how these questions look before they are answered."""
    asks_for_others = any(question.id == "other_sites" for question in questions)
    asked = _OTHERS_LOOK_BY if asks_for_others else _LOOKS_BY
    return frozenset([answer for answer in asked if answer in answers.facts])


def _macro(app: Flask, template: str, name: str) -> Callable[..., Markup]:
    return cast(Callable[..., Markup], getattr(app.jinja_env.get_template(template).module, name))


def init_app(app: Flask) -> None:
    _keep_questions(app)

    @app.template_global()
    @lru_cache(MOST_KEPT)
    def drawn(template: str, name: str, *about: Hashable) -> Markup:
        """A macro of that template, about no more than one of few things that a page can say."""
        return _macro(app, template, name)(*about)

    @app.template_global()
    def each_drawn(template: str, name: str, items: Iterable[Hashable]) -> Markup:
        """The same about each of them, one below the other; each is kept by itself."""
        # All of them are escaped by then; to join them as Markup would look at each once more.
        each = [drawn(template, name, item) for item in items]
        return Markup("\n".join(each))  # noqa: S704  # nosec B704


def _keep_questions(app: Flask) -> None:
    def draw(
        question: type[Question], answers: Answers, given: Collection[str], error: str, level: int
    ) -> Markup:
        offered, groups = answers_of(question, answers), in_groups(question, answers)
        foot, choose = map_of(question, answers), _macro(app, "question.html", "choose")
        return choose(question, offered, given, error, answers.runs, level, groups, foot)

    @lru_cache(MOST_KEPT)
    def unanswered(question: type[Question], told: frozenset[Question], level: int) -> Markup:
        return draw(question, Answers(told), (), "", level)

    @app.template_global()
    def drawn_question(
        question: type[Question], answers: Answers, given: Collection[str], error: str, level: int
    ) -> Markup:
        if given or error:
            return draw(question, answers, given, error, level)
        return unanswered(question, looks_by([question], answers), level)
