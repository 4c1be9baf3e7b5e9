"""The file that a clinician takes from a case to other software."""

from datetime import UTC, datetime

import pytest
from flask import Flask

from app import create_app
from app.records import Role
from tests.clinic.cast import Receptionist, case, path_of
from tests.clinic.test_escaping import PAYLOADS, hostile
from tests.clinic.test_trail_words import did
from tests.fhir.cast import only
from tests.fhir.schema import faults

BUTTON = "For other software (FHIR)"


@pytest.fixture
def phil(app: Flask) -> Receptionist:
    return Receptionist(app, "Phil", Role.PHYSIO)


def test_a_physio_gets_a_file_named_by_the_reference(app: Flask, phil: Receptionist) -> None:
    sent = case(app)
    assert BUTTON in phil.get(path_of(sent)).text
    answer = phil.act(sent, "fhir")

    named = f'attachment; filename="first-step-{sent.reference}.fhir.json"'
    assert answer.headers["Content-Disposition"] == named
    assert answer.mimetype == "application/fhir+json"
    assert answer.headers["Cache-Control"] == "no-store"
    assert faults(answer.get_json()) == []
    assert only(answer.get_json(), "Patient")["name"] == [{"text": "Robin Sample"}]


def test_it_leaves_a_line_in_the_trail_and_nothing_else(app: Flask, phil: Receptionist) -> None:
    sent = case(app)
    form = phil.form_of(sent)
    before = len(did(app))
    phil.act(sent, "fhir", form)

    assert did(app)[before:] == [("exported as FHIR", sent.public_id, "")]
    assert phil.form_of(sent)["version"] == form["version"]


def test_a_receptionist_neither_sees_the_button_nor_gets_the_file(app: Flask) -> None:
    kim, sent = Receptionist(app, "Kim"), case(app)

    assert BUTTON not in kim.get(path_of(sent)).text
    assert kim.act(sent, "fhir").status_code == 403


@pytest.mark.parametrize("payload", PAYLOADS)
def test_a_payload_in_every_field_is_only_text_in_it(
    app: Flask, phil: Receptionist, payload: str
) -> None:
    answer = phil.act(hostile(app, payload), "fhir")

    assert faults(answer.get_json()) == []
    assert only(answer.get_json(), "Patient")["name"] == [{"text": payload}]
    assert answer.headers["X-Content-Type-Options"] == "nosniff"


def test_snomed_is_a_setting(instance: object) -> None:
    for chosen, is_there in (("yes", True), ("no", False)):
        app = create_app(instance_path=instance, fhir_snomed=chosen)
        phil = Receptionist(app, f"Phil{chosen}", Role.PHYSIO)
        sent = case(app, at=datetime.now(UTC))
        assert ("http://snomed.info/sct" in phil.act(sent, "fhir").text) is is_there
