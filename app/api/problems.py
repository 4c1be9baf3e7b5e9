"""Problem details for programs (RFC 9457)."""

import json
from collections.abc import Mapping, Sequence

from flask import Response

Written = Mapping[str, str]


def problem(status: int, title: str, detail: str = "", errors: Sequence[Written] = ()) -> Response:
    """One problem; each of `errors` says where it is, with a stable code and how to mend it."""
    body: dict[str, object] = {"type": "about:blank", "title": title, "status": status}
    if detail:
        body["detail"] = detail
    if errors:
        body["errors"] = errors
    return Response(json.dumps(body), status, mimetype="application/problem+json")


def fault(field: str, code: str, message: str) -> Written:
    """One thing that is wrong with a field."""
    return {"field": field, "code": code, "message": message}
