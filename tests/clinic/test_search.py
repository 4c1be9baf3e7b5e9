"""A case is found by its reference, the end of a phone number or the beginning of a name."""

import pytest
from flask import Flask

from app.references import in_halves
from tests.clinic.cast import Receptionist, case
from tests.clinic.test_queue import names


@pytest.fixture
def sent(desk: Flask) -> dict[str, str]:
    """The references of a few cases, by name."""
    people = {
        "Zoë Ångström": "020 7946 0111",
        "Zoe Abel": "+44 (20) 7946 0222",
        "zoe  Baker": "020 7946 0333",
        "Pat Sample": "020-7946-1222",
        "Zo": "020 7946 0444",
    }
    return {name: case(desk, name=name, phone=phone).reference for name, phone in people.items()}


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("zoe", ["Zoe Abel", "Zoë Ångström", "zoe  Baker"]),
        ("  ZOË a ", ["Zoe Abel", "Zoë Ångström"]),
        ("0222", ["Zoe Abel"]),
        ("222", []),
        ("7946 0222", ["Zoe Abel"]),
        ("(020) 7946-1222", ["Pat Sample"]),
        ("+44 20 7946 0333", ["zoe  Baker"]),
        ("0044 20 7946 0333", ["zoe  Baker"]),
        ("020 7946 0222", ["Zoe Abel"]),
        ("+44 20 7946 0334", []),
        ("Sample", ["Pat Sample"]),
        ("0999", []),
        ("%", []),
        ("_", []),
    ],
)
@pytest.mark.usefixtures("sent")
def test_what_is_typed_finds_these_in_the_order_of_their_names(
    kim: Receptionist, typed: str, found: list[str]
) -> None:
    assert names(kim.find(typed)) == found


def test_a_reference_finds_its_case_however_it_is_spaced(
    kim: Receptionist, sent: dict[str, str]
) -> None:
    for typed in (sent["Pat Sample"], in_halves(sent["Pat Sample"]).lower()):
        assert names(kim.find(typed)) == ["Pat Sample"]


def test_part_of_a_reference_finds_nothing(kim: Receptionist, sent: dict[str, str]) -> None:
    assert names(kim.find(sent["Pat Sample"][:9])) == []


def test_a_name_that_could_be_a_reference_is_still_a_name(desk: Flask, kim: Receptionist) -> None:
    taken = case(desk).reference
    other = case(desk).reference
    case(desk, name=other[::-1])
    case(desk, name=taken)

    assert set(names(kim.find(other[::-1]))) == {other[::-1]}


@pytest.mark.usefixtures("sent")
def test_nothing_typed_is_answered_with_what_may_be_typed(kim: Receptionist) -> None:
    for typed in ("", "   ", "\0", "\u0301"):
        page = kim.find(typed)
        assert "Type the beginning of a name" in page.text
        assert names(page) == []


def test_a_closed_case_is_found_too(desk: Flask, kim: Receptionist) -> None:
    sent = case(desk, name="Robin Sample")
    kim.act(sent, "not_needed", note="Moved away")

    assert names(kim.find("robin")) == ["Robin Sample"]


def test_what_is_searched_for_stands_in_no_address(kim: Receptionist) -> None:
    page = kim.find("Robin Sample")

    assert page.request.full_path == "/clinic/search?"
    assert page.headers["Cache-Control"] == "no-store"
    assert kim.client.get("/clinic/search").location == "/clinic/"
