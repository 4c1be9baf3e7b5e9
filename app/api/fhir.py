"""The questionnaire for programs that speak FHIR R4."""

import json

from flask import Response
from flask.typing import ResponseReturnValue

from app.api import blueprint
from app.fhir import FHIR_JSON, NAME, questionnaire


@blueprint.get(f"/fhir/Questionnaire/{NAME}")
def fhir_questionnaire() -> ResponseReturnValue:
    return Response(json.dumps(questionnaire(), ensure_ascii=False), mimetype=FHIR_JSON)
