"""For the clinic's other software: the queue, one case, and what is done with it, by a token."""

from flask import Blueprint

from app.api.limited import count_the_call, tell_what_is_left
from app.programs.guard import guard, know_who_calls
from app.programs.shapes import SHAPES as SHAPES

blueprint = Blueprint("programs", __name__, url_prefix="/api/v1/submissions")
# Counted before anybody is refused: whoever tries out tokens is slowed down as well.
blueprint.before_request(know_who_calls)
blueprint.before_request(count_the_call)
blueprint.before_request(guard)
blueprint.after_request(tell_what_is_left)

from app.programs import fhir, steps, submissions  # noqa: E402, F401
