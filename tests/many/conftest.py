from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count

import pytest
from sqlalchemy import text

from app.database import Database
from tests.databases import Cluster
from tests.many.servers import Farm, farm, start

_numbers = count()


@contextmanager
def fresh(cluster: Cluster) -> Iterator[str]:
    """A database without any tables."""
    name = f"many_{next(_numbers)}"
    engine = Database(cluster.url()).engine.execution_options(isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(text(f"CREATE DATABASE {name}"))
    yield cluster.url(name)
    with engine.connect() as connection:
        connection.execute(text(f"DROP DATABASE {name} WITH (FORCE)"))
    engine.dispose()


@pytest.fixture
def fresh_url(cluster: Cluster) -> Iterator[str]:
    with fresh(cluster) as url:
        yield url


@pytest.fixture(scope="module")
def three(cluster: Cluster, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Farm]:
    """Three servers that run, for all tests of a file."""
    folder = tmp_path_factory.mktemp("three")
    with fresh(cluster) as url, farm(folder, url) as found:
        start(found.servers)
        yield found
