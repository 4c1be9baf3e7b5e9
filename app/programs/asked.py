"""Which cases a program asks for, read strictly: where our pages do not know a filter they show the
whole queue, and a program would not notice."""

from collections.abc import Iterable
from dataclasses import replace

from werkzeug.datastructures import MultiDict

from app.api.described import Asked
from app.api.problems import Written, fault
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
_BY_NAME = {each.name: each for each in ASKED}
_NOT_TOLD = "The key of your program does not open this. Leave it out."
_NOWHERE = "Give “next” of the page before, with the same filters."


def read_filters(asked: MultiDict[str, str], *, knows_urgency: bool) -> Filters:
    """Raises WrongFields."""
    filters = replace(Filters.of(asked), most_urgent_first=knows_urgency)
    faults = [each for name, values in asked.lists() for each in _faults(name, values)]
    if "urgency" in asked and not knows_urgency:
        faults.append(fault("urgency", "not_opened", _NOT_TOLD))
    if not faults and filters.after and not filters.order.knows(filters.after):
        faults.append(fault("after", "wrong_value", _NOWHERE))
    if faults:
        raise WrongFields(faults)
    return filters


def _faults(name: str, values: list[str]) -> Iterable[Written]:
    known = _BY_NAME.get(name)
    if known is None:
        message = f"Ask with {', '.join(_BY_NAME)} only. Leave this out."
        yield fault(name[:60], "unknown_member", message)
        return
    if len(values) > 1:
        yield fault(name, "repeated", "Give it once.")
    codes = known.shape.get("enum", values)
    if not set(values) <= set(codes):
        yield fault(name, "wrong_value", f"Give one of {', '.join(codes)}, or leave it out.")
