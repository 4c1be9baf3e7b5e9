"""The files for whoever installs it fit the product that they start."""

import os
from datetime import datetime

import pytest

from app.headers import security_headers
from app.server import FILES, NOT_MIGRATED, THREADS, WORKERS_MAY_TAKE, WRONG_SETTINGS
from app.settings.declared import DECLARED, SETTING
from app.settings.load import FILE_VARIABLE, load
from app.watch.limits import MEGABYTE, MOST_TAKEN_IN
from tests.deploy.files import CHECKOUT, DEPLOY, INSTALLED, proxy, unit

UNITS = ("first-step.service", "first-step-backup.service")
HARDENED = {
    "NoNewPrivileges": "yes",
    "CapabilityBoundingSet": "",
    "ProtectSystem": "strict",
    "ProtectHome": "yes",
    "PrivateTmp": "yes",
    "PrivateDevices": "yes",
    "SystemCallFilter": "@system-service",
    "LimitCORE": "0",
    "UMask": "0077",
    "StateDirectoryMode": "0700",
}


@pytest.mark.parametrize("name", UNITS)
def test_a_unit_starts_what_is_there_and_sets_what_is_a_setting(name: str) -> None:
    found = unit(name)
    (started,) = found["ExecStart"]
    program, argument, *_ = started.split()
    ours = argument if "/.venv/bin/" in program else program.removeprefix(f"{INSTALLED}/")
    named = {each.partition("=")[0] for each in found["Environment"]}

    assert found["WorkingDirectory"] == [INSTALLED]
    assert (CHECKOUT / ours).is_file()
    assert named - {"PYTHONDONTWRITEBYTECODE"} <= {FILE_VARIABLE, *(s.variable for s in DECLARED)}


@pytest.mark.parametrize("name", UNITS)
def test_a_unit_runs_as_nobody_special_and_writes_only_where_it_must(name: str) -> None:
    found = unit(name)

    assert found["User"] == ["first-step"]
    assert {key: found[key] for key in HARDENED} == {key: [it] for key, it in HARDENED.items()}


def test_a_server_that_cannot_be_helped_by_trying_again_stays_down() -> None:
    (codes,) = unit("first-step.service")["RestartPreventExitStatus"]

    assert {int(code) for code in codes.split()} == {WRONG_SETTINGS, NOT_MIGRATED}


def test_a_server_has_the_time_to_finish_what_it_has_begun() -> None:
    found = unit("first-step.service")

    assert int(found["TimeoutStopSec"][0]) > 2 * WORKERS_MAY_TAKE
    assert found["KillMode"] == ["mixed"]


def test_a_server_may_have_as_many_threads_and_files_as_it_needs() -> None:
    found = unit("first-step.service")
    workers = int(SETTING["workers"].default)

    assert int(found["TasksMax"][0]) > 2 * workers * THREADS
    assert int(found["LimitNOFILE"][0]) > FILES


def test_the_settings_that_are_shown_are_right_and_fit_the_unit_and_the_proxy() -> None:
    settings = load({}, {FILE_VARIABLE: str(DEPLOY / "settings.toml")})
    (kept_in,) = unit("first-step.service")["StateDirectory"]

    assert str(settings.instance_path) == f"/var/lib/{kept_in}"
    assert settings.is_https
    assert f"server_name {settings.public_url.removeprefix('https://')}" in proxy()
    assert f"server {settings.host}:{settings.port} max_fails=1 fail_timeout=1s" in proxy()
    assert settings.trusted_proxies == 1
    assert "Strict-Transport-Security" in security_headers(settings)


def test_the_proxy_says_itself_where_a_request_comes_from() -> None:
    headers = {line.removeprefix("proxy_set_header ") for line in proxy()}

    assert {
        "X-Forwarded-For $remote_addr",
        "X-Forwarded-Proto $scheme",
        "X-Forwarded-Host $host",
    } <= headers


def test_a_silent_machine_costs_two_seconds_and_one_that_came_back_is_soon_taken() -> None:
    """A connection that is kept to a dead machine swallows a request for as long as an answer may
    take. One that came back is tried again before the next is stopped, or there would be none left;
    for that, whoever is sent to one that stays silent waits for the connection, each time."""
    lines = proxy()
    (place,) = [line for line in lines if line.startswith("server 127.0.0.1")]

    assert not [line for line in lines if line.startswith("keepalive ")]
    assert "proxy_connect_timeout 2s" in lines
    assert place.endswith(" max_fails=1 fail_timeout=1s")


def test_the_proxy_tells_nobody_its_version() -> None:
    text = " ".join(proxy())

    assert text.count("server_tokens off") == text.count("server_name ")


def test_the_proxy_packs_nothing_logs_no_address_and_puts_nothing_on_a_disk() -> None:
    lines = proxy()

    assert "gzip off" in lines
    assert not [line for line in lines if line.startswith(("access_log /", "gzip on"))]
    assert "proxy_max_temp_file_size 0" in lines
    assert "proxy_request_buffering off" not in lines


def test_the_proxy_takes_in_what_first_step_takes_in() -> None:
    assert f"client_max_body_size {MOST_TAKEN_IN // MEGABYTE}m" in proxy()


def test_each_file_stands_in_the_readme() -> None:
    readme = (CHECKOUT / "README.md").read_text(encoding="utf-8")

    assert [file.name for file in DEPLOY.iterdir() if f"`{file.name}`" not in readme] == []


def test_every_night_has_its_backup() -> None:
    (when,) = unit("first-step-backup.timer")["OnCalendar"]
    day, _, clock = when.partition(" ")

    assert day == "*-*-*"
    assert datetime.strptime(clock, "%H:%M")
    assert os.access(DEPLOY / "backup-nightly.sh", os.X_OK)


def test_the_proxy_speaks_tls_of_today_alone_under_every_name() -> None:
    """The name that is asked for comes too late to choose: what the first server says, holds."""
    lines = proxy()
    listening = [line for line in lines if line.startswith("listen 443 ssl")]
    (ciphers,) = (line for line in lines if line.startswith("ssl_ciphers "))

    assert lines.count("ssl_protocols TLSv1.2 TLSv1.3") == len(listening)
    assert ciphers == "ssl_ciphers ECDHE+AESGCM:ECDHE+CHACHA20"


def test_the_proxy_leads_people_to_https_and_tells_programs_that_they_came_in_the_open() -> None:
    lines = proxy()
    programs = lines.index("location ~ ^/(api|fhir)/")

    assert lines[lines.index("location /") + 1].startswith("return 301 https://")
    assert lines[programs + 2].startswith("return 403 ")
