"""The slip of a case and today's list: all that is needed on paper, and a line in the trail."""

import re
from html import unescape

import pytest
from flask import Flask

from app.records import Role, rank_of
from rules import Urgency
from tests.clinic.cast import Receptionist, case, path_of
from tests.clinic.test_case import change
from tests.clinic.test_queue import words
from tests.clinic.test_trail_words import did

TODAY = "2026-11-24"


def typed_in(page: str, id: str) -> str:
    found = re.search(rf'<textarea id="{id}"[^>]*>\n(.*?)</textarea>', page, re.DOTALL)
    assert found
    return unescape(found[1])


def test_a_slip_says_who_when_how_soon_and_what_to_ask(desk: Flask, kim: Receptionist) -> None:
    sent = case(desk, "priority")
    said = words(kim.get(f"{path_of(sent)}/slip"))

    half = len(sent.reference) // 2
    for needed in (
        "Robin Sample",
        "Born 17 May 1990",
        "Phone 020 7946 0018",
        f"{sent.reference[:half]} {sent.reference[half:]}",
        "Booked for not booked",
        f"Soon {sent.recalled_judgement().reason}",
        "Initial assessment, first free physio, within days.",
        "Has anything become worse since you sent this?",
        f"Rules version {sent.ruleset_version}.",
        "Printed 24 November 2026, 10:00 by Kim.",
    ):
        assert needed in said


def test_the_slip_of_a_closed_case_says_what_was_done_and_no_longer_what_to_do(
    desk: Flask, kim: Receptionist, phil: Receptionist
) -> None:
    sent = case(desk, "emergency")
    kim.act(sent, "no_answer", note="Voicemail")
    kim.act(sent, "answered")
    phil.act(sent, "lowered", urgency="priority", note="Seen in hospital")
    kim.act(sent, "booked", day="2026-12-03")
    said = words(kim.get(f"{path_of(sent)}/slip"))

    for told in (
        "Booked for Thu 3 December 2026",
        "What was done Rang: they answered Kim",
        "Lowered the urgency from Emergency to Soon Seen in hospital Phil",
        "Booked · Thu 3 December 2026 Kim",
    ):
        assert told in said
    for untrue in ("Do not book yet", "Ask before booking", "Voicemail", "Nobody noted"):
        assert untrue not in said


def test_the_slip_of_a_case_that_was_closed_unheard_says_so(desk: Flask, kim: Receptionist) -> None:
    sent = case(desk, "emergency")
    kim.act(sent, "booked", day="2026-12-03", sure="yes")
    said = words(kim.get(f"{path_of(sent)}/slip"))

    assert "Nobody noted that they spoke to them." in said
    assert "Booked, before anybody had spoken to them · Thu 3 December 2026 Kim" in said


def test_a_slip_shows_how_urgent_it_is_by_more_than_a_colour(
    desk: Flask, kim: Receptionist
) -> None:
    page = kim.get(f"{path_of(case(desk, 'emergency'))}/slip").text
    badge = page.split('<span class="badge emergency">')[1].split("</span>")[0]

    assert "<svg" in badge
    assert "Emergency" in badge


def test_todays_list_has_whoever_is_booked_for_today_by_name(
    desk: Flask, kim: Receptionist
) -> None:
    for name, day in (("Sam Later", "2026-11-25"), ("Zoe Last", TODAY), ("Ada First", TODAY)):
        sent = case(desk, "priority", name=name)
        kim.act(sent, "booked", day=day)
    case(desk, name="Not Booked")
    page = kim.get("/clinic/today")
    said = words(page)

    assert "Booked today, Tuesday 24 November 2026 2 cases. Printed" in said
    assert said.index("Ada First 17 May 1990 020 7946 0018") < said.index("Zoe Last")
    assert "Sam Later" not in said
    assert "Not Booked" not in said
    assert f"Soon {sent.recalled_judgement().reason}. {sent.recalled_judgement().fit}." in said
    assert page.text.count('class="write-here"') == 2


def test_a_day_without_anybody_says_so(kim: Receptionist) -> None:
    assert "Nobody is booked for today." in words(kim.get("/clinic/today"))


