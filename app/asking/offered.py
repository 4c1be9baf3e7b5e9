"""Which answers a page offers, and how the many places of a foot are grouped."""

from app.asking.pages import Page
from rules import QUESTION, Answers, AnyQuestion, Distance, Question

_SITE = QUESTION["site"]
_OTHER_SITES = QUESTION["other_sites"]

_GROUPS = (
    ("Under the foot", ("heel_inner", "heel_centre", "heel_outer", "arch", "ball")),
    ("Heel and ankle", ("heel_back", "achilles", "ankle_inner", "ankle_outer")),
    ("Top and outer edge", ("midfoot_top", "midfoot_outer", "forefoot_top")),
    ("Toes", ("between_toes", "under_big_toe", "big_toe_joint")),
    ("", ("hard_to_say",)),
)


def groups_for(page: Page) -> list[tuple[str, list[Question]]] | None:
    """Headed groups of places, for the page that asks where it hurts."""
    if _SITE not in page.questions or isinstance(_SITE, Distance):
        return None
    answer = {each.code: each for each in _SITE}
    return [(heading, [answer[code] for code in codes]) for heading, codes in _GROUPS]


def answers_of(question: AnyQuestion, answers: Answers) -> list[Question]:
    """The answers to offer: a second place is never the main one again."""
    if isinstance(question, Distance):
        return []
    offered = list(question)
    if question is _OTHER_SITES and not isinstance(_SITE, Distance):
        main = {site.code for site in answers.given(_SITE)}
        offered = [each for each in offered if each.code not in main]
    return offered
