"""What the README lays on a clinic's machine: all that serves, and nothing besides."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from app.demo import NO_CASES
from tests.deploy.files import CHECKOUT

README = (CHECKOUT / "README.md").read_text(encoding="utf-8")
SERVES = """
from app import create_app
app = create_app(instance_path="instance")
print(*(app.test_client().get(page).status_code for page in ("/", "/clinic/", "/hazards")))
"""


@pytest.fixture
def laid_out() -> list[str]:
    """What is copied, by its name in the checkout."""
    (copied,) = re.findall(r"cp -r (.+) /opt/first-step-VERSION$", README, flags=re.MULTILINE)
    return str(copied).split()


@pytest.fixture
def installed(laid_out: list[str], tmp_path: Path) -> Path:
    for name in laid_out:
        copy = shutil.copytree if (CHECKOUT / name).is_dir() else shutil.copy
        copy(CHECKOUT / name, tmp_path / name)
    return tmp_path


def run(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=folder,
        env={"PATH": ""},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


def test_neither_history_nor_tests_come_along(laid_out: list[str]) -> None:
    assert not {".", ".git", "tests", ".ci", "instance"} & {*laid_out}
    assert [name for name in laid_out if not (CHECKOUT / name).exists()] == []


def test_what_comes_along_is_enough_to_serve(installed: Path) -> None:
    done = run(installed, "-c", SERVES)

    assert done.stdout == "200 303 200\n", done.stderr


def test_the_demo_is_refused_there_with_how_to_have_it(installed: Path) -> None:
    """Its cases are those of the tests."""
    done = run(installed, "run.py", "--demo")

    assert done.returncode == NO_CASES
    assert done.stdout == ""
    assert done.stderr == (
        "The demo did not start. Its cases are those that the tests have, which are not installed "
        "here. Run it in a checkout of First Step.\n"
    )
