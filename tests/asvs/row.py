"""One requirement, and how we stand to it."""

from dataclasses import dataclass
from enum import StrEnum


class Standing(StrEnum):
    MET = "met"
    IN_PART = "met in part"
    LEFT = "left to whoever installs it"
    NOT_HERE = "does not apply"


@dataclass(frozen=True)
class Row:
    """`words` say what we do, or why it does not apply; `missing` what we do not do.

    `evidence` holds the node ids of tests, as pytest takes them.
    """

    number: str
    standing: Standing
    words: str = ""
    missing: str = ""
    evidence: tuple[str, ...] = ()


@dataclass(frozen=True)
class Chapter:
    """`why_not` stands in place of the rows where nothing of the chapter applies."""

    number: int
    rows: tuple[Row, ...] = ()
    why_not: str = ""


Tests = tuple[str, ...]


def met(number: str, words: str, *tests: Tests) -> Row:
    return Row(number, Standing.MET, words, evidence=_all(tests))


def in_part(number: str, words: str, missing: str, *tests: Tests) -> Row:
    return Row(number, Standing.IN_PART, words, missing, _all(tests))


def left(number: str, words: str, *tests: Tests) -> Row:
    """What only the machine, the proxy or the clinic around the app can see to."""
    return Row(number, Standing.LEFT, words, evidence=_all(tests))


def not_here(why: str, *numbers: str) -> tuple[Row, ...]:
    return tuple(Row(number, Standing.NOT_HERE, why) for number in numbers)


def _all(tests: tuple[Tests, ...]) -> Tests:
    return tuple(node for each in tests for node in each)
