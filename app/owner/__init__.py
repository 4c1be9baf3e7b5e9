"""The owner's pages: what the clinic answers for, in one place."""

from flask import Blueprint

from app.staff.guard import guard

blueprint = Blueprint("owner", __name__, url_prefix="/clinic/owner")
blueprint.before_request(guard)

from app.owner import (  # noqa: E402
    hub,  # noqa: F401
    in_force,  # noqa: F401
    person,  # noqa: F401
    programs,  # noqa: F401
    retention,  # noqa: F401
    self_check,  # noqa: F401
    webhooks,  # noqa: F401
)
