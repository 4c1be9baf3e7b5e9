"""Two people save the same case: the second is shown both, and nothing is lost."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from flask import Flask

from tests.app.judge import hidden_of
from tests.clinic.cast import Receptionist, again, case, path_of
from tests.clinic.test_acting import DAY, events


def test_a_stale_save_is_refused_with_both_shown_and_can_be_saved_too(
    desk: Flask, kim: Receptionist, lee: Receptionist
) -> None:
    sent = case(desk)
    old_form = kim.form_of(sent)
    lee.act(sent, "answered", note="Lee spoke to them")

    page = kim.act(sent, "booked", old_form, day=DAY, note="What Kim typed")

    assert page.status_code == 409
    assert events(desk, sent) == ["sent", "answered"]
    for shown in ("Lee spoke to them", "What Kim typed", f'value="{DAY}"', "With Lee"):
        assert shown in page.text
    assert "Sent it" not in page.text

    kim.act(sent, "booked", hidden_of(page), day=DAY, note="What Kim typed")
    assert events(desk, sent) == ["sent", "answered", "booked"]


def test_a_stale_save_that_is_no_longer_possible_can_be_kept_as_a_note(
    desk: Flask, kim: Receptionist, lee: Receptionist
) -> None:
    sent = case(desk)
    old_form = kim.form_of(sent)
    lee.act(sent, "not_needed", note="Moved away")

    page = kim.act(sent, "answered", old_form, note="They will ring back")

    assert page.status_code == 409
    assert "This case is closed. Reopen it first." in page.text
    assert "Save mine too" not in page.text
    assert f'action="{path_of(sent)}/note"' in page.text
    assert "They will ring back" in page.text


@pytest.mark.parametrize(
    ("step", "typed", "kept"),
    [
        ("booked", {"day": "2026-11-30"}, "Wanted to book Mon 30 November 2026.\nMy words"),
        ("no_answer", {}, "Rang: no answer.\nMy words"),
        ("answered", {"note": ""}, "Rang: they answered."),
        ("not_needed", {}, "Wanted to close this case as not needed.\nMy words"),
        ("took", {}, "Wanted to take this case.\nMy words"),
        (
            "answered",
            {"day": "2026-11-30"},
            "Rang: they answered.\nMon 30 November 2026 was typed as the day, and not booked.\n"
            "My words",
        ),
    ],
)
def test_what_was_pressed_and_typed_is_in_the_note_where_it_is_no_longer_possible(
    desk: Flask,
    kim: Receptionist,
    lee: Receptionist,
    step: str,
    typed: dict[str, str],
    kept: str,
) -> None:
    sent = case(desk)
    old_form = kim.form_of(sent)
    lee.act(sent, "booked", day=DAY)

    page = kim.act(sent, step, old_form, **{"note": "My words", **typed})

    assert page.status_code == 409
    assert f">\n{kept}</textarea>" in page.text
    saved = kim.act(sent, "note", hidden_of(page), note=kept)
    assert kept in saved.text
    assert events(desk, sent) == ["sent", "booked", "note"]


def test_a_note_that_was_typed_beside_a_stale_button_is_saved_with_it(
    desk: Flask, kim: Receptionist, lee: Receptionist
) -> None:
    sent = case(desk)
    old_form = kim.form_of(sent)
    lee.act(sent, "note", note="Lee was here")

    page = kim.act(sent, "took", old_form, note="My words")

    assert "My words</textarea>" in page.text
    assert "Save mine too" in page.text


def test_what_is_both_stale_and_not_finished_is_shown_as_stale_first(
    desk: Flask, kim: Receptionist, lee: Receptionist
) -> None:
    sent = case(desk)
    old_form = kim.form_of(sent)
    lee.act(sent, "took")

    page = kim.act(sent, "booked", old_form, day="", note="What Kim typed")

    assert page.status_code == 409
    assert "What Kim typed" in page.text


@pytest.mark.parametrize("version", ["", "0", "-1", "two", "9" * 40])
def test_a_version_that_was_never_ours_saves_nothing(
    desk: Flask, kim: Receptionist, version: str
) -> None:
    sent = case(desk)
    form = {**kim.form_of(sent), "version": version}

    assert kim.act(sent, "took", form).status_code == 409
    assert events(desk, sent) == ["sent"]


def test_a_button_that_is_pressed_twice_saves_once(desk: Flask, kim: Receptionist) -> None:
    sent = case(desk)
    form = kim.form_of(sent)
    pages = [kim.act(sent, "note", form, note="Once") for _ in range(2)]

    assert [page.status_code for page in pages] == [200, 200]
    assert events(desk, sent) == ["sent", "note"]


def test_of_two_saves_at_the_same_instant_one_is_shown_the_other(
    desk: Flask, kim: Receptionist, lee: Receptionist
) -> None:
    sent = case(desk)
    both = [(kim, kim.form_of(sent)), (lee, lee.form_of(sent))]
    start = Barrier(2)

    def press(who: Receptionist, form: dict[str, str]) -> int:
        start.wait()
        address = f"{path_of(sent)}/booked"
        return who.client.post(
            address, data={**form, "day": DAY, "note": f"Said to {who.staff.name}"}
        ).status_code

    with ThreadPoolExecutor(2) as pool:
        codes = sorted(pool.map(lambda each: press(*each), both))

    assert codes == [303, 409]
    assert events(desk, sent) == ["sent", "booked"]
    assert again(desk, sent).version == 2


def test_a_case_that_was_given_back_counts_as_saved_once(
    desk: Flask, kim: Receptionist, lee: Receptionist
) -> None:
    sent = case(desk)
    kim.act(sent, "took")
    kim.act(sent, "gave_back")
    old_form = kim.form_of(sent)
    lee.act(sent, "answered", note="Lee spoke to them")

    page = kim.act(sent, "note", old_form, note="What Kim typed")

    assert again(desk, sent).version == 4
    assert "Lee spoke to them" in page.text
