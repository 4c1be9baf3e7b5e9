"""The same rules for programs: no cookie, no token, nothing kept."""

from flask import Blueprint

blueprint = Blueprint("api", __name__)

from app.api import fhir, limited, openapi, page, routes, running_load  # noqa: E402, F401
