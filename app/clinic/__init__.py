"""The receptionist's desk: the queue, and one case at a time."""

from flask import Blueprint

from app.staff.guard import guard

blueprint = Blueprint("clinic", __name__, url_prefix="/clinic")
blueprint.before_request(guard)

from app.clinic import (  # noqa: E402
    acting,  # noqa: F401
    alarm,  # noqa: F401
    caller,  # noqa: F401
    case,  # noqa: F401
    exporting,  # noqa: F401
    handing_on,  # noqa: F401
    outcomes,  # noqa: F401
    paper,  # noqa: F401
    queue,  # noqa: F401
    searching,  # noqa: F401
)
from app.clinic.follow_up import asking, to_ring  # noqa: E402, F401
