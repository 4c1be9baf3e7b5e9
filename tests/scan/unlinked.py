"""What no link and no form leads to before something else was typed: asked all the same."""

import json
from collections.abc import Iterator
from urllib.parse import urlencode

from tests.scan.clinic import Clinic
from tests.scan.request import JSON, Asked

# Fields that the forms behind these addresses have. The password is wrong, so that nothing is
# erased and nobody loses their second step.
_FORMS = {
    "/clinic/owner/person/download": {"reference": "{reference}"},
    "/clinic/owner/person/erase": {"reference": "{reference}"},
    "/clinic/owner/person/erased": {
        **{"reference": "{reference}", "seen": "{case}"},
        **{"agreed": "y", "password": "7"},
    },
    "/clinic/account/two-step/off": {"password": "7"},
    "/clinic/caller/asked": {"age_band": "18_44", "site": "heel_inner", "name": "7"},
    "/clinic/caller/again": {"age_band": "18_44", "site": "heel_inner", "name": "7"},
    "/clinic/cases/{case}/follow-up": {"how": "worse", "emergency_signs": "none"},
    "/clinic/cases/{case}/follow-up/again": {"how": "worse", "emergency_signs": "none"},
    "/clinic/cases/{case}/follow-up/asked": {},
    "/clinic/owner/webhooks/1/secret": {},
    "/clinic/owner/webhooks/1/try": {},
    "/clinic/join/{case}": {"password": "7"},
    "/how-is-it/{case}": {"how": "worse", "emergency_signs": "none"},
}
_PAGES = ("/clinic/cases/{case}/follow-up", "/clinic/join/{case}", "/how-is-it/{case}")


def unlinked(clinic: Clinic, token: str) -> Iterator[Asked]:
    of = clinic.a_case
    yield from (Asked("GET", page.format_map(of)) for page in _PAGES)
    for page, fields in _FORMS.items():
        filled = {name: value.format_map(of) for name, value in fields.items()}
        yield Asked("POST", page.format_map(of), urlencode({"csrf_token": token, **filled}))
    yield from _of_programs(of["case"])


def _of_programs(case: str) -> Iterator[Asked]:
    """Who has no key is refused; that is tried as well."""
    submissions = "/api/v1/submissions"
    yield Asked("GET", f"{submissions}?state=waiting&urgency=routine&after=1")
    yield Asked("GET", f"{submissions}/{case}")
    yield Asked("GET", f"{submissions}/{case}/fhir")
    yield Asked("GET", "/healthz?queue=1")
    step = {"step": "booked", "version": 1, "day": "2026-12-01", "note": "7"}
    yield Asked("POST", f"{submissions}/{case}/steps", json.dumps(step), JSON)
    answers = {"age_band": "18_44", "emergency_signs": ["cold_pale_foot"]}
    yield Asked("POST", "/api/v1/assessments", json.dumps({"answers": answers}), JSON)
