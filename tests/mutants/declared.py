"""The mutants of each room of declarations, drawn from what is declared there.

Asked of a room that has just been read, before anything else could read it, so nothing is imported
here of the rules but their grammar, which stands below all of them.
"""

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import Any

from rules.grammar import ALWAYS, Distance, Question
from tests.mutants.mutant import Mutant, put
from tests.mutants.ways import changed_need, fewer_needs, fewer_ways, without

Module = Any
Changes = Iterator[tuple[str, str, Any]]


def mutants_of(module: Module) -> Iterator[Mutant]:
    """All of one room; their names are its own."""
    for owner, called, field, changes in _ROOMS[module.__name__](module):
        for kind, what, value in changes:
            change = partial(put, owner, field, value)
            yield Mutant(kind, module.__name__, f"{called}, {field}: {what}", change=change)


# What is changed, what it is called, which of its fields, and the ways in which that can change.
Fields = Iterator[tuple[Any, str, str, Changes]]


def _rules(module: Module) -> Fields:
    for rule in module.RULES:
        yield rule, rule.name, "when", fewer_ways(rule.when)
        yield rule, rule.name, "urgency", _lower(rule.urgency, "an urgency lowered")
        yield rule, rule.name, "see_first", _lower(rule.see_first, "a lesser helper")
        yield rule, rule.name, "kind", _none("a withholding dropped", rule.kind)


def _questions(module: Module) -> Fields:
    for name, asked in vars(module).items():
        if not _is_declared_in(module, asked):
            continue
        if asked.asked_when != ALWAYS:
            yield asked, name, "asked_when", fewer_ways(asked.asked_when)
        yield asked, name, "only_when_routine", _none("a way dropped", asked.only_when_routine)


def _is_declared_in(module: Module, asked: object) -> bool:
    is_question = isinstance(asked, type) and issubclass(asked, Question)
    return isinstance(asked, Distance) or (is_question and asked.__module__ == module.__name__)


def _pattern(module: Module) -> Fields:
    pattern = module.PLANTAR_FASCIITIS
    for part in ("required", "supporting", "opposing", "stops"):
        criteria = getattr(pattern, part)
        yield pattern, "pattern", part, _each_dropped("a way dropped", criteria)
        for each in criteria:
            yield each, each.name, "when", fewer_ways(each.when)
    yield pattern.partly, "partly", "when", fewer_ways(pattern.partly.when)
    yield pattern, "pattern", "capped_by", fewer_needs(pattern.capped_by)
    kinds = _each_dropped("a withholding dropped", pattern.capped_by_kinds)
    yield pattern, "pattern", "capped_by_kinds", kinds


def _advice(items: str, module: Module) -> Fields:
    for item in getattr(module, items):
        if item.when != ALWAYS:
            yield item, item.name, "when", fewer_ways(item.when)
        yield item, item.name, "urgencies", _each_dropped("a way dropped", item.urgencies)
        yield item, item.name, "labels", _each_dropped("a way dropped", item.labels)
        yield item, item.name, "withheld_by", _as_withholding(fewer_needs(item.withheld_by))
        kinds = _each_dropped("a withholding dropped", item.withheld_by_kinds)
        yield item, item.name, "withheld_by_kinds", kinds
        done_by = changed_need(item.done_by) if item.done_by else iter(())
        yield item, item.name, "done_by", done_by


def _conditions(lists: Iterable[str], module: Module) -> Fields:
    for each in (condition for name in lists for condition in getattr(module, name)):
        yield each, each.name, "sites", _each_dropped("an answer dropped", each.sites)
        yield each, each.name, "features", fewer_needs(each.features)
        if each.needs != ALWAYS:
            yield each, each.name, "needs", fewer_ways(each.needs)
        yield each, each.name, "labels", _each_dropped("a way dropped", each.labels)
        yield each, each.name, "not_beside", _each_dropped("a withholding dropped", each.not_beside)


def _lower(level: Any, kind: str) -> Changes:
    if level:
        lower = type(level)(level - 1)
        yield kind, f"{lower.code} in place of {level.code}", lower


def _none(kind: str, value: Any) -> Changes:
    if value:
        yield kind, str(value), type(value)() if isinstance(value, bool) else None


def _each_dropped(kind: str, items: tuple[Any, ...]) -> Changes:
    for at, item in enumerate(items):
        said = getattr(item, "code", None) or getattr(item, "name", None)
        yield kind, str(said), without(items, at)


def _as_withholding(changes: Changes) -> Changes:
    for kind, what, value in changes:
        yield kind if kind == "a band shifted" else "a withholding dropped", what, value


_ROOMS: dict[str, Callable[[Module], Fields]] = {
    "rules.questions.health": _questions,
    "rules.questions.pain": _questions,
    "rules.questions.running": _questions,
    "rules.questions.self_checks": _questions,
    "rules.rulebook.emergency": _rules,
    "rules.rulebook.same_day_injury": _rules,
    "rules.rulebook.same_day_illness": _rules,
    "rules.rulebook.priority_bone": _rules,
    "rules.rulebook.priority": _rules,
    "rules.rulebook.routine": _rules,
    "rules.patterns.plantar_fasciitis": _pattern,
    "rules.advice.activity": partial(_advice, "ACTIVITY"),
    "rules.advice.exercises": partial(_advice, "EXERCISES"),
    "rules.advice.comfort": partial(_advice, "COMFORT"),
    "rules.differentials.heel": partial(_conditions, ("HEEL", "ARCH", "HEEL_BACK")),
    "rules.differentials.ankle_and_forefoot": partial(
        _conditions, ("ANKLE", "MIDFOOT", "FOREFOOT")
    ),
}
ROOMS = tuple(_ROOMS)
