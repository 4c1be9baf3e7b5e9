"""Which recorded cases the page counts, how it reads them, and what looking leaves behind."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
from flask import Flask
from sqlalchemy import func, select, text, update
from sqlalchemy.orm import Session

from app.clinic.outcomes import page as outcomes_page
from app.clinic.outcomes.compared import PATTERN
from app.clinic.outcomes.missed import MOST_LISTED
from app.clinic.outcomes.recorded import IS_RECORDED, Alike, recorded
from app.database import database_of
from app.records import Audit, Submission
from rules import Label, ruleset_version
from tests.clinic.cast import NOW, Receptionist, case
from tests.clinic.seen import seen, table
from tests.clinic.test_queue import words

PAGE = "/clinic/outcomes"
# By the clinic's clock, the months that are shown begin here.
YEAR_BEGAN = datetime(2025, 12, 1, tzinfo=UTC)
# So many infections, and nothing else, in one line of the table.
ROUTINE = "Routine | Too few to say: {0} of {0} | {0} | 0 | 0 | {0} | 0"
UNREAD = "Cannot be read"


def test_the_last_year_or_all_that_is_kept(desk: Flask, phil: Receptionist) -> None:
    seen(desk, "routine", "infection", 2, at=YEAR_BEGAN)
    older = seen(desk, "routine", "infection", at=YEAR_BEGAN - timedelta(seconds=1))[0]

    lately, all_of_it = phil.get(PAGE), phil.get(f"{PAGE}?period=all")

    assert table(lately, "Urgency and outcome")[-1] == ROUTINE.format(2)
    assert "2 of the 2 cases sent" in words(lately)
    assert older not in lately.text
    assert table(all_of_it, "Urgency and outcome")[-1] == ROUTINE.format(3)
    assert "3 of the 3 cases sent" in words(all_of_it)
    assert older in all_of_it.text
    assert words(phil.get(f"{PAGE}?period=odd")) == words(lately)


def test_the_rulesets_are_named_where_they_are_mixed(desk: Flask, phil: Receptionist) -> None:
    seen(desk, "routine", "infection", 2)
    assert f"All were judged by today’s rules, {ruleset_version()}." in words(phil.get(PAGE))

    seen(desk, "routine", "infection", 3, ruleset_version="c3d4")
    said = words(phil.get(PAGE))
    assert f"Judged by rules c3d4 (3), {ruleset_version()} (2). These differ" in said


def test_one_older_ruleset_is_not_called_todays(desk: Flask, phil: Receptionist) -> None:
    seen(desk, "routine", "infection", ruleset_version="c3d4")

    said = words(phil.get(PAGE))
    assert f"All were judged by rules c3d4. Today’s are {ruleset_version()}." in said


def test_no_more_are_listed_than_somebody_would_open(desk: Flask, phil: Receptionist) -> None:
    newest = seen(desk, "routine", "infection", MOST_LISTED)
    oldest = seen(desk, "routine", "inflammatory", at=NOW - timedelta(days=1))[0]

    page = phil.get(PAGE)

    assert "The newest 20" in words(page)
    assert all(each in page.text for each in newest)
    assert oldest not in page.text


def test_of_very_many_the_newest_are_counted(
    desk: Flask, phil: Receptionist, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(outcomes_page, "MOST_COUNTED", 3)
    seen(desk, "routine", "infection", at=NOW - timedelta(days=2))
    seen(desk, "routine", "infection", 3)
    assert "4 of the 4 cases sent" in words(phil.get(PAGE))

    seen(desk, "routine", "infection", at=NOW - timedelta(days=1))
    page = phil.get(PAGE)

    assert "4 of the 4 cases sent" in words(page)
    assert "only the newest are counted here, sent since 23 November 2026, 10:00" in words(page)
    assert table(page, "Urgency and outcome")[-1] == ROUTINE.format(4)


def test_what_we_cannot_read_is_counted_as_that(desk: Flask, phil: Receptionist) -> None:
    seen(desk, "routine", "an-old-name", rules=["an-old-rule"], pattern="an_old_label")
    seen(desk, "routine", "infection", rules="no list", pattern=None)

    page = phil.get(PAGE)

    assert table(page, "Pattern and outcome")[4:] == [
        "Cannot be read | Too few to say: 0 of 1 | 1 | 0 | 0 | 1 | 0",
        "an_old_label | Nothing known yet | 1 | 0 | 0 | 0 | 1",
    ]
    assert table(page, "Rules with few outcomes") == ["an-old-rule | Nothing known yet | 1"]


def test_a_case_without_any_judgement_leaves_the_page_whole(
    desk: Flask, phil: Receptionist
) -> None:
    seen(desk, "routine", "infection")
    with database_of(desk).writing() as session:
        session.execute(update(Submission).values(judgement={}))

    page = phil.get(PAGE)

    assert table(page, "Urgency and outcome")[-1] == ROUTINE.format(1).replace("Routine", UNREAD)
    assert "No rule was raised in these cases." in words(page)


def test_every_label_of_the_pattern_has_its_words() -> None:
    assert list(PATTERN) == [label.code for label in Label]


def test_a_look_leaves_one_line(desk: Flask, phil: Receptionist) -> None:
    seen(desk, "routine", "infection")
    phil.get(PAGE)

    with database_of(desk).reading() as session:
        lines = [
            (each.who, each.did, each.subject, each.detail)
            for each in session.scalars(select(Audit))
        ]
    assert lines == [("phil", "saw the outcomes", "", "")]


def test_counting_keeps_nobody_from_writing(
    desk: Flask, phil: Receptionist, monkeypatch: pytest.MonkeyPatch
) -> None:
    def meanwhile(session: Session, since: datetime | None) -> Iterator[Alike]:
        yield from recorded(session, since)
        case(desk, name="Sent Meanwhile")

    monkeypatch.setattr(outcomes_page, "recorded", meanwhile)

    assert phil.client.get(PAGE).status_code == 200


def test_the_recorded_cases_are_found_by_their_own_index(desk: Flask) -> None:
    with database_of(desk).reading() as session:
        how = "EXPLAIN QUERY PLAN"
        if session.get_bind().dialect.name == "postgresql":
            # A table this small would be read as a whole, index or not.
            session.execute(text("SET LOCAL enable_seqscan = off"))
            how = "EXPLAIN"
        asked = select(func.count()).select_from(Submission).where(IS_RECORDED)
        plan = str(session.execute(text(f"{how} {asked}")).all())

    assert "ix_submission_turned_out" in plan