def test_whoever_looks_at_either_leaves_a_line(desk: Flask, kim: Receptionist) -> None:
    sent = case(desk)
    kim.act(sent, "booked", day=TODAY)
    before = len(did(desk))
    kim.get(f"{path_of(sent)}/slip")
    kim.get("/clinic/today")

    assert did(desk)[before:] == [("saw slip", sent.public_id, ""), ("saw today", "", "1 case")]
    trail = Receptionist(desk, "Max", Role.OWNER).get("/clinic/trail")
    assert "Opened the slip of a case" in words(trail)
    assert "Opened the list of who is booked today" in words(trail)


def test_there_is_no_slip_without_a_case(kim: Receptionist) -> None:
    assert kim.client.get(f"/clinic/cases/{'A' * 22}/slip").status_code == 404


@pytest.mark.parametrize("urgency", ["emergency", "same_day", "priority", "routine"])
def test_the_line_for_the_diary_says_nothing_of_health(
    desk: Flask, kim: Receptionist, urgency: str
) -> None:
    sent = case(desk, urgency)
    kim.act(sent, "answered")
    kim.act(sent, "booked", day="2026-12-03")
    half = len(sent.reference) // 2
    reference = f"{sent.reference[:half]} {sent.reference[half:]}"
    slot = {
        "priority": ", first free physio, within days",
        "routine": ", any physio, within 2 weeks",
    }.get(urgency, "")

    assert typed_in(kim.get(path_of(sent)).text, "diary") == (
        f"Initial assessment{slot} · Robin Sample · born 17 May 1990 · 020 7946 0018 · "
        f"reference {reference} · booked for Thu 3 December 2026"
    )


def test_it_stays_one_line_whatever_a_name_holds(desk: Flask, kim: Receptionist) -> None:
    sent = case(desk, name="Robin\u2028\r\nSam\tple\u202e", phone="", email="robin@example.org")
    line = typed_in(kim.get(path_of(sent)).text, "diary")

    assert len(line.splitlines()) == 1
    assert line.isprintable()
    assert " · Robin Sam ple · born " in line


def test_the_note_for_the_record_holds_the_whole_of_it(desk: Flask, kim: Receptionist) -> None:
    sent = case(desk, "priority", asked_by="reception", note="It hurts\non stairs.")
    runs = {"runner": "regular", "longest_recent_km": "12", "longest_before_km": "5"}
    change(desk, sent, answers={**sent.answers, **runs})
    note = typed_in(kim.get(path_of(sent)).text, "record")

    assert note.startswith(
        "First Step, foot-pain check of 24 November 2026, 10:00. Asked by reception.\n"
        "Robin Sample, born 17 May 1990. Reference "
    )
    for part in (
        "\n\nURGENCY\nSoon.\nBe seen within days. Ask the physio for an early appointment.\n1. ",
        f"\n\nFINDINGS\n- {sent.recalled_judgement().reason}. Because: ",
        "\n\nPATTERN\n",
        "\n\nRUNNING LOAD\n",
        "\n\nALL ANSWERS\n- How old are you? 18 to 44.\n",
        "\n\nNOTE FROM THE RUNNER\nIt hurts\non stairs.\n",
        f"\n\nRules version {sent.ruleset_version}, questions version ",
    ):
        assert part in note
    assert "\n\n\n" not in note


def test_a_case_that_cannot_be_read_still_has_its_papers(desk: Flask, kim: Receptionist) -> None:
    sent = case(desk)
    change(desk, sent, answers={"asked_in_2019": "yes"}, judgement={"rules": ["gone"]})
    page = kim.get(path_of(sent)).text

    assert "They stand below by their stored names." in typed_in(page, "record")
    assert typed_in(page, "diary").startswith("Initial assessment")
    assert kim.get(f"{path_of(sent)}/slip").status_code == 200
    kim.act(sent, "booked", day=TODAY)
    assert "Robin Sample" in words(kim.get("/clinic/today"))


def test_the_note_says_where_staff_changed_the_urgency(desk: Flask, kim: Receptionist) -> None:
    sent = case(desk)
    change(desk, sent, rank=rank_of(Urgency.SAME_DAY))
    note = typed_in(kim.get(path_of(sent)).text, "record")

    assert "\n\nURGENCY\nSame day, as it stands now. By the rules: Routine.\nBook a" in note
