"""Each check by itself: what it says of a clinic, and that it can say otherwise."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from app.self_check import CHECKS, Asked, Checked, Facts, Mark, checked
from app.self_check.kept import backups, deleting, restore_drill
from app.self_check.machine import (
    clocks,
    cookies,
    encryption,
    secret_key,
    two_step,
    workers,
)
from app.self_check.promised import (
    closed_days,
    mail,
    opening_hours,
    overdue_cases,
    promises,
    sources,
    time_zone,
)
from app.self_check.reached import advice_line, clinic_name, clinic_phone, emergency_number
from app.self_check.told import notices, webhooks
from app.settings import MADE
from rules import SOURCES
from tests.self_check.facts import A_DAY, NOW, facts, facts_with

LATER = timedelta(minutes=2)
MADE_HERE = replace(
    facts_with(database_url="postgresql://db/x").settings, places={"secret_key": MADE}
)
LOOK: list[tuple[Callable[[Facts], Checked], Facts, str]] = [
    (advice_line, facts_with(country="US"), "your local medical advice line"),
    (clinic_name, facts_with(clinic_name=None), "“the clinic”"),
    (clinic_phone, facts_with(clinic_phone=None), "finds no number"),
    (overdue_cases, facts(overdue=3), "too long: 3"),
    (mail, facts(mail_given_up=2), "could not be sent in the last 30 days: 2"),
    (webhooks, facts(hook_messages_given_up=3), "given up: 3"),
    (webhooks, facts(hooks_off=("Diary",)), "Switched off: Diary"),
    (opening_hours, facts_with(opening_hours=None), "as if you were open Mon-Fri 09:00-17:00"),
    (closed_days, facts_with(closed_days=None), "None is set"),
    (closed_days, facts_with(closed_days="2025-12-25"), "All of them have passed"),
    (promises, facts_with(promise_routine=None), "ours: Routine: 2 working days"),
    (time_zone, facts_with(time_zone=None), "counted in UTC"),
    (sources, facts(past_review=SOURCES[:1]), SOURCES[0].title),
    (sources, facts(past_review=SOURCES[:5]), "and 2 more"),
    (backups, facts(backup=NOW - 8 * A_DAY), "8 days ago"),
    (restore_drill, facts(drill_passed=None), "No backup was ever proved"),
    (restore_drill, facts(drill_passed=NOW - 93 * A_DAY), "93 days ago"),
    (deleting, facts(deleting=None), "not looked for older ones yet"),
    (deleting, facts(deleting=NOW - timedelta(hours=4)), "4 hours ago"),
    (encryption, facts(asked=Asked(is_secure=False)), "seemed to come without"),
    (
        encryption,
        replace(facts_with(public_url=None), asked=Asked(is_secure=True)),
        "does not know that it always does",
    ),
    (two_step, facts(owners_without_two_step=("olga",)), "olga"),
    (secret_key, facts(settings=MADE_HERE), "a second server would have another one"),
    (clocks, facts(database_now=NOW + timedelta(seconds=20)), "20 seconds apart"),
    (workers, facts_with(workers="1"), "only one"),
    (workers, facts_with(workers="17"), "17 for 4 processors"),
]
WRONG: list[tuple[Callable[[Facts], Checked], Facts, str]] = [
    (emergency_number, facts_with(country=None), "your local emergency number"),
    (overdue_cases, facts(urgent_overdue=2, overdue=5), "in time: 2"),
    (mail, facts(mail_late=1), "wait for longer than an hour: 1"),
    (notices, facts(notice_is_late=True), "longer than an hour"),
    (webhooks, facts(hooks_late=("Diary", "Letters")), "an hour: Diary, Letters"),
    (overdue_cases, facts(urgent_overdue=101, overdue=101), "more than 100"),
    (backups, facts(backup=None), "None was ever made"),
    (backups, facts(backup=NOW - 32 * A_DAY), "32 days ago"),
    (restore_drill, facts(drill_failed=NOW), "The last one failed"),
    (restore_drill, facts(drill_passed=None, drill_failed=NOW), "The last one failed"),
    (encryption, facts_with(public_url=None, host="0.0.0.0"), "can read"),  # noqa: S104
    (encryption, facts_with(public_url="http://feet.example"), "can read"),
    (cookies, facts_with(public_url=None, trusted_proxies="1"), "can copy them"),
    (two_step, facts(owners=()), "No owner can sign in"),
    (secret_key, facts_with(secret_key="a" * 40), "could be guessed"),
    (clocks, facts(newest_line=NOW + LATER), "later than now"),
    (clocks, facts(database_now=NOW - LATER), "120 seconds apart"),
]


def names(case: object) -> str:
    return getattr(case, "__name__", "")


@pytest.mark.parametrize("check", CHECKS, ids=names)
def test_of_a_clinic_in_which_all_is_well_each_says_fine(
    check: Callable[[Facts], Checked],
) -> None:
    found = check(facts())

    assert (found.mark, found.mend) == (Mark.FINE, "")
    assert found.found


@pytest.mark.parametrize(("check", "given", "words"), LOOK, ids=names)
def test_what_should_be_looked_at_is_told_with_how_to_mend_it(
    check: Callable[[Facts], Checked], given: Facts, words: str
) -> None:
    found = check(given)

    assert found.mark is Mark.LOOK
    assert words in found.found
    assert found.mend


@pytest.mark.parametrize(("check", "given", "words"), WRONG, ids=names)
def test_what_is_wrong_is_told_with_how_to_mend_it(
    check: Callable[[Facts], Checked], given: Facts, words: str
) -> None:
    found = check(given)

    assert found.mark is Mark.WRONG
    assert words in found.found
    assert found.mend


def test_every_check_can_say_that_something_is_not_fine() -> None:
    assert {check for check, _, _ in (*LOOK, *WRONG)} == set(CHECKS)


def test_the_gravest_comes_first_and_each_check_once() -> None:
    found = checked(facts(backup=None, overdue=1))

    assert [each.what for each in found[:2]] == ["Last backup", "Cases past their promise"]
    assert len({each.what for each in found}) == len(CHECKS)


def test_a_machine_that_only_serves_itself_needs_no_encryption() -> None:
    alone = facts_with(public_url=None)

    assert encryption(alone).mark is Mark.FINE
    assert cookies(alone).mark is Mark.FINE


def test_a_number_of_the_clinics_own_will_do_without_a_country() -> None:
    given = facts_with(country=None, emergency_number="112", advice_line="116 117")

    assert emergency_number(given).mark is Mark.FINE
    assert advice_line(given).mark is Mark.FINE


def test_a_drill_that_passed_after_one_that_failed_is_fine() -> None:
    given = facts(drill_failed=NOW - 40 * A_DAY)

    assert restore_drill(given).mark is Mark.FINE


def test_a_holiday_of_today_is_still_to_come() -> None:
    assert "2026-11-24" in closed_days(facts_with(closed_days="2026-11-24")).found


def test_an_address_of_this_machine_itself_needs_no_encryption() -> None:
    here = facts_with(public_url="http://127.0.0.1:8000", trusted_proxies=None)

    assert encryption(here).mark is Mark.FINE
    assert encryption(facts_with(public_url="http://192.0.2.1")).mark is Mark.WRONG
