"""The receptionist's desk: the queue, and one case at a time."""

from flask import Blueprint

from app.staff.guard import guard

blueprint = Blueprint("clinic", __name__, url_prefix="/clinic")
blueprint.before_request(guard)

from app.clinic import acting, alarm, case, follow_up, follow_ups, queue, searching, times  # noqa: E402, F401  # noqa: E402, F401
