"""Whether machines can be made that are apart is found out by making one, with a cable to it."""

import subprocess
from collections.abc import Callable

import pytest

from tests.many.cables import can_be_made


def without(refused: str) -> Callable[..., None]:
    def run(words: list[str], **_: object) -> None:
        if refused in words:
            raise subprocess.CalledProcessError(2, words)

    return run


@pytest.mark.parametrize("refused", ["add", "exec", "veth"])
def test_where_a_machine_or_its_cable_is_refused_none_can_be_made(
    monkeypatch: pytest.MonkeyPatch, refused: str
) -> None:
    monkeypatch.setattr("tests.many.cables.subprocess.run", without("nothing"))
    assert can_be_made()

    monkeypatch.setattr("tests.many.cables.subprocess.run", without(refused))
    assert not can_be_made()
