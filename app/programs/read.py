"""A step as a program sends it, read strictly: what we would not use is never passed over."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from app.api.body import read_day
from app.api.problems import Written, fault, unknown
from app.clinic.typed import Booking, Changing, Typed
from app.programs.faults import WrongFields
from app.programs.shapes import STEPS


def _is_whatever(_: Any) -> bool:
    return True


def _is_day(told: str) -> bool:
    return read_day(told) is not None


@dataclass(frozen=True)
class Field:
    """What is taken under one name, and goes only with the steps that have such a form."""

    kind: type
    mended_by: str
    fits: Callable[[Any], bool] = _is_whatever
    form: type[Typed] = Typed

    @property
    def steps(self) -> list[str]:
        return [name for name, step in STEPS.items() if issubclass(step.form, self.form)]

    def takes(self, value: object) -> bool:
        """Not isinstance: true is a whole number to Python."""
        return type(value) is self.kind and self.fits(value)


_FIELDS = {
    "step": Field(str, f"Give one of {', '.join(STEPS)}.", STEPS.__contains__),
    "version": Field(
        int, "Give the version of the case as you read it, a whole number.", lambda it: it >= 1
    ),
    "note": Field(str, "Give a text, or leave it out."),
    "day": Field(str, "Give a day as YYYY-MM-DD, or leave it out.", _is_day, Booking),
    "urgency": Field(str, "Give the code of an urgency, or leave it out.", form=Changing),
    "sure": Field(bool, "Give true or false, or leave it out."),
}
_NEEDED = ("step", "version")
_TYPED = ("note", "day", "urgency")


@dataclass(frozen=True)
class Told:
    """What is to be done; `typed` is what a person would have typed beside the button."""

    step: str
    version: int
    typed: Mapping[str, str]
    is_sure: bool


def read_step(body: Mapping[str, object]) -> Told:
    """Raises WrongFields."""
    faults = [*_unknown(body), *_wrong(body), *_out_of_place(body)]
    if faults:
        raise WrongFields(faults)
    return Told(
        str(body["step"]),
        int(str(body["version"])),
        {name: str(body[name]) for name in _TYPED if name in body},
        body.get("sure") is True,
    )


def _unknown(body: Mapping[str, object]) -> Iterator[Written]:
    for name in body:
        if name not in _FIELDS:
            yield unknown(name)


def _wrong(body: Mapping[str, object]) -> Iterator[Written]:
    for name, field in _FIELDS.items():
        is_missing = name in _NEEDED and name not in body
        if is_missing or (name in body and not field.takes(body[name])):
            yield fault(name, "wrong_value", field.mended_by)


def _out_of_place(body: Mapping[str, object]) -> Iterator[Written]:
    """On our pages it would be kept as a note; a program would not notice that nobody booked it."""
    step = body.get("step")
    for name, field in _FIELDS.items():
        if name in body and step in list(STEPS) and step not in field.steps:
            message = f"It goes only with {', '.join(field.steps)}. Leave it out."
            yield fault(name, "not_with_this_step", message)
