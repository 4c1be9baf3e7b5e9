"""Odd people, and what no version of ours stored: the export stays valid, and tells what it can."""

import json
from datetime import date, datetime, timedelta, timezone
from typing import Any

import pytest

from tests.fhir import r4
from tests.fhir.cast import bundle_of, only, resources
from tests.fhir.test_invariants import empties, holds
from tests.fhir.test_schema import all_faults
from tests.rules.cast import runner

FAR_EAST = timezone(timedelta(hours=13, minutes=45))
LATE = datetime(2026, 11, 24, 23, 59, 59, 999999, FAR_EAST)
ODD: dict[str, dict[str, Any]] = {
    "longest name": {"name": "Ö" * 120},
    "written from the right": {"name": "רובין דוגמה"},
    "half a character": {"name": "Robin\ud800"},
    "nothing to reach them by": {"phone": "", "email": ""},
    "born long ago": {"date_of_birth": date(1, 1, 1)},
    "born in the future": {"date_of_birth": date(9999, 12, 31)},
    "a clock far away": {"sent_at": LATE, "changed_at": LATE},
    "no answers": {"answers": {}},
    "no judgement": {"judgement": {}},
    "rules in no list": {"judgement": {"rules": 7}},
    "rules with odd names": {"judgement": {"rules": [" of  old ", "", None, {}]}},
    "an urgency with a line": {"judgement": {"urgency": " of\nold "}},
    "lists with nothing in them": {"answers": {"site": [], "health": [""], "gone": []}},
    "nothing for an answer": {"answers": {"site": None, "gone": None, "usual_week_km": None}},
    "no numbers": {"answers": {"usual_week_km": "NaN", "longest_recent_km": "-Infinity"}},
    "a truth for a number": {"answers": {"pain_walking": True}},
    "an object for an answer": {"answers": {"site": {"a": 1}, "usual_week_km": {}}},
    "a code with spaces": {"answers": {"site": " heel  inner\n"}},
    "a question with an odd name": {"answers": {"a b\n\0": "x\0y", "": "z"}},
}


@pytest.mark.parametrize("odd", ODD)
def test_the_export_is_valid_whatever_is_stored(odd: str) -> None:
    whole = bundle_of(runner(), **ODD[odd])

    assert all_faults(whole) == []
    assert list(empties(whole)) == []
    assert json.dumps(whole, allow_nan=False, ensure_ascii=False).encode()


@pytest.mark.parametrize("odd", ODD)
def test_the_export_keeps_the_invariants_of_r4_whatever_is_stored(odd: str) -> None:
    whole = bundle_of(runner(), **ODD[odd])

    assert [each for each in r4.OF_BUNDLE if not holds(r4.OF_BUNDLE[each], whole)] == []


@pytest.mark.parametrize("name", ["علی‌رضا نمونه", "ශ්‍රී Sample", "👩‍👩‍👧 Sample"])
def test_a_name_keeps_what_joins_and_parts_its_letters(name: str) -> None:
    """A form lets them through, because some names cannot be written without."""
    assert only(bundle_of(runner(), name=name), "Patient")["name"] == [{"text": name}]


def test_a_moment_is_told_in_utc() -> None:
    told = only(bundle_of(runner(), **ODD["a clock far away"]), "QuestionnaireResponse")

    assert told["authored"] == "2026-11-24T10:14:59+00:00"


def test_what_turns_the_direction_of_other_text_is_left_out() -> None:
    told = only(bundle_of(runner(), name="Ro\u202ebin\u2066\u200f Sample"), "Patient")

    assert told["name"] == [{"text": "Robin Sample"}]


def test_what_is_no_number_is_told_as_it_stands_and_not_observed() -> None:
    odd = {"usual_week_km": "NaN", "pain_walking": True}
    whole = bundle_of(runner(), answers=odd)
    told = only(whole, "QuestionnaireResponse")["item"]

    assert resources(whole, "Observation") == []
    assert [item["answer"] for item in told] == [
        [{"valueCoding": told[0]["answer"][0]["valueCoding"]}],
        [{"valueString": "NaN"}],
    ]
    assert told[0]["answer"][0]["valueCoding"]["code"] == "True"
