"""Saving one step of a case, whoever asks for it: a page of ours, or another program."""

from collections.abc import Sequence

from sqlalchemy.orm import Session
from sqlalchemy.orm.exc import StaleDataError

from app.clinic.history import Entry
from app.clinic.said import Said
from app.clinic.steps import Step, nobody_spoke
from app.records import Staff, Submission


class Refused(Exception):
    """The case does not stand where this could be done. The message says so in words."""


class Unsure(Exception):
    """A pressing case would be closed unheard. The message says what nobody did."""


def save(
    session: Session,
    case: Submission,
    step: Step,
    by: Staff,
    said: Said,
    *,
    seen: str,
    is_sure: bool,
) -> None:
    """`seen` is the version that was looked at. Raises StaleDataError where somebody saved since,
    even just now, and Refused or Unsure where it may not be done, or not without a second word."""
    if seen != str(case.version):
        raise StaleDataError
    why_not = step.why_not(case, by, said)
    if why_not:
        raise Refused(why_not)
    unheard = nobody_spoke(session, case) if step.closes else ""
    if unheard and not is_sure:
        raise Unsure(unheard)
    step.take(session, case, by, step.to_keep(said), unheard=bool(unheard))


def is_saved_already(since: Sequence[Entry], step: Step, by: Staff, said: Said) -> bool:
    """A button that was pressed twice, or a program that never got our answer: the only thing since
    is this very save."""
    kept = step.to_keep(said)
    return [(each.staff_id, each.name, each.note, each.day, each.chosen) for each in since] == [
        (by.id, step.name, kept.note, kept.day, kept.chosen)
    ]
