"""The four drawings of a foot, and the places that each of them shows.

The shapes are in static/foot.svg, each under the name of its view and its place.
"""

from dataclasses import dataclass

from rules import QUESTION, Answers, AnyQuestion, Distance, Question

_PLACES = ("site", "other_sites")


# Each is declared once, so identity is enough to tell them apart.
@dataclass(frozen=True, eq=False)
class View:
    """One drawing. `width` and `height` are in its own units; places bear their answers' codes."""

    name: str
    title: str
    width: int
    height: int
    seen_best: tuple[str, ...]
    seen_too: tuple[str, ...]

    @property
    def places(self) -> tuple[str, ...]:
        return self.seen_best + self.seen_too


_HEEL = ("heel_inner", "heel_centre", "heel_outer")
VIEWS = (
    View(
        "sole",
        "The sole",
        200,
        416,
        (*_HEEL, "arch", "ball", "between_toes", "under_big_toe"),
        ("midfoot_outer",),
    ),
    View(
        "top",
        "The top",
        200,
        416,
        ("midfoot_top", "forefoot_top", "big_toe_joint"),
        ("between_toes", "midfoot_outer", "ankle_inner", "ankle_outer"),
    ),
    View(
        "inner",
        "The inner side",
        320,
        222,
        ("ankle_inner", "achilles", "heel_back"),
        ("heel_inner", "arch", "big_toe_joint", "midfoot_top"),
    ),
    View(
        "outer",
        "The outer side",
        320,
        222,
        ("ankle_outer", "midfoot_outer"),
        ("achilles", "heel_back", "heel_outer", "midfoot_top", "forefoot_top"),
    ),
)


@dataclass(frozen=True)
class FootMap:
    """The map of a question. `main` is a place that is taken already, `side` the foot to draw;
    both are empty where this page asks for them."""

    views: tuple[View, ...]
    main: str
    side: str

    @property
    def is_main_drawn(self) -> bool:
        return any(self.main in view.places for view in self.views)


@dataclass(frozen=True)
class Marked:
    """The places that somebody told us of, on no more drawings than show them all."""

    views: tuple[View, ...]
    side: Question
    main: Question
    others: tuple[Question, ...]

    @property
    def is_both(self) -> bool:
        return self.side.code == "both"

    @property
    def codes(self) -> tuple[str, ...]:
        return (self.main.code, *(other.code for other in self.others))


def map_of(question: AnyQuestion, answers: Answers) -> FootMap | None:
    """The map to choose from, for the questions that ask for a place."""
    if question.id not in _PLACES:
        return None
    if question.id == "site":
        return FootMap(VIEWS, "", "")
    main, side = _given("site", answers), _given("side", answers)
    return FootMap(VIEWS, main[0].code if main else "", side[0].code if side else "")


def marked(answers: Answers) -> Marked | None:
    """None where no place was told of that can be pointed at."""
    main, side = _given("site", answers), _given("side", answers)
    if not main or not side:
        return None
    others = _given("other_sites", answers)
    codes = {place.code for place in (*main, *others)}
    views = tuple(view for view in VIEWS if codes.intersection(view.seen_best))
    return Marked(views, side[0], main[0], others) if views else None


def _given(id: str, answers: Answers) -> tuple[Question, ...]:
    question = QUESTION[id]
    return () if isinstance(question, Distance) else answers.given(question)
