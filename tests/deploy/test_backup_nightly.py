"""The nightly backup: made, proved, kept for so long, and never over another."""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from app import create_app
from app.database import database_of
from tests.app.test_server import environment
from tests.deploy.files import CHECKOUT, DEPLOY

A_DAY = 24 * 60 * 60


@pytest.fixture
def old(tmp_path: Path) -> dict[str, Path]:
    """Files of many days ago and of a few, and one that is none of ours."""
    folder = tmp_path / "backups"
    folder.mkdir(mode=0o700)
    names = {"past": "first-step-2026-01-01.gz", "recent": "first-step-2026-02-01.gz"}
    files = {kind: folder / name for kind, name in {**names, "other": "diary.gz"}.items()}
    for kind, file in files.items():
        file.touch()
        at = time.time() - (10 if kind == "recent" else 40) * A_DAY
        os.utime(file, (at, at))
    return files


def nightly(tmp_path: Path) -> subprocess.CompletedProcess[str]:
    """As the unit runs it, in a folder that has only the programs of these tests."""
    programs = tmp_path / ".venv" / "bin"
    programs.mkdir(parents=True)
    (programs / "flask").symlink_to(Path(sys.executable).with_name("flask"))
    return subprocess.run(
        [str(DEPLOY / "backup-nightly.sh"), str(tmp_path / "backups"), "30"],
        cwd=tmp_path,
        env={**environment(tmp_path / "instance"), "PYTHONPATH": str(CHECKOUT)},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def test_a_night_makes_a_backup_proves_it_and_lets_the_oldest_go(
    tmp_path: Path, old: dict[str, Path]
) -> None:
    done = nightly(tmp_path)

    assert done.returncode == 0, done.stderr
    assert "can be put back" in done.stdout
    assert {kind: file.exists() for kind, file in old.items()} == {
        "past": False,
        "recent": True,
        "other": True,
    }
    (made,) = {*(tmp_path / "backups").glob("first-step-*.gz")} - {old["recent"]}
    assert made.stat().st_mode & 0o077 == 0


def test_a_night_that_fails_lets_nothing_go(tmp_path: Path, old: dict[str, Path]) -> None:
    app = create_app(instance_path=tmp_path / "instance")
    database_of(app).engine.dispose()
    (tmp_path / "instance" / "first-step.sqlite3").write_bytes(b"torn" * 4096)

    done = nightly(tmp_path)

    assert done.returncode != 0
    assert all(file.exists() for file in old.values())
