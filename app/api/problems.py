"""Problem details for programs (RFC 9457)."""

import json
from collections.abc import Mapping, Sequence
from http import HTTPStatus

from flask import Response

from app.api.described import PROBLEM

Written = Mapping[str, str]
# As RFC 9110 names them; Python before 3.13 has older names.
_TITLES = {413: "Content Too Large", 422: "Unprocessable Content"}


def problem(status: int, detail: str = "", errors: Sequence[Written] = ()) -> Response:
    """One problem; each of `errors` says where it is, with a stable code and how to mend it."""
    title = _TITLES.get(status) or HTTPStatus(status).phrase
    body: dict[str, object] = {"type": "about:blank", "title": title, "status": status}
    if detail:
        body["detail"] = detail
    if errors:
        body["errors"] = errors
    return Response(json.dumps(body), status, mimetype=PROBLEM)


def fault(field: str, code: str, message: str) -> Written:
    """One thing that is wrong with a field."""
    return {"field": field, "code": code, "message": message}
