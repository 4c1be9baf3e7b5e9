"""The README says what is so."""

import json
import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path

from app.commands import judging, keeping, people
from app.settings import DECLARED

CHECKOUT = Path(__file__).parents[1]
README = (CHECKOUT / "README.md").read_text(encoding="utf-8")
ONE_LINE = " ".join(README.split())


def test_every_setting_stands_in_the_readme_with_its_default() -> None:
    for setting in DECLARED:
        default = f"`{setting.default}`" if setting.default else "not set"
        assert f"| `{setting.variable}` | {setting.does} | {default} |" in README


def test_every_command_stands_in_the_readme() -> None:
    for command in (*people.COMMANDS, *keeping.COMMANDS, *judging.COMMANDS):
        assert re.search(rf"(`|--app run ){command.name}[ `]", README), command.name


def test_every_picture_the_readme_shows_is_there_says_what_is_seen_and_is_small() -> None:
    shown = re.findall(r'src="([^"]+)" width="\d+" alt="[^"]+"', README)
    shown += re.findall(r"!\[[^\]]+\]\(([^)]+)\)", README)
    kept = (CHECKOUT / "docs" / "pictures").iterdir()

    assert {CHECKOUT / picture for picture in shown} == {*kept}
    assert sum((CHECKOUT / picture).stat().st_size for picture in shown) < 400_000


def test_the_readme_names_the_command_that_takes_its_pictures() -> None:
    assert "`.venv/bin/python -m tests.browser.pictures`" in README


def test_every_page_of_the_docs_stands_in_it() -> None:
    pages = (CHECKOUT / "docs").glob("*.*")

    assert [page.name for page in pages if f"`docs/{page.name}`" not in README] == []


def test_the_words_that_a_password_may_not_lean_on_stand_in_it() -> None:
    assert "No password may lean on its owner's names, the clinic's or the product's." in ONE_LINE


def test_in_how_many_browsers_one_may_be_signed_in_stands_in_it() -> None:
    assert "One may be signed in in any number of browsers" in ONE_LINE


def test_what_it_connects_to_stands_in_it() -> None:
    assert "It connects to its database, to the mail server and to the addresses that" in ONE_LINE


def test_where_it_logs_stands_in_it() -> None:
    assert "Warnings and faults go to the standard error output" in ONE_LINE


def test_how_soon_a_library_with_a_weakness_is_replaced_stands_in_it() -> None:
    assert "critical 3 days, high 7 days, medium 30 days, low 90 days" in ONE_LINE
    assert "The lock is made anew every 90 days" in ONE_LINE
    assert "pip-audit --strict --disable-pip --require-hashes -r requirements.lock\n" in README


def test_every_library_that_we_ask_for_stands_in_it_and_in_the_lock() -> None:
    project = tomllib.loads((CHECKOUT / "pyproject.toml").read_text("utf-8"))["project"]
    asked = [*project["dependencies"], *project["optional-dependencies"]["fit"]]
    lock = (CHECKOUT / "requirements.lock").read_text(encoding="utf-8")
    told = README.partition("## What it stands on")[2].lower()

    for library in (each.partition("[")[0] for each in asked):
        assert library in told
        assert re.search(rf"^{library}==\S+ \\\n    --hash=sha256:", lock, flags=re.MULTILINE)


def test_the_two_commands_are_one_line_each() -> None:
    commands = [line for line in README.splitlines() if line.startswith("python3 -m venv")]

    assert [command.split("&& ")[-1] for command in commands] == [
        ".venv/bin/python run.py",
        ".venv/bin/python -m pytest",
    ]


def test_where_ci_says_so_a_skip_is_a_failure(tmp_path: Path) -> None:
    test = tmp_path / "test_skipped.py"
    test.write_text("import pytest\n\ndef test_it():\n    pytest.skip('no')\n", encoding="utf-8")
    command = [sys.executable, "-m", "pytest", "-p", "tests.conftest", "-c", os.devnull]
    command += [f"--rootdir={tmp_path}", "-p", "no:cacheprovider", str(test)]

    codes = [
        subprocess.run(
            command, cwd=CHECKOUT, env={"CI": ci, "PATH": ""}, capture_output=True, check=False
        ).returncode
        for ci in ("true", "")
    ]

    assert codes == [1, 0], json.dumps(command)
