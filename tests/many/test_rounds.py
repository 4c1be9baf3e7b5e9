"""What servers do by themselves is done once, however many of them come to it together."""

import time
from collections import Counter
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import func, select, text

from app.database import database_of
from app.keeping.forgetting import BY_RETENTION
from app.records import Audit, Mail, Submission
from tests.clinic.cast import case
from tests.many.servers import Farm, farm, start
from tests.post.cast import put
from tests.post.server import Post, mail_server

pytestmark = [pytest.mark.faults, pytest.mark.xdist_group("faults")]

MAILS = 30
# Deleted in more than one go.
OLD = 1_200
MOST_SECONDS = 60
NOW = datetime.now(UTC)


def copy_of_its_row(farm: Farm, id: int, times: int) -> None:
    """As many more like it, each sent by a visit of its own."""
    unique = {"public_id": "md5(n::text)::varchar(22)", "reference": "lpad(n::text, 10, '0')"}
    unique |= {"visit_digest": "md5(n::text) || md5(n::text)"}
    columns = [each.name for each in Submission.__table__.columns if each.name != "id"]
    values = ", ".join(unique.get(name, name) for name in columns)
    copied = (
        f"INSERT INTO submission ({', '.join(columns)}) SELECT {values} "  # noqa: S608
        "FROM submission, generate_series(1, :times) AS n WHERE id = :id"
    )
    with database_of(farm.app).writing() as session:
        session.execute(text(copied), {"times": times, "id": id})


def remaining(farm: Farm) -> int:
    with database_of(farm.app).reading() as session:
        old = select(func.count()).where(Submission.sent_at < NOW - timedelta(days=365))
        mails = select(func.count()).select_from(Mail)
        return (session.scalar(old) or 0) + (session.scalar(mails) or 0)


def test_each_mail_goes_out_once_and_each_old_case_is_counted_once(
    fresh_url: str, tmp_path: Path
) -> None:
    post = Post()
    mailed: dict[str, Any] = {
        "smtp_host": "127.0.0.1",
        "smtp_security": "none",
        "mail_from": "d@clinic.example",
    }
    with (
        mail_server(post),
        farm(tmp_path, fresh_url, smtp_port=post.port, **mailed) as three,
    ):
        addresses = [f"runner{number}@example.org" for number in range(MAILS)]
        for address in addresses:
            put(three.app, address, NOW, submission_id=case(three.app, at=NOW).id)
        old = case(three.app, at=NOW - timedelta(days=400))
        copy_of_its_row(three, old.id, OLD - 1)

        start(three.servers)
        deadline = time.monotonic() + MOST_SECONDS
        while remaining(three) and time.monotonic() < deadline:
            time.sleep(0.1)

        assert Counter(to for to, _ in post.taken) == Counter(addresses)
        with database_of(three.app).reading() as session:
            lines = session.scalars(select(Audit.detail).where(Audit.did == BY_RETENTION)).all()
        assert sum(map(int, lines)) == OLD
