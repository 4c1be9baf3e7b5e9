"""How often somebody may try to prove who they are."""

from datetime import timedelta

from flask import make_response, render_template
from flask.typing import ResponseReturnValue
from sqlalchemy.orm import Session

from app import trail
from app.database import writing
from app.limits import Allowed, address

WITHIN = timedelta(minutes=15)
OF_AN_ACCOUNT = Allowed("password of an account", 10, WITHIN)
FROM_AN_ADDRESS = Allowed("password from an address", 30, WITHIN)
WRONG_LINKS = Allowed("wrong link from an address", 30, WITHIN)


def may_try(login: str) -> bool:
    """Counted before anything is looked up, so a name that nobody has counts the same."""
    with writing() as session:
        used = (
            OF_AN_ACCOUNT.count(session, login),
            FROM_AN_ADDRESS.count(session, address()),
        )
        if any(each.is_first_refused for each in used):
            # Not the name: what a stranger types there may be a password.
            trail.record(session, "tried too often", otherwise=trail.STRANGER)
    return all(each.is_allowed for each in used)


def forget(session: Session, login: str) -> None:
    """They have proved it. What others tried from the same address still counts."""
    OF_AN_ACCOUNT.forget(session, login)
    FROM_AN_ADDRESS.give_back(session, address())


def too_many() -> ResponseReturnValue:
    response = make_response(render_template("staff/too_many.html"), 429)
    response.headers["Retry-After"] = str(int(WITHIN.total_seconds()))
    return response
