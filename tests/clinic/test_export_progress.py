"""How far an export has come, and that one which was cut off says so."""

import zlib

import pytest
from flask import Flask
from sqlalchemy import delete, select
from sqlalchemy.exc import OperationalError
from sqlalchemy.pool import QueuePool

from app.database import Database, database_of
from app.records import Export, Submission
from tests.app.judge import hidden_of
from tests.clinic.cast import Receptionist, case
from tests.clinic.conftest import Clock
from tests.clinic.files import export, lines_of
from tests.clinic.test_queue import words


@pytest.fixture(autouse=True)
def two_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.exports.batches.BATCH", 2)


def kept(app: Flask) -> Export:
    with database_of(app).reading() as session:
        return session.scalars(select(Export).order_by(Export.id.desc())).first() or Export()


class Begun:
    """The answer to an export, of which so many pieces have been read."""

    def __init__(self, who: Receptionist, pieces: int) -> None:
        token = hidden_of(who.get("/clinic/exports"))["csrf_token"]
        answer = who.client.post("/clinic/exports", data={"csrf_token": token}, buffered=False)
        self._unpacking = zlib.decompressobj(31)
        self._pieces = answer.iter_encoded()
        self.close = answer.close
        self.text = "".join(self.unpack(next(self._pieces)) for _ in range(pieces))

    def unpack(self, piece: bytes) -> str:
        return self._unpacking.decompress(piece).decode()

    def read_on(self) -> str:
        return "".join(self.unpack(piece) for piece in self._pieces)


def test_a_whole_one_says_so(desk: Flask, kim: Receptionist) -> None:
    for _ in range(5):
        case(desk)
    assert len(lines_of(export(kim))) == 5

    assert (kept(desk).lines, kept(desk).total, kept(desk).is_whole) == (5, 5, True)
    page = kim.get("/clinic/exports")
    assert "24 November 2026, 10:00 Finished: 5 cases Kim Identity only" in words(page)
    assert "data-running" not in page.text


def test_one_that_runs_says_how_far_it_has_come(desk: Flask, kim: Receptionist) -> None:
    for _ in range(5):
        case(desk)
    begun = Begun(kim, 3)

    assert begun.text.count("\r\n") == 1 + 4
    page = kim.client.get("/clinic/exports/lines")
    assert "Running: 2 of 5 cases" in words(page)
    assert "data-running" in page.text
    begun.close()


def test_a_browser_that_goes_away_is_noticed(desk: Flask, kim: Receptionist) -> None:
    for _ in range(5):
        case(desk)
    begun = Begun(kim, 3)
    begun.close()

    assert not kept(desk).is_whole
    said = "Cut off after 4 of 5 cases. Do not use this file."
    page = kim.get("/clinic/exports")
    assert said in words(page)
    assert "data-running" not in page.text


def test_one_that_nothing_is_heard_of_is_taken_for_cut_off(
    desk: Flask, kim: Receptionist, clock: Clock
) -> None:
    """As after the server was killed."""
    case(desk)
    begun = Begun(kim, 1)
    clock(minutes=9)
    assert "Running: 0 of 1 cases" in words(kim.get("/clinic/exports"))
    clock(minutes=2)
    assert "Cut off after 0 of 1 cases." in words(kim.get("/clinic/exports"))
    begun.close()


def test_a_file_that_fails_on_the_way_cannot_be_unpacked(
    desk: Flask,
    kim: Receptionist,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    for _ in range(5):
        case(desk, name="Robin Secret")
    begun = Begun(kim, 2)

    def gone(self: Database) -> None:
        raise OperationalError("SELECT", {}, Exception("Robin Secret"))

    with monkeypatch.context() as broken:
        broken.setattr(Database, "reading", gone)
        with pytest.raises(zlib.error):
            begun.read_on()
    begun.close()

    assert "Cut off after 2 of 5 cases." in words(kim.get("/clinic/exports"))
    told = capsys.readouterr().err
    assert "An export was cut off (OperationalError)." in told
    assert "Robin" not in told


def test_what_changes_or_goes_or_comes_meanwhile_does_no_harm(
    desk: Flask, kim: Receptionist, clock: Clock
) -> None:
    sent = [case(desk) for _ in range(5)]
    begun = Begun(kim, 2)
    clock(minutes=1)
    case(desk, at=clock())
    kim.act(sent[3], "took")
    with database_of(desk).writing() as session:
        session.execute(delete(Submission).where(Submission.id.in_([sent[1].id, sent[2].id])))
    text = begun.text + begun.read_on()

    found = [line.split(",")[0] for line in text.splitlines()[1:]]
    assert found == [sent[number].reference for number in (0, 1, 3, 4)]
    assert kept(desk).is_whole


def test_no_transaction_is_open_between_two_pieces(desk: Flask, kim: Receptionist) -> None:
    for _ in range(5):
        case(desk)
    begun = Begun(kim, 2)

    pool = database_of(desk).engine.pool
    assert isinstance(pool, QueuePool)
    assert pool.checkedout() == 0
    begun.close()
