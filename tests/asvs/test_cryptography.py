"""The inventory of what is sealed, hashed and drawn at random is that of the app."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

CHECKOUT = Path(__file__).parents[2]
INVENTORY = (CHECKOUT / "docs" / "cryptography.md").read_text(encoding="utf-8")
LIBRARIES = {"argon2", "cryptography", "hashlib", "hmac", "pyotp", "random", "secrets", "ssl"}


def imported_by(file: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (each.name.partition(".")[0] for each in node.names)
        if isinstance(node, ast.ImportFrom):
            yield (node.module or "").partition(".")[0]


def test_every_file_that_asks_a_library_for_it_stands_in_the_inventory_and_no_other() -> None:
    files = (CHECKOUT / "app").rglob("*.py")
    using = {str(it.relative_to(CHECKOUT)) for it in files if LIBRARIES & {*imported_by(it)}}
    told = set(re.findall(r"`(app/[\w/]+\.py)`", INVENTORY))

    assert told == using


def test_every_purpose_of_a_lock_is_told_where_it_is_made() -> None:
    files = (CHECKOUT / "app").rglob("*.py")
    text = {str(it.relative_to(CHECKOUT)): it.read_text(encoding="utf-8") for it in files}
    sealing = {name for name, code in text.items() if re.search(r"\block_for\(", code)}
    (sealed, _) = INVENTORY.split("The locks are made in")

    assert sealing - {"app/locks.py"} == set(re.findall(r"`(app/[\w/]+\.py)` \|", sealed))


def test_the_life_of_a_key_is_told_with_how_long_it_is_used() -> None:
    for phase in ("Before use", "In use", "After use", "Destroyed"):
        assert f"- **{phase}**" in INVENTORY
    assert "for a year at most" in INVENTORY
