"""What is kept and what was deleted, as the owner reads it."""

import re
from datetime import datetime, timedelta

from flask import Flask

from app.database import database_of
from app.keeping import delete_old, erase
from app.settings import settings_of
from tests.keeping.sent import sent
from tests.staff.cast import Clock, Colleague

PAGE = "/clinic/owner/retention"


def told(page: str) -> dict[str, str]:
    return dict(re.findall(r"<dt>(.*?)</dt><dd>(.*?)</dd>", page))


def in_words(at: datetime) -> str:
    return f"{at.day} {at:%B %Y, %H:%M}"


def test_it_says_what_is_kept_and_what_goes_next(desk: Flask, olga: Colleague) -> None:
    for days in (1, 100, 359, 364):
        sent(desk, f"{days} days", ago=timedelta(days=days))

    found = told(olga.get(PAGE).text)

    assert found["A sent check is kept for"] == "365 days"
    assert found["Sent checks now"] == "4"
    assert found["Go within 7 days"] == "2"
    assert found["Old ones were last looked for"].startswith("Not yet")


def test_it_says_when_old_ones_were_looked_for_even_if_there_were_none(
    desk: Flask, olga: Colleague, time: Clock
) -> None:
    delete_old(database_of(desk), settings_of(desk))

    found = told(olga.get(PAGE).text)

    assert found["Old ones were last looked for"] == in_words(time.at)
    assert found["Next, while the server runs"] == in_words(time.at + timedelta(hours=1))
    assert found["The oldest was sent"] == "There is none"


def test_a_day_on_which_something_was_deleted_says_how_much_and_why(
    desk: Flask, olga: Colleague
) -> None:
    for number in range(3):
        sent(desk, f"old {number}", ago=timedelta(days=366))
    theirs = sent(desk, "theirs")
    delete_old(database_of(desk), settings_of(desk))
    with desk.app_context():
        erase(database_of(desk), theirs.reference)

    page = olga.get(PAGE).text

    cells = re.findall(r"<td[^>]*>(.*?)</td>", page.split("<tbody>")[1])
    assert cells == ["3", "–", "1"]
