"""The page about what is kept and logged is that of the app."""

import re
from pathlib import Path

from app.follow_up.words import BODY
from app.records import Base, Mail

CHECKOUT = Path(__file__).parents[2]
KEPT, LOGGED = (
    (CHECKOUT / "docs" / "what-is-kept.md").read_text(encoding="utf-8").split("## What is logged")
)
LEVELS = ("Secret", "Health", "Person", "Machine")


def test_every_table_has_one_level() -> None:
    sorted_in = re.findall(rf"^\| (?:{'|'.join(LEVELS)}) \|[^|]+\|([^|]+)\|[^|]+\|$", KEPT, re.M)
    told = [table for line in sorted_in for table in re.findall(r"`(\w+)`", line)]

    assert sorted(told) == sorted(Base.metadata.tables)


def test_every_level_says_how_it_is_guarded() -> None:
    for level in LEVELS:
        assert len(re.findall(rf"^\| {level} \|", KEPT, re.MULTILINE)) == 2


def test_a_link_that_waits_in_a_mail_counts_as_a_secret_and_is_said_to_lie_there_in_clear() -> None:
    assert "{link}" in BODY
    (secret, guarded) = re.findall(r"^\| Secret \|.+$", KEPT, re.MULTILINE)

    assert f"`{Mail.__tablename__}`" in secret
    assert f"the link in a mail of `{Mail.__tablename__}`, in clear" in guarded


def test_every_file_that_logs_stands_in_it_and_no_other() -> None:
    files = {file: file.read_text(encoding="utf-8") for file in (CHECKOUT / "app").rglob("*.py")}
    logging = {
        str(file.relative_to(CHECKOUT))
        for file, text in files.items()
        if ".logger." in text or "from app.log import tell" in text
    }

    assert logging == set(re.findall(r"`(app/[\w/]+\.py)`", LOGGED))
