"""What the settings say of themselves: the value in force, and where it comes from."""

from datetime import date
from pathlib import Path

import pytest

from app.settings import DECLARED, MADE, settings_from
from app.settings.load import load
from app.settings.read_hours import closed_days, opening_hours
from app.settings.show import database, days, keys, week


def test_each_setting_knows_the_place_it_was_set_in(tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"
    file.write_text('clinic_name = "File"\ncountry = "GB"\n', encoding="utf-8")
    environment = {
        "FIRST_STEP_SETTINGS_FILE": str(file),
        "FIRST_STEP_CLINIC_NAME": "Environment",
        "FIRST_STEP_TIME_ZONE": "  ",
    }

    settings = load({"port": 8001}, environment)

    assert settings.places == {
        "clinic_name": "the environment",
        "country": "“country” in the settings file",
        "port": "create_app(port=…)",
    }


def test_a_key_that_was_made_says_so(tmp_path: Path) -> None:
    assert settings_from(instance_path=tmp_path).places["secret_key"] == MADE
    assert settings_from(instance_path=tmp_path, secret_key="k" * 40).places["secret_key"] != MADE


@pytest.mark.parametrize(
    "written",
    ["Mon-Fri 09:00-17:00", "Mon 09:00-12:00, 13:00-17:00; Tue-Thu 08:00-18:00; Sun 10:00-11:00"],
)
def test_a_week_is_shown_as_it_is_written(written: str) -> None:
    assert week(opening_hours(written)) == written


def test_days_are_shown_as_they_are_written() -> None:
    assert days(closed_days("2026-12-26,2026-12-25")) == "2026-12-25, 2026-12-26"
    assert days(frozenset({date(2026, 1, 1)})) == "2026-01-01"


def test_of_keys_only_the_number_is_shown() -> None:
    assert keys(("a" * 40,)) == "1 key, not shown"
    assert keys(("a" * 40, "b" * 40)) == "2 keys, not shown"


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        ("", ""),
        (
            "postgresql://me:hush@db.example:5433/clinic?password=hush",
            "PostgreSQL, clinic at db.example:5433",
        ),
        ("postgresql:///clinic?host=hush", "PostgreSQL, clinic"),
        ("sqlite:///clinic.db", "SQLite, clinic.db"),
    ],
)
def test_of_a_database_only_what_and_where_is_shown(url: str, shown: str) -> None:
    assert database(url) == shown


def test_whatever_is_named_like_a_secret_is_shown_as_one() -> None:
    """A setting that is added later is caught here if its declaration forgets."""
    for setting in DECLARED:
        if any(word in setting.name for word in ("secret", "password", "token", "_key")):
            value = ("hush" * 10,) if setting.name == "secret_key" else "hush" * 10
            assert "hush" not in setting.show(value), setting.name
