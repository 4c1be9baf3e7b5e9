"""Files damaged at random, a few of each format here; `python -m tests.watch.fuzz` reads more."""

import pytest

from tests.watch.fuzz.run import FORMATS, fuzz, made

EACH = 300


@pytest.mark.parametrize("kind", FORMATS)
def test_a_damaged_file_is_read_or_refused_soon_and_in_little_memory(kind: str) -> None:
    tally = fuzz(kind, EACH, seed=2)

    assert tally.faults == []
    assert tally.files == EACH


def test_some_damaged_files_are_read_and_some_refused() -> None:
    """Were all of them refused at once, nothing behind the door would be tried."""
    for kind in FORMATS:
        tally = fuzz(kind, EACH, seed=3)
        assert tally.read > EACH / 40, kind
        assert sum(tally.codes.values()) > EACH / 40, kind


def test_the_same_seed_makes_the_same_file() -> None:
    assert made("gpx", 1, 7) == made("gpx", 1, 7)
    assert made("gpx", 1, 7) != made("gpx", 1, 8)


def test_what_is_raised_that_is_no_refusal_is_a_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise KeyError("distance")

    monkeypatch.setattr("tests.watch.fuzz.run.read_log", broken)
    assert len(fuzz("gpx", 2, seed=1).faults) == 2


def test_what_hangs_is_a_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    def hanging(*_: object) -> None:
        while True:
            pass

    monkeypatch.setattr("tests.watch.fuzz.run.read_log", hanging)
    monkeypatch.setattr("tests.watch.fuzz.run.LONGEST", 0.05)
    assert "Hung" in fuzz("gpx", 1, seed=1).faults[0]
