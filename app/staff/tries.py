"""How often somebody may try to prove who they are."""

from datetime import timedelta

from flask import make_response, render_template
from flask.typing import ResponseReturnValue
from sqlalchemy.orm import Session

from app.database import writing
from app.limits import Allowed, address

WITHIN = timedelta(minutes=15)
OF_AN_ACCOUNT = Allowed("password of an account", 10, WITHIN)
FROM_AN_ADDRESS = Allowed("password from an address", 30, WITHIN)
WRONG_LINKS = Allowed("wrong link from an address", 30, WITHIN)


def may_try(login: str) -> bool:
    """Counted before anything is looked up, so a name that nobody has counts the same."""
    with writing() as session:
        of_account = OF_AN_ACCOUNT.use_up(session, login)
        from_address = FROM_AN_ADDRESS.use_up(session, address())
    return of_account and from_address


def forget(session: Session, login: str) -> None:
    """They have proved it. What others tried from the same address still counts."""
    OF_AN_ACCOUNT.forget(session, login)
    FROM_AN_ADDRESS.give_back(session, address())


def too_many() -> ResponseReturnValue:
    response = make_response(render_template("staff/too_many.html"), 429)
    response.headers["Retry-After"] = str(int(WITHIN.total_seconds()))
    return response
