"""Whoever is signed out while they type is shown what they typed, and the way back."""

import re
from urllib.parse import unquote

import pytest
from flask import Flask

from tests.clinic.cast import Receptionist, case, path_of

TYPED = "<b>Rang twice</b>\nand once more"


def sign_out(kim: Receptionist) -> None:
    token = kim.get("/clinic/account").text.split('name="csrf_token" value="')[1].split('"')[0]
    kim.client.post("/clinic/sign-out", data={"csrf_token": token})


@pytest.mark.parametrize("keeps_cookie", [True, False])
def test_what_was_typed_is_shown_to_copy_and_the_way_leads_back_to_the_case(
    desk: Flask, kim: Receptionist, keeps_cookie: bool
) -> None:
    sent = case(desk)
    form = kim.form_of(sent)
    sign_out(kim)
    if keeps_cookie:
        kim.client.set_cookie(desk.extensions["staff_cookie"].name, kim.token)

    page = kim.post(
        f"{path_of(sent)}/booked?state=waiting",
        {**form, "note": TYPED, "day": "2026-12-03", "password": "a secret", "other": "unknown"},
    )

    assert page.status_code == 401
    assert "&lt;b&gt;Rang twice&lt;/b&gt;\nand once more</textarea>" in page.text
    assert "2026-12-03" in page.text
    assert "Copy it, sign in again, and paste it." in page.text
    for hidden in ("a secret", "unknown", form["csrf_token"], "go back"):
        assert hidden not in page.text
    link = re.search(r'/clinic/sign-in\?then=([^"]*)"', page.text)
    assert link
    assert unquote(link[1]) == f"{path_of(sent)}?state=waiting"


def test_a_page_from_before_a_new_sign_in_shows_it_too(desk: Flask, kim: Receptionist) -> None:
    sent = case(desk)
    page = kim.post(f"{path_of(sent)}/note", {"note": "What I typed"})

    assert page.status_code == 400
    assert "What I typed</textarea>" in page.text
    assert f'href="{path_of(sent)}">Open the page again</a>' in page.text


def test_what_another_site_posts_is_not_shown(desk: Flask, kim: Receptionist) -> None:
    sent = case(desk)
    page = kim.client.post(
        f"{path_of(sent)}/note",
        data={"note": "Ring this number"},
        headers={"Sec-Fetch-Site": "cross-site"},
    )

    assert page.status_code == 400
    assert "Ring this number" not in page.text


def test_nothing_typed_needs_no_box(desk: Flask, kim: Receptionist) -> None:
    page = kim.post(f"{path_of(case(desk))}/took", {})

    assert "Here is what you typed" not in page.text
