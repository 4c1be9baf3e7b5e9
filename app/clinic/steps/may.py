"""When a step may be done. Each says in words why not, and nothing where it may."""

from app.clinic.said import Said
from app.records import Staff, Submission

CLOSED = "This case is closed. Reopen it first."


def while_open(case: Submission, by: Staff, said: Said) -> str:
    return "" if case.is_open else CLOSED


def while_closed(case: Submission, by: Staff, said: Said) -> str:
    return "This case is open already." if case.is_open else ""


def while_not_theirs(case: Submission, by: Staff, said: Said) -> str:
    return "You have this case already." if _has(case, by) else while_open(case, by, said)


def while_theirs(case: Submission, by: Staff, said: Said) -> str:
    if case.is_open and not _has(case, by):
        return "You do not have this case, so you cannot give it back."
    return while_open(case, by, said)


def always(case: Submission, by: Staff, said: Said) -> str:
    return ""


def _has(case: Submission, by: Staff) -> bool:
    return case.is_open and case.taken_by_id == by.id
