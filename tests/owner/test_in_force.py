"""The settings in force, as the owner reads them."""

import re
from pathlib import Path

import pytest
from sqlalchemy import make_url

from app import create_app
from app.database import database_of
from app.records import Role
from app.settings import DECLARED
from tests.staff.cast import Colleague, hire

PAGE = "/clinic/owner/settings"
HUSH, SECRET, OLDER = "hush-hush", "first-hush-" * 4, "older-hush-" * 4


def rows(page: str) -> dict[str, tuple[str, str]]:
    """By variable: the value in force, and where it comes from."""
    found = {}
    lined = page.split('<ul class="lined">')[1].split("</ul>")[0]
    for row in lined.split("<li>")[1:]:
        told = [re.sub(r"<[^>]+>", "", each).strip() for each in row.split("<p>")[1:]]
        value, place = (each.split(": ", 1)[1].split("\n")[0] for each in told[1:])
        found[told[0].split()[0]] = (value, place)
    return found


def test_every_setting_stands_there_with_its_value_and_its_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "settings.toml"
    file.write_text('clinic_name = "Feet & Co"\n', encoding="utf-8")
    monkeypatch.setenv("FIRST_STEP_SETTINGS_FILE", str(file))
    monkeypatch.setenv("FIRST_STEP_OPENING_HOURS", "Mon-Tue 08:00-12:00; Sat 09:00-10:00")
    app = create_app(instance_path=tmp_path)

    found = rows(Colleague(app, hire(app, "olga", Role.OWNER)).get(PAGE).text)

    assert list(found) == [setting.variable for setting in DECLARED]
    assert found["FIRST_STEP_CLINIC_NAME"] == (
        "Feet &amp; Co",
        "“clinic_name” in the settings file",
    )
    assert found["FIRST_STEP_OPENING_HOURS"] == (
        "Mon-Tue 08:00-12:00; Sat 09:00-10:00",
        "The environment",
    )
    assert found["FIRST_STEP_TIME_ZONE"] == ("UTC", "Default")
    assert found["FIRST_STEP_COUNTRY"] == ("Not set", "Default")
    assert found["FIRST_STEP_SECRET_KEY"] == (
        "1 key, not shown",
        "Made at the first start, in the instance path",
    )


def test_no_secret_is_on_any_page_of_the_owners(tmp_path: Path, database_url: str) -> None:
    with_password = make_url(database_url or "sqlite://").set(password=HUSH)
    app = create_app(
        instance_path=tmp_path,
        secret_key=f"{SECRET},{OLDER}",
        database_url=with_password.render_as_string(False) if database_url else "",
    )
    olga = Colleague(app, hire(app, "olga", Role.OWNER))

    for path in ("settings", "self-check", "retention", ""):
        assert "hush" not in olga.get(f"/clinic/owner/{path}").text
    found = rows(olga.get(PAGE).text)
    assert found["FIRST_STEP_SECRET_KEY"][0] == "2 keys, not shown"
    assert found["FIRST_STEP_DATABASE_URL"][0].startswith(
        "PostgreSQL, postgres at 127.0.0.1:" if database_url else "Not set"
    )
    database_of(app).engine.dispose()
