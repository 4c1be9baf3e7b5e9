"""The scanners are sent to every page; what they would find is not overlooked."""

from urllib.parse import urlsplit

import pytest

from tests.app.routes import ROUTES
from tests.scan.asked import asked, excluded
from tests.scan.clinic import Clinic, made
from tests.scan.finding import Finding
from tests.scan.request import Asked

NOT_ASKED = {
    # They end the session of whoever scans, or of a colleague whom no page shows as disabled.
    "POST /clinic/sign-out",
    "POST /clinic/account/sign-out-elsewhere",
    "POST /clinic/staff/<int(max=2147483647):id>/enable",
    # A file is chosen there: python -m tests.watch.fuzz is for these.
    "POST /api/v1/running-load",
}


@pytest.fixture(scope="module")
def clinic(tmp_path_factory: pytest.TempPathFactory) -> Clinic:
    return made(tmp_path_factory.mktemp("scan"))


@pytest.fixture(scope="module")
def requests(clinic: Clinic) -> list[Asked]:
    return [each for visitor in clinic.visitors for each in asked(clinic, visitor)]


def test_every_route_is_asked_by_somebody_unless_it_is_named_here(
    clinic: Clinic, requests: list[Asked]
) -> None:
    rules, found = clinic.app.url_map.bind(""), set()
    for each in requests:
        rule, _ = rules.match(urlsplit(each.address).path, each.method, return_rule=True)
        found.add(f"{each.method} {rule.rule}")

    assert {str(row) for row in ROUTES} - found == NOT_ASKED


def test_nothing_is_asked_that_ends_the_session_of_a_visitor(
    clinic: Clinic, requests: list[Asked]
) -> None:
    kept_out = tuple(excluded(clinic))

    assert [it.address for it in requests if f"{it.address}/".startswith(kept_out)] == []


def test_what_nobody_has_looked_into_is_not_explained() -> None:
    found = Finding("sqlmap", "B", "http://127.0.0.1/clinic/search", "q")

    assert found.why_not_a_fault == ""
