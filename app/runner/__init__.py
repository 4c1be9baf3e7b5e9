"""What a runner sees: the check from Start to the result, and the pages about it."""

from flask import Blueprint

blueprint = Blueprint("runner", __name__)

from app.runner import about, begin, check, deletion, follow_up, hazards, result, send  # noqa: E402, F401
