"""The people of the clinic: how they get in, what they may do, and how they are kept apart."""

from flask import Blueprint

blueprint = Blueprint("staff", __name__, url_prefix="/clinic")
