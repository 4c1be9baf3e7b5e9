"""The rules do not change without a word of whom it touches."""

import re

import pytest

from rules import REVISIONS, Revision, ruleset_version

each_revision = pytest.mark.parametrize("revision", REVISIONS, ids=lambda it: it.version)
A_WHOLE_SENTENCE = r"[A-Z“].+ .+ .+\.”?"


def test_the_newest_entry_is_of_the_rules_as_they_are() -> None:
    assert REVISIONS[0].version == ruleset_version(), (
        f"The rules do something else than rules/revisions.py knows of. Put an entry for "
        f"{ruleset_version()} first in it that says what changed and whom it touches. To see whom: "
        "flask --app run replay. Nothing needs saying of a version that nobody was judged by: "
        "replace its entry."
    )


@each_revision
def test_every_entry_says_what_changed_and_whom_it_touches(revision: Revision) -> None:
    assert re.fullmatch(A_WHOLE_SENTENCE, revision.changed)
    assert re.fullmatch(A_WHOLE_SENTENCE, revision.touches)
    assert revision.touches != revision.changed


@each_revision
def test_every_entry_has_a_version_as_results_show_it(revision: Revision) -> None:
    assert re.fullmatch(r"[0-9a-f]{12}", revision.version)


def test_no_version_has_two_entries() -> None:
    assert len({it.version for it in REVISIONS}) == len(REVISIONS)


def test_the_newest_entry_stands_first() -> None:
    days = [it.on for it in REVISIONS]

    assert days == sorted(days, reverse=True)
