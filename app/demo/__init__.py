"""A clinic that does not exist, to look around in. Nothing of it touches the real database."""

import os
import shutil
import sys
import tempfile
import time
from collections.abc import Callable

from app import create_app
from app.database import database_of
from app.demo.cases import PUBLISHED, make_cases
from app.demo.people import make_people
from app.settings import SettingsError, settings_of
from app.settings.load import load

WRONG_SETTINGS = 2
NO_CASES = 5
TRIES = 50
# The demo has a database and a secret of its own. And nobody is written to: the addresses are made
# up, and reception asks instead.
_LEFT_ALONE = (
    *("FIRST_STEP_DATABASE_URL", "FIRST_STEP_SECRET_KEY", "FIRST_STEP_MAIL_FROM"),
    *("FIRST_STEP_SMTP_HOST", "FIRST_STEP_SMTP_USER", "FIRST_STEP_SMTP_PASSWORD"),
)
_WHERE_IT_RUNS = (
    "The demo did not start. Its cases are those that the tests have, which are not installed "
    "here. Run it in a checkout of First Step."
)


def demonstrate(serve: Callable[[], int]) -> int:
    """Serves the demo until it is told to stop. Returns an exit code."""
    if not PUBLISHED.is_file():
        print(_WHERE_IT_RUNS, file=sys.stderr)
        return NO_CASES
    try:
        # Only read: whatever makes a secret or a folder would make it in the real place.
        own = load({})
    except SettingsError as wrong:
        print(f"First Step did not start.\n{wrong}", file=sys.stderr)
        return WRONG_SETTINGS
    if own.database_url:
        print(
            "The demo has a database of its own: FIRST_STEP_DATABASE_URL is left alone.", flush=True
        )
    folder = tempfile.mkdtemp(prefix="first-step-demo-")
    try:
        # The workers read the environment, and it wins over the settings file.
        os.environ |= {
            **dict.fromkeys(_LEFT_ALONE, ""),
            "FIRST_STEP_INSTANCE_PATH": folder,
            "FIRST_STEP_CLINIC_NAME": "Example Foot Clinic (demo)",
            "FIRST_STEP_COUNTRY": own.country or "GB",
            "FIRST_STEP_TOTP_REQUIRED": "no",
            "FIRST_STEP_FOLLOW_UP": "yes",
        }
        print(_fill(), flush=True)
        return serve()
    finally:
        _throw_away(folder)


def _throw_away(folder: str) -> None:
    """What works beside serving may still have the database open, and makes files anew in a folder
    that is there."""
    for _ in range(TRIES):
        shutil.rmtree(folder, ignore_errors=True)
        if not os.path.exists(folder):
            return
        time.sleep(0.1)


def _fill() -> str:
    """Makes the people and their cases; how to sign in, in words."""
    app = create_app()
    database, settings = database_of(app), settings_of(app)
    passwords = make_people(database)
    make_cases(database, settings)
    database.engine.dispose()
    lines = [f"  {login:<8}{password}" for login, password in passwords.items()]
    return "\n".join(["A demo: nothing in it is real. Sign in at /clinic/ as", *lines])
