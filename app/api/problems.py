"""Problem details for programs (RFC 9457)."""

import json
from collections.abc import Collection, Iterator, Mapping, Sequence
from http import HTTPStatus

from flask import Response
from werkzeug.datastructures import MultiDict

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


def unknown(name: str | None, message: str = "Leave this out.") -> Written:
    """A name that we do not take. It may be as long as a body, and a part of one may have none."""
    return fault((name or "")[:60], "unknown_member", message)


def strays(sent: MultiDict[str, str], known: Collection[str]) -> Iterator[Written]:
    """A fault for each name that would be passed over, or of which one value would be."""
    for name, values in sent.lists():
        if name not in known:
            yield unknown(name, f"We take {', '.join(known)}. Leave this out.")
        elif len(values) > 1:
            yield fault(name, "repeated", "Give it once.")


def fault(field: str, code: str, message: str) -> Written:
    """One thing that is wrong with a field."""
    return {"field": field, "code": code, "message": message}
