"""Which questions stand together on a page, and in what order the pages come."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from rules import QUESTION, Answers, AnyQuestion, Distance, Question, is_asked

PARTS = ("Safety", "The pain", "Your activity", "Last checks")


@dataclass(frozen=True, eq=False)
class Page:
    """A page asks one thing, or a few that belong together. The slug is part of its address. There
    is one of each, so it is itself alone that it equals."""

    slug: str
    part: str
    title: str
    questions: tuple[AnyQuestion, ...]

    @cached_property
    def own(self) -> frozenset[Question]:
        """Every answer that the page offers."""
        chosen = (each for each in self.questions if not isinstance(each, Distance))
        return frozenset(answer for question in chosen for answer in question)

    @cached_property
    def settling(self) -> frozenset[str]:
        """The questions, by id, whose answers show that the page has been answered."""
        required = frozenset(question.id for question in self.questions if not question.optional)
        return required or frozenset(question.id for question in self.questions)

    @cached_property
    def is_asked_of_everybody(self) -> bool:
        nothing: frozenset[Question] = frozenset()
        return any(is_asked(q, nothing) and not q.only_when_routine for q in self.questions)

    def is_asked(self, answers: Answers) -> bool:
        """Judged without the page's own answers, which must not decide whether it is asked."""
        if self.is_asked_of_everybody:
            return True
        others = answers.facts - self.own
        return any(is_asked(question, others) for question in self.questions)

    def is_answered(self, written: Mapping[str, object]) -> bool:
        return written.keys() >= self.settling


def _page(slug: str, part: str, title: str, *ids: str) -> Page:
    return Page(slug, part, title, tuple(QUESTION[id] for id in ids))


_SAFETY, _PAIN, _ACTIVITY, _LAST = PARTS
PAGES = (
    _page("age", _SAFETY, "How old are you?", "age_band"),
    _page("right-now", _SAFETY, "Right now", "emergency_signs"),
    _page("today", _SAFETY, "Today", "same_day_signs"),
    _page("health", _SAFETY, "Your health", "health"),
    _page("slow-signs", _SAFETY, "Other signs", "slow_signs"),
    _page("feet", _SAFETY, "Your feet", "diabetic_foot"),
    _page("child", _SAFETY, "For a child or teenager", "child_signs"),
    _page("where", _PAIN, "The sore place", "side", "site"),
    _page("also", _PAIN, "Anywhere else?", "other_sites"),
    _page("began", _PAIN, "How it began", "onset"),
    _page("injury", _PAIN, "After the injury", "after_injury"),
    _page("first-steps", _PAIN, "Time and first steps", "duration", "first_steps"),
    _page("behaviour", _PAIN, "How the pain behaves", "pattern", "feel"),
    _page("press", _PAIN, "Pressing and walking", "press", "pain_walking"),
    _page("stiffness", _PAIN, "Morning stiffness", "morning_stiffness"),
    _page("runner", _ACTIVITY, "You and running", "runner"),
    _page(
        "running",
        _ACTIVITY,
        "Your running",
        "running_now",
        "week_change",
        "usual_week_km",
        "longest_recent_km",
        "longest_before_km",
    ),
    _page("shoes", _ACTIVITY, "Shoes and surfaces", "shoes_and_surfaces"),
    _page("heel-raises", _LAST, "Heel raises", "calf_raises"),
    _page("history", _LAST, "Before now", "history"),
)
PAGE = {page.slug: page for page in PAGES}
_PAGE_OF = {question.id: page for page in PAGES for question in page.questions}
RUNNING = PAGE["running"]


def asked_pages(answers: Answers) -> tuple[Page, ...]:
    return tuple(page for page in PAGES if page.is_asked(answers))


def first_unanswered(pages: Iterable[Page], written: Mapping[str, object]) -> Page | None:
    return next((page for page in pages if not page.is_answered(written)), None)


def neighbours(page: Page, pages: tuple[Page, ...]) -> tuple[Page | None, Page | None]:
    """The asked pages before and after this one."""
    place = pages.index(page)
    before = pages[place - 1] if place else None
    after = pages[place + 1] if place + 1 < len(pages) else None
    return before, after


def page_of(question: AnyQuestion) -> Page:
    return _PAGE_OF[question.id]
