import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.databases import Cluster, programs


@pytest.fixture
def own_cluster() -> Iterator[Cluster]:
    """A PostgreSQL that may be stopped, and that keeps what it acknowledged."""
    found = programs()
    if found is None:
        pytest.skip("PostgreSQL is not installed (on Debian: apt-get install postgresql)")
    with tempfile.TemporaryDirectory(prefix="first-step-", ignore_cleanup_errors=True) as folder:
        cluster = Cluster(Path(folder), found, durable=True)
        cluster.start()
        yield cluster
        cluster.stop()
