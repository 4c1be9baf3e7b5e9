"""What the rules make of many people, as one number beside the version of the rules.

The version is drawn from declarations, and cannot see the code that reads them. This can: every
published case, and each of some of them with every answer changed to every other one.
"""

import json
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from hashlib import sha256
from itertools import product
from pathlib import Path
from typing import Any

from rules import (
    QUESTIONS,
    Answers,
    AnyQuestion,
    Control,
    Distance,
    Faults,
    HowNow,
    Judgement,
    Run,
    assess,
    assess_again,
    calls_back,
    is_graver,
    logged_load,
    name_of,
    read,
    ruleset_version,
    still_asked,
)
from rules.grammar import Fact
from tests.vignettes.cases import cases

FILE = Path(__file__).with_name("judged.txt")
SAME_VERSION = (
    "The same rules judge somebody otherwise than before, so the code that judges has changed. If "
    "that is meant, raise JUDGED_BY in rules/version.py, say in rules/revisions.py whom it touches "
    "and renew: python -m tests.golden. If only the people changed, empty tests/golden/judged.txt."
)
EVERY = 8
# Beside each boundary, and on it, where the other run was 10 km.
KM = [Decimal(each) for each in ("0", "2.99", "3", "11", "11.01", "13", "13.01", "20", "20.01")]
FAR_KM = [Decimal(each) for each in ("40", "40.01", "100", "100.01", "300")]
BEGAN = date(2026, 11, 19)
SIGNS: list[dict[str, list[str]]] = [{"same_day_signs": [code]} for code in ("none", "not_sure")]


def judged() -> str:
    number = sha256()
    for answers in people():
        number.update(json.dumps(_judged(answers), sort_keys=True).encode())
    for told in (*_loads(), *_refused(), *_called_back()):
        number.update(str(told).encode())
    return f"{ruleset_version()} {number.hexdigest()[:16]}\n"


def people() -> Iterator[Answers]:
    for place, case in enumerate(cases()):
        yield read(case.row["answers"])
        if place % EVERY == 0:
            changed = ({**case.row["answers"], **change} for change in _changes())
            yield from filter(None, map(_as_read, changed))


def _as_read(written: dict[str, Any]) -> Answers | None:
    try:
        return read(still_asked(written), so_far=True)
    except Faults:
        return None


def _changes() -> Iterator[dict[str, Any]]:
    for question in QUESTIONS:
        yield from ({question.id: sent} for sent in _may_be_sent(question))
    for km in (*KM, *FAR_KM):
        yield {"runner": "regular", "longest_before_km": Decimal(10), "longest_recent_km": km}
    for km in KM:
        yield {"runner": "regular", "longest_before_km": km, "longest_recent_km": Decimal(10)}


def _may_be_sent(question: AnyQuestion) -> list[Any]:
    if isinstance(question, Distance):
        return [*KM, *FAR_KM]
    codes = [answer.code for answer in question]
    if question.control is Control.SCALE:
        return list(range(len(codes)))
    return [[code] for code in codes] if question.control is Control.MANY else codes


def _judged(answers: Answers) -> list[Any]:
    """By stable names, and no word: words may be polished without a new version."""
    found = assess(answers)
    pattern = found.pattern
    return [
        Judgement.of(found).as_stored(),
        [_names(each) for each in (pattern.fits, pattern.not_known)],
        # In no order of their own.
        sorted(_names(pattern.against)),
        [_names(finding.reasons) for finding in found.findings],
        [_names(withheld.facts) for withheld in found.advice_withheld],
        [each.code for each in found.recommendations],
        [[other.condition.name, _names(other.reasons)] for other in found.others],
        assess_again(HowNow.WORSE.code, answers).urgency.code,
    ]


def _names(facts: tuple[Fact, ...]) -> list[str]:
    return [name_of(fact) for fact in facts]


def _loads() -> Iterator[tuple[dict[str, Decimal | str], Decimal | None]]:
    """Logs of ten weeks, with a run every so many days that grows by so much each time."""
    for days in range(1, 8):
        for percent in (100, 105, 112, 135):
            load = logged_load(_runs(days, percent), BEGAN, (BEGAN - timedelta(70), BEGAN))
            yield load.answers, load.recent_week_km


def _refused() -> Iterator[list[tuple[str, str]]]:
    """What is still owed, or not taken, of the first published case with one answer changed."""
    for change in _changes():
        try:
            read({**cases()[0].row["answers"], **change})
        except Faults as wrong:
            yield [(fault.question, fault.code) for fault in wrong.faults]


def _called_back() -> Iterator[bool]:
    for how, signs in product(HowNow, SIGNS):
        yield calls_back(how.code, signs)
        yield is_graver(how.code, signs, (HowNow.BETTER.code, SIGNS[0]))


def _runs(days: int, percent: int) -> Iterator[Run]:
    first = datetime(2026, 9, 11, 7, 0, tzinfo=UTC).replace(tzinfo=None)
    for number in range(70 // days):
        km = Decimal(4) * Decimal(percent) ** (number % 9) / Decimal(100) ** (number % 9)
        yield Run(first + timedelta(days=number * days), km)
