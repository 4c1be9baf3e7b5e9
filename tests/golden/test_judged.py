"""What people are told does not change under a version that stays."""

from importlib import import_module

import pytest

from rules import Label, Urgency, assess
from tests.golden import judged

PEOPLE = list(judged.people())


def test_people_are_judged_as_this_version_judges_them() -> None:
    assert judged.FILE.read_text(encoding="utf-8") == judged.judged(), judged.SAME_VERSION


def test_the_people_are_many_and_of_every_urgency_and_label() -> None:
    found = [assess(answers) for answers in PEOPLE]

    assert len(found) > 2_000
    assert {each.urgency for each in found} == set(Urgency)
    assert {each.label for each in found} == set(Label)


@pytest.mark.parametrize(
    ("module", "name", "otherwise"),
    [
        ("assessment", "label_of", lambda pattern, facts, raised: Label.POSSIBLE),
        ("assessment", "recommendations", lambda response, asked_for: ()),
        ("numbers", "band_of", lambda now, before: int(now * 100 >= before * 130)),
        ("training_log", "band_of", lambda now, before: 1),
        ("advice.choose", "_is_done", lambda item, facts: False),
        ("patterns.fit", "_is_capped", lambda pattern, facts, raised: False),
        ("differentials.condition", "_may_stand", lambda condition, kinds, label: True),
    ],
    ids=lambda it: it if isinstance(it, str) else "",
)
def test_code_that_judges_otherwise_is_found_out(
    monkeypatch: pytest.MonkeyPatch, module: str, name: str, otherwise: object
) -> None:
    monkeypatch.setattr(judged, "people", lambda: PEOPLE[::3])
    before = judged.judged()
    monkeypatch.setattr(import_module(f"rules.{module}"), name, otherwise)

    assert judged.judged() != before
