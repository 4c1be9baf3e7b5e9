"""What went wrong, as FHIR says it."""

import json

from flask import Response

FHIR_JSON = "application/fhir+json"
# R4's own codes for what happened.
_WHAT = {
    404: "not-found",
    405: "not-supported",
    406: "not-supported",
    413: "too-long",
    429: "throttled",
}
_WORDS = {
    404: "There is nothing at this address. The questionnaire is at "
    "/fhir/Questionnaire/first-step.",
    405: "This address can only be read. Ask for it with GET.",
    406: "There is JSON here and nothing else. Ask for application/fhir+json.",
    503: "We cannot answer now. Try again in half a minute.",
}


def operation_outcome(status: int, name: str) -> Response:
    what = _WHAT.get(status, "exception" if status >= 500 else "invalid")
    issue = {"severity": "error", "code": what, "diagnostics": _WORDS.get(status, f"{name}.")}
    body = {"resourceType": "OperationOutcome", "issue": [issue]}
    return Response(json.dumps(body), status, mimetype=FHIR_JSON)
