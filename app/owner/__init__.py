"""The owner's pages: what the clinic answers for, in one place."""

from flask import Blueprint

from app.staff.guard import guard

blueprint = Blueprint("owner", __name__, url_prefix="/clinic/owner")
blueprint.before_request(guard)

from app.owner import hub, in_force, person, programs, retention, self_check  # noqa: E402, F401
