"""Callers give their surname: it finds them as well as the beginning of their name does."""

import re

import pytest
from flask import Flask
from werkzeug.test import TestResponse

from app.likeness import folded, surname_first
from tests.app.judge import hidden_of
from tests.clinic.cast import Receptionist, case, path_of
from tests.clinic.test_paging import many
from tests.clinic.test_queue import names, words

ALSO = "Also look by surname"


@pytest.mark.parametrize(
    ("name", "first"),
    [
        ("Charlie Specimen", "specimen charlie"),
        ("Zoë Åsa Ångström", "angstrom zoe asa"),
        ("Charlie Sample-Specimen", "sample-specimen charlie"),
        ("Specimen, Charlie", "charlie specimen"),
        ("Zo", ""),
        (",", ""),
        ("", ""),
    ],
)
def test_the_last_word_of_a_name_is_the_surname(name: str, first: str) -> None:
    assert surname_first(folded(name)) == first


@pytest.fixture
def people(desk: Flask) -> None:
    for name in ("Charlie Specimen", "Specimen Nobody", "Alex Specimen", "Robin Sample", "Zo"):
        case(desk, name=name)


@pytest.mark.parametrize(
    ("typed", "found", "also"),
    [
        ("Sample", ["Robin Sample"], ""),
        ("samp", ["Robin Sample"], ""),
        ("Charlie Specimen", ["Charlie Specimen"], ""),
        ("Specimen Charlie", ["Charlie Specimen"], ""),
        ("Specimen, Charlie", ["Charlie Specimen"], ""),
        ("SPECIMEN,charlie", ["Charlie Specimen"], ""),
        ("Specimen", ["Specimen Nobody"], "2 cases"),
        ("Charlie", ["Charlie Specimen"], ""),
        ("Zo", ["Zo"], ""),
        ("Charlie Sample", [], ""),
        (",", [], ""),
    ],
)
@pytest.mark.usefixtures("people")
def test_a_name_is_looked_for_from_its_beginning_and_else_from_its_surname(
    kim: Receptionist, typed: str, found: list[str], also: str
) -> None:
    page = kim.find(typed)

    assert names(page) == found
    assert (f"{ALSO}: {also}" in words(page)) == bool(also)
    assert (ALSO in page.text) == bool(also)


@pytest.mark.usefixtures("people")
def test_where_both_find_somebody_one_button_shows_those_of_the_surname(kim: Receptionist) -> None:
    page = press(kim, kim.find("Specimen"), ALSO)

    assert names(page) == ["Alex Specimen", "Charlie Specimen"]
    assert "2 cases, by surname" in words(page)
    assert ALSO not in page.text
    assert 'value="Specimen"' in page.text


def test_whoever_rings_while_another_case_is_open_is_found_from_its_page(
    desk: Flask, kim: Receptionist
) -> None:
    page = kim.get(path_of(case(desk, name="Charlie Specimen")))
    case(desk, name="Robin Sample")

    assert "Find by name, phone or reference" in page.text
    token = hidden_of(page)["csrf_token"]
    found = kim.post("/clinic/search", {"csrf_token": token, "q": "sample"})
    assert names(found) == ["Robin Sample"]


@pytest.mark.usefixtures("people")
def test_a_list_by_surname_says_so(kim: Receptionist) -> None:
    assert "1 case, by surname" in words(kim.find("Sample"))
    assert "by surname" not in words(kim.find("Robin"))


@pytest.mark.parametrize("is_second", [False, True])
def test_its_pages_meet_everybody_once(desk: Flask, kim: Receptionist, is_second: bool) -> None:
    sent = many(desk, 120, surname_first="shared sample")
    if is_second:
        case(desk, name="Shared First")
    page = kim.find("Shared")
    if is_second:
        page = press(kim, page, ALSO)
    seen = names(page)
    while "Next 50" in page.text:
        page = press(kim, page, "Next 50")
        assert "by surname" in words(page)
        seen += names(page)

    assert seen == sent


def test_more_than_can_be_counted_quickly_is_told_as_more(
    desk: Flask, kim: Receptionist, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.clinic.pages.MOST_COUNTED", 10)
    many(desk, 12, surname_first="shared sample")
    case(desk, name="Shared First")

    assert f"{ALSO}: more than 10 cases" in words(kim.find("Shared"))


@pytest.mark.usefixtures("people")
def test_a_made_up_kind_of_search_is_a_plain_one(kim: Receptionist) -> None:
    assert names(kim.find("Specimen", by="nonsense", after="nonsense")) == ["Specimen Nobody"]
    assert names(kim.find("Sp", by="surname", after="nonsense")) == [
        "Alex Specimen",
        "Charlie Specimen",
    ]


def press(kim: Receptionist, page: TestResponse, words: str) -> TestResponse:
    """The button with these words, which carries what was searched for."""
    (form,) = (
        each for each in re.findall(r"<form.*?</form>", page.text, re.DOTALL) if f">{words}" in each
    )
    return kim.post("/clinic/search", hidden_in(form))


def hidden_in(form: str) -> dict[str, str]:
    return dict(re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)"', form))
