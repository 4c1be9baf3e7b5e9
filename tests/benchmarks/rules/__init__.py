"""How many people a second the rules judge on one core, beside other programs with our rulebook.

Everybody's findings are compared before anything is timed. Then the published cases are judged,
over and over. Seconds are those that the core worked, so whatever else runs counts little. Both
sides begin where the answers are read: ours with facts, the others with a dict of the same.
"""

import time
from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from rules import Answers, Urgency, assess, read
from rules.findings import Finding, highest, raised_by, with_reasons
from rules.grammar import Fact, Rule
from tests.benchmarks.measured import Row, in_turn
from tests.benchmarks.rules.conditions import told
from tests.benchmarks.rules.peers import Peer, peers, zen_urgency
from tests.benchmarks.rules.people import drawn, on_the_edge
from tests.vignettes.cases import cases

Given = TypeVar("Given")
# How much faster than each of the others. A short run takes too little time to say much of that.
ASKED, ASKED_IN_SHORT = 5, 2
RAISED = "rules: urgency and the rules raised"
FINDINGS = "rules: the same with the answers that raised each"
WHOLE = "rules: the whole assessment, with pattern, load, advice and reasons"
READ_TOO = "rules: the same, reading and checking the answers first"
ZEN_URGENCY = "zen-engine, one expression that names nothing"


def rows(*, short: bool) -> Iterator[Row]:
    written = [case.row["answers"] for case in cases()]
    answers = [read(each) for each in written]
    facts, plain = [each.facts for each in answers], [told(each) for each in answers]
    others = peers()
    for peer in others:
        assert not disagreeing(peer, [*answers, *on_the_edge(), *drawn(100 if short else 2_000)])
    seconds = 0.03 if short else 0.5
    rates = in_turn(
        {
            RAISED: _rate(raised, facts, seconds),
            FINDINGS: _rate(findings, facts, seconds),
            WHOLE: _rate(assess, answers, seconds),
            READ_TOO: _rate(lambda each: assess(read(each)), written, seconds),
            ZEN_URGENCY: _rate(zen_urgency(), plain, seconds),
            **{p.name: _rate(p.raised, list(map(p.ready, plain)), seconds) for p in others},
        }
    )
    asked = ASKED_IN_SHORT if short else ASKED
    for peer in others:
        yield _row(rates, RAISED, peer.name, asked if peer.is_asked else None)
    yield _row(rates, RAISED, ZEN_URGENCY)
    for what in (FINDINGS, WHOLE, READ_TOO):
        yield _row(rates, what, others[0].name)


def raised(facts: frozenset[Fact]) -> tuple[Urgency, tuple[Rule, ...]]:
    found = raised_by(facts)
    return highest(found), found


def findings(facts: frozenset[Fact]) -> tuple[Urgency, tuple[Finding, ...]]:
    found = raised_by(facts)
    return highest(found), with_reasons(found, facts)


def disagreeing(peer: Peer, people: Sequence[Answers]) -> list[Answers]:
    """Those of whom it does not name just the rules that we name."""
    return [
        each
        for each in people
        if sorted(peer.raised(peer.ready(told(each))))
        != sorted(rule.name for rule in raised_by(each.facts))
    ]


def _rate(
    judge: Callable[[Given], object], people: Sequence[Given], seconds: float
) -> Callable[[], float]:
    """Measures how many people are judged in a second of one core."""

    def measure() -> float:
        began, judged = time.process_time(), 0
        while (took := time.process_time() - began) < seconds:
            for each in people:
                judge(each)
            judged += len(people)
        return judged / took

    return measure


def _row(rates: dict[str, float], ours: str, theirs: str, at_least: float | None = None) -> Row:
    return Row(
        ours,
        f"{rates[ours]:,.0f} a second",
        f"{theirs}: {rates[theirs]:,.0f}",
        rates[ours] / rates[theirs],
        at_least=at_least,
    )
