"""What came of it, in whole sentences and small tables."""

from collections.abc import Iterable, Iterator

from app.replay.tally import Tally
from rules import Cause, Urgency, ruleset_version

_OTHERWISE = {
    "see_first": "who to see first",
    "pattern": "the pattern",
    "rules": "the findings",
    "longest_run": "the longest run",
    "week_change": "the week",
    "advice_given": "the advice given",
    "advice_withheld": "the advice withheld",
}
_FELL = {Cause.NO_LONGER_RAISED, Cause.ASKS_FOR_LESS}


def report(tally: Tally) -> Iterator[str]:
    yield f"Cases judged again by today’s rules, {ruleset_version()}: {tally.cases:,}."
    if tally.by_version:
        yield f"They were judged then by rules {_listed(tally.by_version.most_common())}."
    levels = [(level.word, tally.judged[level]) for level in reversed(Urgency)]
    yield f"By today’s rules they are: {_listed(levels)}."
    if tally.incomplete:
        yield f"Judged without an answer that is asked for today: {tally.incomplete:,}."
    yield from _unread(tally)
    if tally.compared:
        yield from _compared(tally)
    else:
        yield "Of none of them it is known what was said then, so nothing was compared."


def _compared(tally: Tally) -> Iterator[str]:
    yield f"Judged the same: {tally.same:,}."
    yield from _moved(tally)
    if tally.same_urgency:
        yield f"Of the same urgency, but judged otherwise: {tally.same_urgency:,}. What differs:"
        for name, count in tally.otherwise.most_common():
            yield f"  {_OTHERWISE[name]}: {count:,}"
    yield from _rule_by_rule(tally)
    if tally.fallen:
        yield f"EMERGENCY OR SAME-DAY CASES THAT FALL: {tally.fallen:,}."
        yield f"  {_first(tally.first_fallen, tally.fallen)}"
    else:
        yield "No emergency or same-day case that could be judged falls."


def _moved(tally: Tally) -> Iterator[str]:
    risen = {pair: count for pair, count in tally.moved.items() if pair[1] > pair[0]}
    fallen = {pair: count for pair, count in tally.moved.items() if pair[1] < pair[0]}
    for words, pairs in (("More urgent now", risen), ("Less urgent now", fallen)):
        yield f"{words}: {sum(pairs.values()):,}."
        for (then, now), count in sorted(pairs.items(), reverse=True):
            yield f"  {then.word} -> {now.word}: {count:,}"


def _rule_by_rule(tally: Tally) -> Iterator[str]:
    moving = {name for name, _ in tally.causes}
    names = sorted({*tally.newly_raised, *tally.no_longer_raised, *moving})
    if names or tally.fallen_without_cause:
        yield "Rule by rule:"
    for name in names:
        yield f"  {name}: {'; '.join(_of_rule(tally, name))}"
    if unknown := tally.fallen_without_cause:
        yield f"  not known, as it is not told what was raised then: made {unknown:,} less urgent"


def _of_rule(tally: Tally, name: str) -> Iterator[str]:
    if new := tally.newly_raised[name]:
        yield f"raised in {new:,} where it was not"
    if gone := tally.no_longer_raised[name]:
        yield f"no longer raised in {gone:,}"
    for cause in Cause:
        if count := tally.causes[name, cause]:
            way = "less" if cause in _FELL else "more"
            yield f"made {count:,} {way} urgent ({cause.value})"


def _unread(tally: Tally) -> Iterator[str]:
    if not tally.unread:
        return
    yield f"NOT JUDGED, because they cannot be read any more: {tally.unread:,}. Why:"
    for because, count in tally.unread_because.most_common():
        yield f"  {because}: {count:,}"
    yield f"  {_first(tally.first_unread, tally.unread)}"
    if pressing := tally.unread_pressing:
        yield f"EMERGENCY OR SAME-DAY CASES, OR NOT KNOWN, AMONG THESE: {pressing:,}."
        yield f"  {_first(tally.first_unread_pressing, pressing)}"


def _first(named: list[str], count: int) -> str:
    return f"{'The first of them' if count > len(named) else 'They are'}: {', '.join(named)}."


def _listed(counts: Iterable[tuple[str, int]]) -> str:
    return ", ".join(f"{name} {count:,}" for name, count in counts)
