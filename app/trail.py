"""Writes the audit trail: who saw, changed, exported or deleted what."""

from flask import g, has_request_context
from sqlalchemy.orm import Session

from app import clock
from app.deeds import DEEDS
from app.records import Audit, Staff

RUNNER = "a runner"
COMMAND = "a command on the machine"
STRANGER = "somebody not signed in"


def record(
    session: Session, did: str, subject: str = "", detail: str = "", *, otherwise: str = RUNNER
) -> None:
    """One line, in the transaction of what it tells of. Nothing that a runner answered goes in.

    `did` names one of our deeds; `otherwise` says who it was where nobody is signed in.
    """
    staff: Staff | None = g.get("staff") if has_request_context() else None
    if not has_request_context():
        otherwise = COMMAND
    session.add(
        Audit(
            at=clock.now(),
            staff_id=staff.id if staff else None,
            who=staff.login if staff else otherwise,
            did=DEEDS[did].name,
            subject=subject,
            detail=detail[:200],
        )
    )
