"""A file of answers: one JSON object a line, as the interface for programs takes them.

{"answers": {…}, "unit": "km" or "mi", "urgency": what was said then, "id": how to find it again}
Only the answers are needed. What else a line holds is left alone, so that a file of published
cases or of saved results can be read as it is.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from rules import Answers, Unit, Urgency, read

LONGEST_ID = 40
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
            id = str(self._object().get("id", ""))
        except NotALine:
            id = ""
        is_fit = id.isprintable() and 0 < len(id) <= LONGEST_ID
        return f"line {self.number} ({id})" if is_fit else f"line {self.number}"

    def answers(self, *, so_far: bool = False) -> Answers:
        told = self._object()
        answers = told.get("answers")
        if not isinstance(answers, dict):
            raise NotALine("It does not hold “answers”, an object.")
        unit = next((it for it in Unit if it.value == told.get("unit", Unit.KM.value)), None)
        if unit is None:
            raise NotALine("Its “unit” is neither km nor mi.")
        return read(answers, unit, so_far=so_far)

    def then(self) -> Urgency | None:
        told = self._object().get("urgency")
        if told is None:
            return None
        if not isinstance(told, str) or told not in _URGENCY:
            raise NotALine(f"Its “urgency” is none of {', '.join(_URGENCY)}.")
        return _URGENCY[told]

    def _object(self) -> Mapping[str, Any]:
        try:
            found = json.loads(self.raw, parse_float=Decimal)
        except (ValueError, ArithmeticError, RecursionError):
            raise NotALine("It is not JSON.") from None
        if not isinstance(found, dict):
            raise NotALine("It is not an object.")
        return found


def lines_of(file: Iterable[bytes]) -> Iterator[Line]:
    """Every line that is not blank."""
    numbered = enumerate(file, start=1)
    return (Line(number, raw) for number, raw in numbered if raw.strip())
