"""A file of answers: one JSON object a line, as the interface for programs takes them.

{"answers": {…}, "unit": "km" or "mi", "urgency": what was said then, "findings": with the names of
the rules that were raised then, the most urgent first, "id": how to find it again}
Only the answers are needed; without the findings no rule can be named where a case falls. What
else a line holds is left alone, so that a file of published cases can be read as it is, and an
answer of the interface once its answers are put beside it.
"""

import json
import re
from codecs import BOM_UTF8
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from typing import Any, BinaryIO

from app.replay.past import Said
from rules import Answers, Unit, Urgency, read

LONGEST_ID = 40
LONGEST_LINE = 1_000_000
_RULE_NAME = re.compile("[a-z][a-z0-9-]{0,59}")
_URGENCY = {level.code: level for level in Urgency}


class NotALine(ValueError):
    """The line is not what this file is made of; the message says what is wrong."""


@dataclass(frozen=True)
class Line:
    """One line, read when it is asked for."""

    number: int
    raw: bytes

    @property
    def name(self) -> str:
        try:
            id = str(self._object.get("id", ""))
        except NotALine:
            id = ""
        is_fit = id.isprintable() and 0 < len(id) <= LONGEST_ID
        return f"line {self.number} ({id})" if is_fit else f"line {self.number}"

    def answers(self, *, so_far: bool = False) -> Answers:
        answers = self._object.get("answers")
        if not isinstance(answers, dict):
            raise NotALine("It does not hold “answers”, an object.")
        told = self._object.get("unit", Unit.KM.value)
        unit = next((it for it in Unit if it.value == told), None)
        if unit is None:
            raise NotALine("Its “unit” is neither km nor mi.")
        return read(answers, unit, so_far=so_far)

    def then(self) -> Said | None:
        told = self._object.get("urgency")
        if told is None:
            return None
        if not isinstance(told, str) or told not in _URGENCY:
            raise NotALine(f"Its “urgency” is none of {', '.join(_URGENCY)}.")
        return Said(_URGENCY[told], self._raised())

    def _raised(self) -> tuple[str, ...] | None:
        findings = self._object.get("findings")
        if findings is None:
            return None
        try:
            names = tuple(finding["rule"] for finding in findings)
            are_names = all(_RULE_NAME.fullmatch(name) for name in names)
        except (TypeError, KeyError):
            are_names = False
        if not are_names:
            raise NotALine("Its “findings” are no list of objects with the name of a “rule” each.")
        return names

    @cached_property
    def _object(self) -> Mapping[str, Any]:
        if len(self.raw) > LONGEST_LINE:
            raise NotALine(f"It is longer than {LONGEST_LINE:,} bytes.")
        try:
            found = json.loads(self.raw, parse_float=Decimal)
        except (ValueError, ArithmeticError, RecursionError):
            raise NotALine("It is not JSON.") from None
        if not isinstance(found, dict):
            raise NotALine("It is not an object.")
        return found


def lines_of(file: BinaryIO) -> Iterator[Line]:
    """Every line that is not blank."""
    for number, raw in enumerate(_raw_lines(file), start=1):
        if raw.removeprefix(BOM_UTF8).strip():
            yield Line(number, raw)


def _raw_lines(file: BinaryIO) -> Iterator[bytes]:
    """Of one that is too long only as much as shows it: the rest is read past, in pieces."""
    while raw := file.readline(LONGEST_LINE + 1):
        yield raw
        while len(raw) > LONGEST_LINE and not raw.endswith(b"\n"):
            raw = file.readline(LONGEST_LINE + 1)
