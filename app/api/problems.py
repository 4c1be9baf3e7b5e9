"""Problem details for programs (RFC 9457)."""

import json
from collections.abc import Iterable

from flask import Response

from rules import Fault


def problem(status: int, title: str, detail: str = "", faults: Iterable[Fault] = ()) -> Response:
    """One problem; `errors` names each fault with its question, code and how to mend it."""
    body: dict[str, object] = {"type": "about:blank", "title": title, "status": status}
    if detail:
        body["detail"] = detail
    errors = [{"question": f.question, "code": f.code, "message": f.message} for f in faults]
    if errors:
        body["errors"] = errors
    return Response(json.dumps(body), status, mimetype="application/problem+json")
