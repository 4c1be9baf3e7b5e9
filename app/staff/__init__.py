"""The people of the clinic: how they get in, what they may do, and how they are kept apart."""

from flask import Blueprint

from app.staff.guard import guard, on_every_page, tell_origin

blueprint = Blueprint("staff", __name__, url_prefix="/clinic")
blueprint.before_request(guard)
blueprint.after_request(tell_origin)
blueprint.app_context_processor(on_every_page)

from app.staff import accounts, join, own, sign_in, trail, two_step  # noqa: E402, F401
