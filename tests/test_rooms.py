"""The rooms of this house: small, well named, and where they belong."""

from pathlib import Path

import pytest

CHECKOUT = Path(__file__).parents[1]
TOP = {
    *("app", "docs", "rules", "static", "templates", "tests"),
    *("run.py", "pyproject.toml", "README.md"),
}
BESIDE = {
    "CHANGELOG.md",
    "LICENSE",
    "requirements.lock",
    "requirements-test.lock",
    "instance",
    "mutants",
}
LONGEST = 250
UNNAMED = {"utils", "helpers", "manager", "service", "engine", "data", "common", "misc"}
ROOMS = [
    file
    for folder in ("app", "rules", "templates", "static", "tests")
    for file in sorted((CHECKOUT / folder).rglob("*"))
    if file.suffix in {".py", ".html", ".css", ".js"}
]


def test_nothing_else_stands_at_the_top() -> None:
    found = {each.name for each in CHECKOUT.iterdir() if not each.name.startswith((".", "__"))}

    assert found - BESIDE == TOP


@pytest.mark.parametrize("room", ROOMS, ids=lambda room: str(room.relative_to(CHECKOUT)))
def test_a_room_is_small_and_named_for_what_it_is(room: Path) -> None:
    text = room.read_text(encoding="utf-8")

    assert text.count("\n") <= LONGEST
    assert room.stem not in UNNAMED
    assert f"{CHECKOUT}/" not in text, "it names a path of this machine"


def test_a_package_is_named_by_the_lock_and_no_registry_is() -> None:
    for name in ("requirements.lock", "requirements-test.lock"):
        text = (CHECKOUT / name).read_text(encoding="utf-8")
        assert "--hash=sha256:" in text
        assert "://" not in text
