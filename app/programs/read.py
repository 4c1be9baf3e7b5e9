"""A step as a program sends it, read strictly: what we do not know is never passed over."""

from collections.abc import Mapping
from dataclasses import dataclass

from app.api.problems import Written, fault
from app.programs.faults import WrongFields
from app.programs.shapes import STEPS

_KINDS: dict[str, tuple[type, str]] = {
    "step": (str, f"Give one of {', '.join(STEPS)}."),
    "version": (int, "Give the version of the case as you read it, a whole number."),
    "note": (str, "Give a text, or leave it out."),
    "day": (str, "Give a day as YYYY-MM-DD, or leave it out."),
    "urgency": (str, "Give the code of an urgency, or leave it out."),
    "sure": (bool, "Give true or false, or leave it out."),
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
    faults = [_unknown(name) for name in body if name not in _KINDS]
    faults += [_wrong(name) for name in _KINDS if _is_wrong(name, body)]
    if faults:
        raise WrongFields(faults)
    return Told(
        str(body["step"]),
        int(str(body["version"])),
        {name: str(body[name]) for name in _TYPED if name in body},
        body.get("sure") is True,
    )


def _is_wrong(name: str, body: Mapping[str, object]) -> bool:
    if name not in body:
        return name in _NEEDED
    # Not isinstance: true is a whole number to Python.
    is_of_its_kind = type(body[name]) is _KINDS[name][0]
    return not is_of_its_kind or (name == "step" and body[name] not in STEPS)


def _wrong(name: str) -> Written:
    return fault(name, "wrong_value", _KINDS[name][1])


def _unknown(name: str) -> Written:
    return fault(name[:60], "unknown_member", "Leave this out.")
