"""Which answers a page offers, and how the many places of a foot are grouped."""

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


def in_groups(question: AnyQuestion, answers: Answers) -> list[tuple[str, list[Question]]] | None:
    """The places that a question offers, under headings; None for a question of another kind."""
    if question not in (_SITE, _OTHER_SITES):
        return None
    offered = {each.code: each for each in answers_of(question, answers)}
    groups = (
        (heading, [offered[code] for code in codes if code in offered])
        for heading, codes in _GROUPS
    )
    return [(heading, places) for heading, places in groups if places]


def answers_of(question: AnyQuestion, answers: Answers) -> list[Question]:
    """The answers to offer: a second place is never the main one again."""
    if isinstance(question, Distance):
        return []
    offered = list(question)
    if question is _OTHER_SITES and not isinstance(_SITE, Distance):
        main = {site.code for site in answers.given(_SITE)}
        offered = [each for each in offered if each.code not in main]
    return offered
