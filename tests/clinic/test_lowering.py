"""Only a physio or the owner lowers an urgency, with a reason."""

from datetime import timedelta

import pytest
from flask import Flask

from app.records import Role
from tests.clinic.cast import NOW, Receptionist, again, case, path_of
from tests.clinic.conftest import Clock
from tests.clinic.test_acting import events
from tests.clinic.test_queue import words
from tests.clinic.test_raising import offered

WHY = "Spoke to them: an old bruise"


@pytest.fixture(params=[Role.PHYSIO, Role.OWNER])
def pia(desk: Flask, request: pytest.FixtureRequest) -> Receptionist:
    return Receptionist(desk, "Pia", request.param)


def test_a_clinician_lowers_it_and_both_are_kept(desk: Flask, pia: Receptionist) -> None:
    sent = case(desk, "emergency")
    page = pia.act(sent, "lowered", note=WHY, urgency="priority")

    kept = again(desk, sent)
    assert (kept.urgency.code, kept.judgement) == ("priority", sent.judgement)
    said = words(page)
    assert f"Lowered the urgency from Emergency to Soon {WHY} Pia ·" in said
    assert "The rules said Emergency" in said
    assert "Soon Lowered from Emergency ·" in said
    assert "hint-card priority" in page.text
    assert "Soon Lowered from Emergency" in words(pia.get("/clinic/"))


def test_a_lowered_case_still_waits_for_as_long_as_is_promised_at_its_new_urgency(
    desk: Flask, pia: Receptionist, clock: Clock
) -> None:
    sent = case(desk, "emergency")
    clock(minutes=10)
    pia.act(sent, "lowered", note=WHY, urgency="same_day")

    kept = again(desk, sent)
    assert kept.acted_at is None
    assert kept.due_at == NOW + timedelta(hours=2)


def test_lowering_what_somebody_acted_on_makes_no_new_promise(
    desk: Flask, pia: Receptionist, clock: Clock
) -> None:
    sent = case(desk, "emergency")
    pia.act(sent, "answered")
    pia.act(sent, "lowered", note=WHY, urgency="same_day")

    kept = again(desk, sent)
    assert (kept.acted_at, kept.due_at) == (NOW, sent.due_at)


def test_both_ways_are_offered_to_a_clinician(desk: Flask, pia: Receptionist) -> None:
    page = pia.get(path_of(case(desk, "same_day"))).text

    assert offered(page, "raised") == ["emergency"]
    assert offered(page, "lowered") == ["priority", "routine"]


def test_a_receptionist_is_told_who_may_and_loses_nothing(desk: Flask, kim: Receptionist) -> None:
    sent = case(desk, "emergency")
    page = kim.act(sent, "lowered", note=WHY, urgency="routine")

    assert page.status_code == 403
    assert "Only a physio or the owner may lower an urgency. Ask one of them." in page.text
    assert f"Wanted to lower the urgency to Routine.\n{WHY}</textarea>" in page.text
    assert (again(desk, sent).rank, events(desk, sent)) == (0, ["sent"])


def test_it_needs_a_reason(desk: Flask, pia: Receptionist) -> None:
    sent = case(desk, "emergency")
    page = pia.act(sent, "lowered", urgency="routine")

    assert page.status_code == 400
    assert "Say in a few words why the urgency changes." in page.text
    assert events(desk, sent) == ["sent"]


@pytest.mark.parametrize(
    ("now", "wanted", "why_not"),
    [
        ("same_day", "emergency", "The urgency is Same day now. To lower it, choose a lower one."),
        ("same_day", "same_day", "The urgency is Same day now. To lower it, choose a lower one."),
        ("routine", "routine", "The urgency is Routine already. There is no lower one."),
    ],
)
def test_what_would_not_lower_it_is_refused_in_words(
    desk: Flask, pia: Receptionist, now: str, wanted: str, why_not: str
) -> None:
    page = pia.act(case(desk, now), "lowered", note=WHY, urgency=wanted)

    assert page.status_code == 409
    assert why_not in page.text


def test_raised_and_lowered_again_it_bears_no_mark_and_its_history_says_both(
    desk: Flask, pia: Receptionist
) -> None:
    sent = case(desk)
    pia.act(sent, "raised", note="Blue toes", urgency="emergency")
    page = pia.act(sent, "lowered", note=WHY, urgency="routine")

    history = words(page).split("History")[1]
    assert history.index("from Emergency to Routine") < history.index("from Routine to Emergency")
    assert "ed from" not in words(pia.get("/clinic/"))
