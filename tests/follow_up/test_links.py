"""Who may answer: whoever holds the link, or knows the reference and the date of birth."""

from collections.abc import Callable
from datetime import datetime

import pytest
from flask import Flask

from tests.app.judge import Judge, errors_of
from tests.clinic.cast import case
from tests.follow_up.cast import agreed, asked, by_reference, mailed_link, tell
from tests.post.server import Post

Clock = Callable[..., datetime]


def test_the_link_works_for_thirty_days(
    desk: Flask, robin: Judge, post: Post, clock: Clock
) -> None:
    agreed(desk)
    clock(days=14)
    link = mailed_link(desk, post)
    clock(days=29, hours=23)
    assert robin.get(link).status_code == 200

    clock(hours=1)

    assert robin.get(link).status_code == tell(robin, link).status_code == 410


@pytest.mark.parametrize(
    "token", ["A" * 22, "x", "A" * 140, "A" * 2000, "%E2%80%8B", "ü" * 22, "."]
)
def test_what_is_no_link_of_ours_is_told_what_an_old_one_is(
    desk: Flask, robin: Judge, clock: Clock, post: Post, token: str
) -> None:
    sent = agreed(desk)
    clock(days=14)
    link = mailed_link(desk, post)
    deletion = {"reference": sent.reference, "birth_day": "17", "birth_month": "5"}
    robin.post("/delete", {**deletion, "birth_year": "1990"})
    gone = robin.get(link)

    page = robin.get(f"/how-is-it/{token}")

    assert page.status_code == gone.status_code == 410
    assert page.text == gone.text
    assert "020 7946 0000" in page.text
    assert "999" in page.text


def test_the_reference_and_the_birth_date_lead_to_the_same_questions(
    desk: Flask, robin: Judge, clock: Clock
) -> None:
    sent = agreed(desk, email="")
    clock(days=14)

    page = by_reference(robin, sent)
    done = tell(robin, page.request.path, "worse")

    assert "How is your foot now?" in page.text
    assert sent.reference not in page.request.path
    assert "Your answer is saved" in done.text
    assert asked(desk).how == "worse"


def test_a_pass_lasts_an_hour(
    desk: Flask, robin: Judge, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    sent = agreed(desk, email="")
    clock(days=14)
    path = by_reference(robin, sent).request.path
    monkeypatch.setattr("cryptography.fernet.time.time", lambda: 4e9)

    assert robin.get(path).status_code == 410


def test_wrong_absent_early_and_never_agreed_are_told_alike(
    desk: Flask, robin: Judge, clock: Clock
) -> None:
    early, never = agreed(desk), case(desk)
    told = [
        by_reference(robin, early),
        by_reference(robin, never),
        by_reference(robin, early, reference="2222222222"),
    ]
    clock(days=14)
    told.append(by_reference(robin, early, birth_day="18"))

    assert {page.status_code for page in told} == {400}
    assert len({tuple(errors_of(page)) for page in told}) == 1


def test_a_reference_can_be_tried_five_times_an_hour_and_deleting_counts_as_well(
    desk: Flask, robin: Judge, clock: Clock
) -> None:
    sent = agreed(desk)
    clock(days=14)
    for _ in range(3):
        by_reference(robin, sent, birth_day="18")
    for _ in range(2):
        robin.post("/delete", {"reference": sent.reference, "birth_day": "18"})

    assert by_reference(robin, sent).status_code == 429


@pytest.mark.parametrize("path", ["/follow-up", "LINK"])
def test_a_page_of_another_site_cannot_answer(
    desk: Flask, robin: Judge, post: Post, clock: Clock, path: str
) -> None:
    agreed(desk)
    clock(days=14)
    link = mailed_link(desk, post)
    forged = robin.client.post(
        link if path == "LINK" else path,
        data={"how": "better", "emergency_signs": "none", "same_day_signs": "none"},
        headers={"Sec-Fetch-Site": "cross-site"},
    )

    assert forged.status_code == 403
    assert asked(desk).answered_at is None


def test_looking_at_the_questions_writes_nothing(
    desk: Flask, robin: Judge, post: Post, clock: Clock
) -> None:
    agreed(desk)
    clock(days=14)
    link = mailed_link(desk, post)
    before = vars(asked(desk)).copy()

    page = robin.get(link)

    assert "Set-Cookie" not in page.headers
    after = vars(asked(desk))
    assert {k: v for k, v in after.items() if k[0] != "_"} == {
        k: v for k, v in before.items() if k[0] != "_"
    }
