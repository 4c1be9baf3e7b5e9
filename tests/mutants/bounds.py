"""The mutants of bounds that are numbers: each stands once in the source, and another in its place.

A distance moves by the smallest step that anybody can type, a count, a percentage or a day by one.
"""

from collections.abc import Iterator
from decimal import Decimal
from functools import partial

from tests.mutants.mutant import Mutant

_TYPED = Decimal("0.000001")
_ONE = Decimal(1)
_TENTH = Decimal("0.1")
# Module, line with a place for the number, the number, and the step.
_BOUNDS = (
    ("rules.numbers", "BAND_PERCENTS = ({}, 130, 200)", "110", _ONE),
    ("rules.numbers", "BAND_PERCENTS = (110, {}, 200)", "130", _ONE),
    ("rules.numbers", "BAND_PERCENTS = (110, 130, {})", "200", _ONE),
    ("rules.numbers", "SHORTEST_BASELINE_KM = Decimal({})", "3", _TYPED),
    ("rules.numbers", "LONGEST_BANDED_KM = Decimal({})", "100", _TYPED),
    ("rules.numbers", "HIGH_WEEK_KM = Decimal({})", "40", _TYPED),
    ("rules.numbers", "FARTHEST_KM = Decimal({})", "300", _TYPED),
    ("rules.numbers", "FARTHEST_MI_SHOWN = Decimal({})", '"186.4"', _TENTH),
    ("rules.numbers", "KM_PER_MILE = Decimal({})", '"1.609344"', _TYPED),
    ("rules.numbers", "MOST_DECIMALS = {}", "6", _ONE),
    ("rules.patterns.fit", "MOST_OPPOSING = {}", "1", _ONE),
    ("rules.differentials.condition", "MOST = {}", "3", _ONE),
    ("rules.training_log", "RECENT_WEEKS = {}", "2", _ONE),
    ("rules.training_log", "USUAL_WEEKS = {}", "4", _ONE),
    ("rules.training_log", "FEWEST_USUAL_WEEKS = {}", "3", _ONE),
    ("rules.training_log", "WEEKS_SHOWN = {}", "8", _ONE),
    ("rules.training_log", "MONTH_BEFORE = timedelta(days={})", "30", _ONE),
    ("rules.training_log", "REST = timedelta(days={})", "3", _ONE),
)


def shifted() -> Iterator[Mutant]:
    for module, line, number, step in _BOUNDS:
        for moved in (Decimal(number.strip('"')) - step, Decimal(number.strip('"')) + step):
            is_text = "Decimal(" in line
            other = line.format(f'"{moved}"' if is_text else moved)
            edit = partial(_written_instead, line.format(number), other)
            yield Mutant("a band shifted", module, other, edit=edit)


def _written_instead(line: str, other: str, source: str) -> str:
    """Raises AssertionError where the line does not stand there just once."""
    assert source.count(f"\n{line}\n") == 1, line
    return source.replace(f"\n{line}\n", f"\n{other}\n")
