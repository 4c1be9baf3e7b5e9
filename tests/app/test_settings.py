"""Settings: where they come from, and what is said when one is wrong."""

import stat
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from app import create_app, dial
from app.services import services_for, warnings_for
from app.settings import SettingsError, settings_from
from app.settings.load import load


def test_with_nothing_set_everything_has_a_default(tmp_path: Path) -> None:
    settings = settings_from(instance_path=tmp_path)

    assert (settings.host, settings.port) == ("127.0.0.1", 8000)
    assert settings.promise("routine") == "2 working days"
    assert len(settings.secret_key[0]) >= 32


def test_the_environment_wins_over_keywords_and_they_over_the_file(tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"
    file.write_text('clinic_name = "File"\nport = 1111\nworkers = 3\n', encoding="utf-8")
    environment = {"FIRST_STEP_SETTINGS_FILE": str(file), "FIRST_STEP_CLINIC_NAME": "Environment"}

    settings = load({"clinic_name": "Keyword", "port": 2222}, environment)

    assert (settings.clinic_name, settings.port, settings.workers) == ("Environment", 2222, 3)


@pytest.mark.parametrize(
    ("name", "wrong"),
    [
        ("port", "http"),
        ("port", "70000"),
        ("workers", "0"),
        ("secret_key", "short"),
        ("clinic_name", "x" * 201),
        ("clinic_name", "two\nlines"),
        ("clinic_phone", "ring us"),
        ("booking_url", "javascript:alert(1)"),
        ("country", "UK"),
        ("time_zone", "Europe/Nowhere"),
        ("time_zone", "../../etc/passwd"),
        ("distance_unit", "miles"),
        ("public_url", "https://clinic.example/check"),
        ("public_url", "clinic.example"),
        ("trusted_proxies", "-1"),
        ("promise_routine", "soon"),
        ("promise_emergency", "1 working day"),
        ("host", "clinic.example"),
        ("clinic_name", "Caf\udce9"),
        ("secret_key", "\udcff" * 40),
        ("clinic_phone", "+44 (0)20 7946 0000"),
        ("public_url", "https://check.example?"),
        ("public_url", "https://check.example:99999"),
        ("public_url", "http://["),
        ("opening_hours", "Mon-Fri"),
        ("opening_hours", "Fri-Mon 09:00-17:00"),
        ("opening_hours", "Mon 17:00-09:00"),
        ("opening_hours", "Mon 09:00-25:00"),
        ("opening_hours", "Mon 09:00-12:00; Mon-Tue 13:00-17:00"),
        ("closed_days", "25 December"),
        ("database_url", "mysql://clinic"),
        ("totp_required", "perhaps"),
        ("retention_days", "13"),
    ],
)
def test_a_wrong_setting_stops_the_start_and_is_named(name: str, wrong: str) -> None:
    with pytest.raises(SettingsError, match=f"FIRST_STEP_{name.upper()} is not right"):
        load({}, {f"FIRST_STEP_{name.upper()}": wrong})


def test_every_fault_is_told_at_once_with_its_place(tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"
    file.write_text('contry = "GB"\n', encoding="utf-8")
    environment = {"FIRST_STEP_SETTINGS_FILE": str(file), "FIRST_STEP_PROT": "1"}

    with pytest.raises(SettingsError) as wrong:
        load({"country": "XX"}, environment)

    assert sorted(wrong.value.faults) == [
        "FIRST_STEP_PROT is not a setting. Did you mean FIRST_STEP_PORT?",
        "create_app(country=…) is not right. It should be one of GB, IE, AU, NZ, US, CA, or "
        "nothing.",
        "“contry” in the settings file is not a setting. Did you mean FIRST_STEP_COUNTRY?",
    ]


@pytest.mark.parametrize("content", ["not toml", None])
def test_a_settings_file_that_cannot_be_read_is_named(tmp_path: Path, content: str | None) -> None:
    file = tmp_path / "settings.toml"
    if content:
        file.write_text(content, encoding="utf-8")

    with pytest.raises(SettingsError, match="FIRST_STEP_SETTINGS_FILE"):
        load({}, {"FIRST_STEP_SETTINGS_FILE": str(file)})


def test_a_secret_is_made_once_and_readable_by_its_owner_only(tmp_path: Path) -> None:
    with ThreadPoolExecutor(8) as many:
        found = set(many.map(lambda _: settings_from(instance_path=tmp_path).secret_key, range(32)))

    assert len(found) == 1
    assert stat.S_IMODE((tmp_path / "secret_key").stat().st_mode) == 0o600
    assert [file.name for file in tmp_path.iterdir()] == ["secret_key"]


def test_a_secret_that_others_can_read_stops_the_start(tmp_path: Path) -> None:
    settings_from(instance_path=tmp_path)
    (tmp_path / "secret_key").chmod(0o644)

    with pytest.raises(SettingsError, match="chmod 600"):
        settings_from(instance_path=tmp_path)


@pytest.mark.parametrize("content", [b"", b"short", b"\xff\xfe"])
def test_a_secret_file_that_holds_none_stops_the_start(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "secret_key"
    file.write_bytes(content)
    file.chmod(0o600)

    with pytest.raises(SettingsError, match="holds no usable secret"):
        create_app(instance_path=tmp_path)


@pytest.mark.parametrize("key", ["", "k" * 40])
@pytest.mark.parametrize("file", ["", "static"])
def test_a_file_where_our_folder_should_be_stops_the_start(
    tmp_path: Path, key: str, file: str
) -> None:
    instance = tmp_path / "instance"
    if file:
        instance.mkdir()
    (instance / file if file else instance).write_text("in the way", encoding="utf-8")

    with pytest.raises(SettingsError, match="FIRST_STEP_INSTANCE_PATH cannot be used"):
        create_app(instance_path=instance, secret_key=key)


def test_a_file_that_is_no_database_stops_the_start(tmp_path: Path) -> None:
    (tmp_path / "first-step.sqlite3").write_bytes(b"something else" * 100)

    with pytest.raises(SettingsError, match="cannot be used as our database"):
        create_app(instance_path=tmp_path)


def test_an_address_is_read_without_regard_to_capitals(tmp_path: Path) -> None:
    settings = settings_from(instance_path=tmp_path, public_url="HTTPS://Check.Clinic.example/")

    assert settings.is_https
    assert settings.public_url == "https://check.clinic.example"


def test_a_list_in_the_file_is_read_as_the_environment_writes_it(tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"
    file.write_text(f'secret_key = ["{"a" * 32}", "{"b" * 32}"]\n', encoding="utf-8")

    settings = load({}, {"FIRST_STEP_SETTINGS_FILE": str(file)})

    assert settings.secret_key == ("a" * 32, "b" * 32)


@pytest.mark.parametrize(
    ("shown", "dialled"),
    [("020 7946 0000", "02079460000"), ("(020) 7946-0000", "02079460000"), ("+1 2", "+12")],
)
def test_a_number_is_dialled_without_what_is_only_for_the_eye(shown: str, dialled: str) -> None:
    assert dial(shown) == dialled


def test_a_secret_is_not_shown_when_settings_are_printed() -> None:
    assert "k" * 40 not in repr(load({"secret_key": "k" * 40}, {}))


@pytest.mark.parametrize(
    ("country", "emergency", "advice"),
    [
        ("GB", "999", "NHS 111"),
        ("NZ", "111", "Healthline on 0800 611 116"),
        ("AU", "000", "healthdirect on 1800 022 222"),
        ("IE", "112 or 999", "your local medical advice line"),
        ("", "your local emergency number", "your local medical advice line"),
    ],
)
def test_the_country_sets_the_numbers(country: str, emergency: str, advice: str) -> None:
    services = services_for(load({"country": country}, {}))

    assert (services.emergency, services.advice) == (emergency, advice)


def test_without_a_country_a_warning_is_given() -> None:
    assert "FIRST_STEP_COUNTRY" in warnings_for(load({}, {}))[0]
    assert warnings_for(load({"country": "NZ", "clinic_name": "Foot Works"}, {})) == ()


def test_the_clinic_is_named_on_the_pages(tmp_path: Path) -> None:
    app = create_app(
        instance_path=tmp_path, clinic_name="Foot & Works", clinic_phone="020 7946 0000"
    )

    page = app.test_client().get("/about").text

    assert "Foot &amp; Works" in page
    assert 'href="tel:02079460000"' in page
    assert "your local emergency number" in page
