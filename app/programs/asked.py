"""Which cases a program asks for, read strictly: where our pages do not know a filter they show the
whole queue, and a program would not notice."""

from collections.abc import Iterator
from dataclasses import replace

from werkzeug.datastructures import MultiDict

from app.api.described import Asked
from app.api.problems import Written, fault, strays
from app.api.shapes.assessment import URGENCIES
from app.api.shapes.grammar import one_of, text
from app.clinic.filters import OPEN, Filters
from app.programs.faults import WrongFields
from app.records import State

ASKED = (
    Asked("state", "Open ones if it is left out.", one_of((OPEN, *State))),
    Asked("urgency", "Only this one; for keys that may know it.", one_of(URGENCIES)),
    Asked("after", "“next” of the page before.", text()),
)
_CODES = {each.name: each.shape.get("enum") for each in ASKED}
_NOT_TOLD = "The key of your program does not open this. Leave it out."
_NOWHERE = "Give “next” of the page before, with the same filters."


def read_filters(asked: MultiDict[str, str], *, knows_urgency: bool) -> Filters:
    """Raises WrongFields."""
    filters = replace(Filters.of(asked), most_urgent_first=knows_urgency)
    faults = [*strays(asked, _CODES), *_wrong(asked)]
    if "urgency" in asked and not knows_urgency:
        faults.append(fault("urgency", "not_opened", _NOT_TOLD))
    if not faults and filters.after and not filters.order.knows(filters.after):
        faults.append(fault("after", "wrong_value", _NOWHERE))
    if faults:
        raise WrongFields(faults)
    return filters


def _wrong(asked: MultiDict[str, str]) -> Iterator[Written]:
    for name, codes in _CODES.items():
        if codes and asked.get(name, codes[0]) not in codes:
            yield fault(name, "wrong_value", f"Give one of {', '.join(codes)}, or leave it out.")
