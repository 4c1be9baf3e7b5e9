"""One case for other software, as FHIR R4. It holds the answers, so it is for clinicians."""

import json
from typing import Any

from flask import Response, current_app
from flask.typing import ResponseReturnValue
from sqlalchemy import select

from app import clock, trail
from app.clinic import blueprint
from app.clinic.opened import find
from app.database import writing
from app.fhir import FHIR_JSON, bundle
from app.records import FollowUp, Submission
from app.settings import settings_of
from app.staff.guard import CLINICAL, open_to


@blueprint.post("/cases/<public_id>/fhir")
@open_to(CLINICAL)
def hand_on(public_id: str) -> ResponseReturnValue:
    """A file named by the reference, which says nothing without a date of birth."""
    case, content = handed_on(public_id)
    named = f'attachment; filename="first-step-{case.reference}.fhir.json"'
    written = json.dumps(content, ensure_ascii=False, indent=2)
    return Response(written, mimetype=FHIR_JSON, headers={"Content-Disposition": named})


def handed_on(public_id: str) -> tuple[Submission, dict[str, Any]]:
    """The case, and all of it as a Bundle. The audit trail knows who took it."""
    with_snomed = settings_of(current_app).sends_snomed
    with writing() as session:
        case = find(session, public_id)
        asked = session.scalar(select(FollowUp).where(FollowUp.submission_id == case.id))
        trail.record(session, "exported as FHIR", public_id)
        return case, bundle(case, clock.now(), asked=asked, with_snomed=with_snomed)
