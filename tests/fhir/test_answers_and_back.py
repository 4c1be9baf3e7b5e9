"""A response read back gives the same answers, whoever gave them."""

from decimal import Decimal

from hypothesis import given, settings

from app.fhir.response import response
from rules import QUESTION, Control, Unit, read, store
from tests.fhir.cast import kept
from tests.fhir.form import answers_in, chosen_in, shown
from tests.fhir.test_questionnaire import ITEMS
from tests.proofs.people import people
from tests.rules.cast import runner, written


def back(items: list[dict[str, object]]) -> dict[str, object]:
    """As the interface for programs takes them."""
    return {id: _sent(id, values) for id, values in answers_in(items).items()}


def _sent(id: str, values: list[object]) -> object:
    control = QUESTION[id].control
    if control is Control.MANY:
        return values
    (value,) = values
    if control is Control.SCALE:
        return int(str(value))
    return Decimal(str(value)) if control is Control.DISTANCE else value


@given(people())
@settings(max_examples=60, deadline=None)
def test_the_answers_come_back_as_they_were_given(person: dict[str, object]) -> None:
    answers = read(person)
    again = read(back(response(kept(answers))["item"]))

    assert again.facts == answers.facts
    assert again.km == answers.km


def test_miles_come_back_as_exact_kilometres() -> None:
    far = dict.fromkeys(("longest_recent_km", "longest_before_km"), Decimal("186.123457"))
    answers = read(written(**far), Unit.MI)
    found = back(response(kept(answers))["item"])

    assert {id: f"{found[id]:f}" for id in far} == {id: store(answers)[id] for id in far}


@given(people())
@settings(max_examples=60, deadline=None)
def test_every_answer_stands_where_the_form_shows_its_question(person: dict[str, object]) -> None:
    items = response(kept(read(person)))["item"]

    assert set(answers_in(items)) <= set(shown(ITEMS, chosen_in(items)))


def test_whoever_left_on_an_emergency_has_stopped_and_others_have_completed() -> None:
    early = read({"age_band": "60_plus", "emergency_signs": ["cold_pale_foot"]})

    assert response(kept(early))["status"] == "stopped"
    assert response(kept(runner()))["status"] == "completed"


def test_an_answer_that_we_no_longer_know_is_kept_by_its_name() -> None:
    old = {"asked_in_2019": ["yes", "no"], "site": "elbow", "usual_week_km": "far"}
    items = response(kept(runner(), answers=old))["item"]

    assert [item["linkId"] for item in items] == ["site", "usual_week_km", "asked_in_2019"]
    assert items[0]["answer"][0]["valueCoding"]["code"] == "elbow"
    assert items[1]["answer"] == [{"valueString": "far"}]
    assert items[2]["answer"] == [{"valueString": "yes"}, {"valueString": "no"}]
