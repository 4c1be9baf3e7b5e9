"""The questionnaire for programs that speak FHIR R4."""

import json
from functools import cache

from flask import Response, abort, request
from flask.typing import ResponseReturnValue

from app.api import blueprint
from app.fhir import FHIR_JSON, NAME, questionnaire

_JSON = (FHIR_JSON, "application/json")
_ALSO_JSON = {"application/*", "*/*", *_JSON}


@blueprint.get(f"/fhir/Questionnaire/{NAME}")
def fhir_questionnaire() -> ResponseReturnValue:
    if not _takes_json():
        abort(406)
    response = Response(_written(), mimetype=FHIR_JSON)
    response.vary.add("Accept")
    return response


@cache
def _written() -> str:
    return json.dumps(questionnaire(), ensure_ascii=False)


def _takes_json() -> bool:
    """By `_format` in the address, which counts for more, or the header; anybody without either.
    What follows a type, such as a version of FHIR, is passed over."""
    asked = request.args.get("_format", "").replace(" ", "+")
    if asked:
        return asked.partition(";")[0] in ("json", *_JSON)
    accepted = request.accept_mimetypes
    types = (type.partition(";")[0] for type, quality in accepted if quality > 0)
    return not accepted or not _ALSO_JSON.isdisjoint(types)
