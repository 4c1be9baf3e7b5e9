"""Two servers on one PostgreSQL: receptionists at both save in the same cases at once."""

import os
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from pathlib import Path

import pytest

from app import create_app
from app.database import database_of
from app.database.migrate import migrate
from tests.app.test_server import environment, running
from tests.clinic.cast import case
from tests.databases import Cluster
from tests.faults.desk import hold_histories_against_versions, notes_kept, sign_in
from tests.faults.test_killed import wait_for
from tests.ports import free_port

pytestmark = [pytest.mark.faults, pytest.mark.xdist_group("faults")]

NOTES = int(os.environ.get("FAULT_ROUNDS", "20"))
AT_EACH = 4


def test_each_save_at_either_server_is_kept_or_refused_as_stale(
    own_cluster: Cluster, tmp_path: Path
) -> None:
    url, key = own_cluster.url(), "a key that both of the servers know"
    app = create_app(instance_path=tmp_path / "own", database_url=url, secret_key=key)
    database = database_of(app)
    migrate(database)
    cases = [case(app).public_id for _ in range(2)]
    ports = [free_port(), free_port()]
    desks = sign_in(database, ports * AT_EACH)

    with ExitStack() as servers:
        for port in ports:
            settings = environment(
                tmp_path / str(port), port=port, workers=1, database_url=url, secret_key=key
            )
            wait_for(servers.enter_context(running(settings)))
        with ThreadPoolExecutor(len(desks)) as many:
            for each in [many.submit(desk.note_in_any, cases, NOTES) for desk in desks]:
                each.result()

    saved = [one for desk in desks for one in desk.saved]
    refused = [words for desk in desks for words in desk.refused]
    print(f"{len(saved)} notes saved, {len(refused)} refused as stale")
    with database.reading() as session:
        hold_histories_against_versions(session)
        kept = notes_kept(session)
    database.engine.dispose()
    assert kept == sorted(saved)
    assert refused
