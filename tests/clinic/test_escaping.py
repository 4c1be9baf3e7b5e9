"""Whatever a runner or a colleague typed is shown as they typed it, and never run."""

import pytest
from flask import Flask

from app.records import Submission
from tests.clinic.cast import Receptionist, case, path_of
from tests.clinic.one_database import desk as desk

PAYLOADS = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    "</textarea><script>alert(1)</script>",
    "{{ 7 * 191 }}{% raw %}",
    "javascript:alert(1)",
)
SIGNS = ("<script>alert", "<img src=x", "onmouseover='alert", ">1337<", 'href="javascript:')


def hostile(app: Flask, payload: str) -> Submission:
    """It in every field that somebody types into."""
    return case(
        app,
        name=payload,
        phone=payload[:40],
        email=payload,
        ring_when=payload[:20],
        note=payload,
        parent_name=payload,
        asked_by=payload[:10],
    )


@pytest.mark.parametrize("payload", PAYLOADS)
def test_a_payload_in_every_field_is_only_text_on_every_page(
    desk: Flask, lee: Receptionist, payload: str
) -> None:
    mallory = Receptionist(desk, payload)
    sent = hostile(desk, payload)
    hostile(desk, payload)
    old_form = lee.form_of(sent)
    pages = [
        mallory.get("/clinic/"),
        mallory.get(path_of(sent)),
        mallory.act(sent, "note", note=payload),
        mallory.act(sent, "took"),
        lee.act(sent, "booked", old_form, day="2026-12-03", note=payload),
        lee.act(sent, "raised", note=payload * 20, urgency="emergency"),
        lee.act(sent, "not_needed", note=payload * 20),
        lee.act(sent, "not_needed", note=payload * 20, sure="yes"),
        lee.find(payload),
        lee.find(payload[:5]),
        lee.get(path_of(sent)),
    ]

    codes = [200, 200, 200, 200, 409, 200, 409, 200, 200, 200, 200]
    assert [page.status_code for page in pages] == codes
    assert "Possibly the same person" in pages[-1].text
    for page in pages:
        assert "alert" in page.text or "191" in page.text
        assert not [sign for sign in SIGNS if sign in page.text]
