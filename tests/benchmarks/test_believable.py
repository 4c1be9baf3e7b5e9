"""As many cases as wanted, also where that is few."""

from pathlib import Path

import pytest
from sqlalchemy import func, select

from app import clock, create_app
from app.database import database_of
from app.records import Submission
from tests.benchmarks import believable


@pytest.mark.parametrize("rows", [1, believable.SHARED_BY - 1, 3 * believable.SHARED_BY])
def test_as_many_share_a_name_as_is_said_or_all_where_there_are_fewer(
    tmp_path: Path, rows: int
) -> None:
    with database_of(create_app(instance_path=tmp_path)).writing() as session:
        believable.hire(session, clock.now())
        believable.load(session.connection(), rows, clock.now())
        shared = Submission.name.startswith(believable.SHARED_NAME)
        sharing = session.scalar(select(func.count()).where(shared))

    assert sharing == min(rows, believable.SHARED_BY)
