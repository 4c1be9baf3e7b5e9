"""A short run of what `python -m tests.watch.fuzz` does at length."""

import pytest

from tests.watch.fuzz import FORMATS, outcomes


@pytest.mark.parametrize("name", FORMATS)
def test_a_damaged_file_is_read_or_refused(name: str) -> None:
    found = set(outcomes(name, 300))

    assert "read" in found, "no file was whole enough to try the reader itself"
    assert len(found) > 1, "no file was damaged enough to be refused"
