"""FIT where the library that reads it is not installed, or is another one than we know."""

import sys
from types import ModuleType

import pytest

from app.watch import Unreadable
from app.watch.tracks.fit import read_fit
from tests.watch.tracks import fit, read, session


def with_fitdecode(monkeypatch: pytest.MonkeyPatch, library: ModuleType | None) -> None:
    """As if this were what an import of it finds; None if there is nothing."""
    monkeypatch.setitem(sys.modules, "fitdecode", library)
    monkeypatch.delitem(sys.modules, "app.watch.tracks.fit_messages", raising=False)


def test_without_the_library_it_says_what_to_choose_instead(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with_fitdecode(monkeypatch, None)

    with pytest.raises(Unreadable, match="Choose GPX or TCX") as refusal:
        read(read_fit, fit(session()))

    assert refusal.value.code == "no_fit_reader"


def test_a_library_without_the_names_that_we_know_is_not_taken_for_a_missing_one(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with_fitdecode(monkeypatch, ModuleType("fitdecode"))

    with pytest.raises(ImportError, match="cannot import name"):
        read(read_fit, fit(session()))
