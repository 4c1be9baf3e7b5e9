"""How many cases a second are judged again, reading included.

python -m tests.benchmarks.replay [--rows 100000] [--database-url postgresql://…]

The command runs as it is typed; it has one thread, and on a busy machine the seconds of its core
say more than those of the clock. One case in ten is made to look as though older
rules had said something else of it. Without an address it makes an SQLite file in a temporary
folder; with one it uses that database, which must be empty.
"""

import argparse
import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from sqlalchemy import Connection, text

from app import clock, create_app
from app.database import database_of
from app.database.migrate import migrate
from tests.app.test_server import CHECKOUT, environment
from tests.benchmarks import believable

TIMES = 3
OTHERWISE = {
    "sqlite": "json_set(judgement, '$.urgency', 'same_day', '$.rules', json('[\"quinolone\"]'))",
    "postgresql": 'judgement || \'{"urgency": "same_day", "rules": ["quinolone"]}\'',
}


def main() -> None:
    wanted = argparse.ArgumentParser(description="How fast cases are judged again.")
    wanted.add_argument("--rows", type=int, default=100_000)
    wanted.add_argument("--database-url", default="")
    given = wanted.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        _fill(Path(folder), given.database_url, given.rows)
        settings = environment(Path(folder), country="GB", database_url=given.database_url)
        for _ in range(TIMES):
            took, busy, said = _replay(settings)
            print(
                f"with its start {given.rows / took:,.0f} a second by the clock, "
                f"{given.rows / busy:,.0f} a second of its core; it says: {said}",
                flush=True,
            )


def _fill(folder: Path, url: str, rows: int) -> None:
    app = create_app(instance_path=folder, country="GB", database_url=url)
    database = database_of(app)
    migrate(database)
    with database.writing() as session:
        believable.hire(session, clock.now())
        believable.load(session.connection(), rows, clock.now())
        _judge_some_otherwise(session.connection())
    database.engine.dispose()


def _judge_some_otherwise(connection: Connection) -> None:
    other = OTHERWISE[connection.dialect.name]
    connection.execute(text(f"UPDATE submission SET judgement = {other} WHERE id % 10 = 0"))  # noqa: S608


def _replay(settings: dict[str, str]) -> tuple[float, float, str]:
    """Seconds by the clock, seconds of its core, and the last that it says of itself."""
    command = [sys.executable, "-m", "flask", "--app", "run", "replay"]
    began, busy = time.perf_counter(), _busy()
    done = subprocess.run(
        command,
        cwd=CHECKOUT,
        env=os.environ | settings,
        capture_output=True,
        text=True,
        check=False,
    )
    took = time.perf_counter() - began
    assert "CASES THAT FALL" in done.stdout, done.stderr
    return took, _busy() - busy, done.stderr.strip().splitlines()[-1]


def _busy() -> float:
    """Seconds that cores worked for programs which we started and which ended."""
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return children.ru_utime + children.ru_stime


if __name__ == "__main__":
    main()
