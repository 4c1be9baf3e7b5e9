"""One case for software that speaks FHIR R4."""

import json

from flask import Response
from flask.typing import ResponseReturnValue

from app.api.described import Operation, described
from app.clinic.handing_on import handed_on
from app.fhir import FHIR_JSON
from app.programs import blueprint
from app.records import Scope


@blueprint.get("/<public_id>/fhir")
@described(
    Operation(
        summary="One case as FHIR R4",
        words="The Bundle that a physio takes to other software. Its entries refer to each other "
        "by names that stay the same at every call.",
        answers={200: "Bundle"},
        content=FHIR_JSON,
        problems=(404, 503),
        scope=Scope.READ_ANSWERS,
    )
)
def bundle(public_id: str) -> ResponseReturnValue:
    _, content = handed_on(public_id)
    return Response(json.dumps(content, ensure_ascii=False), mimetype=FHIR_JSON)
