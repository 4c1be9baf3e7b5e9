"""Reading answers: everything is understood, or every fault is named."""

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from rules import QUESTIONS, Answers, Faults, Unit, read, still_asked
from rules.questions.self_checks import CalfRaises
from tests.rules.cast import runner, written
from tests.vignettes.cases import Case, cases


def faults_of(answers: Any, **how: Any) -> list[tuple[str, str]]:
    with pytest.raises(Faults) as wrong:
        read(answers, **how)
    return [(fault.question, fault.code) for fault in wrong.value.faults]


def is_refused(answers: Any) -> bool:
    try:
        read(answers)
    except Faults:
        return True
    return False


@pytest.mark.parametrize(
    ("changes", "fault"),
    [
        ({"side": None}, ("side", "missing")),
        ({"emergency_signs": None}, ("emergency_signs", "missing")),
        ({"emergency_signs": []}, ("emergency_signs", "missing")),
        ({"onset": "magic"}, ("onset", "unknown_answer")),
        ({"onset": "Gradual"}, ("onset", "unknown_answer")),
        ({"press": ["tendon", "nose"]}, ("press", "unknown_answer")),
        ({"press": ["tendon", "tendon"]}, ("press", "repeated")),
        ({"press": ["none", "tendon"]}, ("press", "stands_alone")),
        ({"press": ["not_tried", "tendon"]}, ("press", "stands_alone")),
        ({"health": ["prefer_not_to_say", "none"]}, ("health", "stands_alone")),
        ({"slow_signs": ["not_sure", "growing_lump"]}, ("slow_signs", "stands_alone")),
        ({"press": "tendon"}, ("press", "wrong_type")),
        ({"press": {"tendon": True}}, ("press", "wrong_type")),
        ({"press": [["tendon"]]}, ("press", "unknown_answer")),
        ({"side": ["left"]}, ("side", "wrong_type")),
        ({"side": 1}, ("side", "wrong_type")),
        ({"pain_walking": "3"}, ("pain_walking", "wrong_type")),
        ({"pain_walking": True}, ("pain_walking", "wrong_type")),
        ({"pain_walking": 3.0}, ("pain_walking", "wrong_type")),
        ({"pain_walking": Decimal("3.5")}, ("pain_walking", "out_of_range")),
        ({"pain_walking": -1}, ("pain_walking", "out_of_range")),
        ({"pain_walking": 11}, ("pain_walking", "out_of_range")),
        ({"other_sites": ["heel_inner"]}, ("other_sites", "repeats_site")),
        ({"other_sites": ["hard_to_say"]}, ("other_sites", "unknown_answer")),
        ({"usual_week_km": 7.5}, ("usual_week_km", "wrong_type")),
        ({"usual_week_km": "7.5"}, ("usual_week_km", "wrong_type")),
        ({"usual_week_km": True}, ("usual_week_km", "wrong_type")),
        ({"usual_week_km": -1}, ("usual_week_km", "out_of_range")),
        ({"usual_week_km": Decimal("300.000001")}, ("usual_week_km", "out_of_range")),
        ({"usual_week_km": Decimal("NaN")}, ("usual_week_km", "out_of_range")),
        ({"usual_week_km": Decimal("-Infinity")}, ("usual_week_km", "out_of_range")),
        ({"usual_week_km": Decimal("1E-999999999")}, ("usual_week_km", "too_many_decimals")),
        ({"usual_week_km": Decimal("1.1234567")}, ("usual_week_km", "too_many_decimals")),
        ({"diabetic_foot": ["none"]}, ("diabetic_foot", "not_asked")),
        ({"child_signs": ["none"]}, ("child_signs", "not_asked")),
        ({"after_injury": ["none"]}, ("after_injury", "not_asked")),
        ({"morning_stiffness": "none"}, ("morning_stiffness", "not_asked")),
        ({"shoe_size": 42}, ("shoe_size", "unknown_question")),
    ],
)
def test_each_fault_is_told_once_and_names_its_question(
    changes: dict[str, Any], fault: tuple[str, str]
) -> None:
    assert faults_of(written(**changes)) == [fault]


@pytest.mark.parametrize("unit", Unit)
@pytest.mark.parametrize(
    ("typed", "code"), [("1E999999999", "out_of_range"), ("1E-999999999", "too_many_decimals")]
)
def test_a_number_beyond_all_sense_is_a_fault_in_either_unit(
    unit: Unit, typed: str, code: str
) -> None:
    assert faults_of(written(usual_week_km=Decimal(typed)), unit=unit) == [("usual_week_km", code)]


def test_every_fault_is_told_in_the_order_of_the_questions() -> None:
    wrong = written(history=["magic"], side=None, pain_walking=99, other_sites=["heel_inner"])

    assert faults_of(wrong) == [
        ("side", "missing"),
        ("other_sites", "repeats_site"),
        ("pain_walking", "out_of_range"),
        ("history", "unknown_answer"),
    ]


def test_a_question_that_hangs_on_a_faulty_one_is_not_judged() -> None:
    assert faults_of(written(onset="magic", after_injury=["none"])) == [("onset", "unknown_answer")]
    assert faults_of(written(runner="magic", week_change=None)) == [("runner", "unknown_answer")]


def test_a_message_says_how_to_mend_it() -> None:
    with pytest.raises(Faults, match="Did you mean “onset”"):
        read(written(onsett="gradual"))


def test_a_person_who_does_not_run_is_not_asked_about_runs() -> None:
    sent = written() | {"runner": "not_a_runner", "usual_week_km": 5}

    assert faults_of(sent) == [
        ("running_now", "not_asked"),
        ("week_change", "not_asked"),
        ("usual_week_km", "not_asked"),
    ]


def test_after_an_emergency_the_rest_may_be_missing_but_is_checked() -> None:
    stopped = {"age_band": "18_44", "emergency_signs": ["saddle_numbness"]}

    assert not read(stopped).runs
    assert faults_of({**stopped, "side": "middle"}) == [("side", "unknown_answer")]
    assert faults_of({**stopped, "running_now": "less"}) == [("running_now", "not_asked")]
    assert faults_of({"emergency_signs": ["saddle_numbness"]}) == [("age_band", "missing")]


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.id)
def test_answers_so_far_are_finished_where_nothing_is_missing_in_the_end(case: Case) -> None:
    told = list(case.row["answers"].items())
    assert read(dict(told), so_far=True).is_finished
    for number in range(len(told)):
        some_of_them = dict(told[:number])
        so_far = read(some_of_them, so_far=True)
        assert so_far.is_finished is not is_refused(some_of_them)


def test_a_combination_excuses_only_what_comes_after_it() -> None:
    hot = {"same_day_signs": ["hot_red_swollen"], "health": ["weak_immunity"]}
    stopped = {"age_band": "18_44", "emergency_signs": ["none"], **hot}

    assert read(stopped)
    assert ("health", "missing") in faults_of({**stopped, "health": None})


@pytest.mark.parametrize(
    "changes",
    [
        {"pain_walking": 6},
        {"onset": "sudden_pop", "duration": "over_12_months", "pain_walking": 3},
        {"onset": "injury", "after_injury": ["none"], "duration": "over_12_months"},
        {"health": ["quinolone"]},
        {"health": ["prefer_not_to_say"]},
        {"age_band": "16_17"},
        {"slow_signs": ["growing_lump"]},
    ],
)
def test_heel_raises_are_not_asked_where_they_could_harm(changes: dict[str, Any]) -> None:
    assert ("calf_raises", "not_asked") in faults_of(written(calf_raises="5_to_14", **changes))


def test_heel_raises_may_be_left_out_and_their_own_urgency_does_not_count() -> None:
    assert runner().given(CalfRaises) == ()
    assert runner(calf_raises="none_weak").given(CalfRaises) == (CalfRaises.NONE_WEAK,)


def test_answers_that_no_longer_apply_are_let_go() -> None:
    changed = written(site="arch", other_sites=["arch", "ball"], after_injury=["none"])

    assert still_asked(changed) == written(site="arch", other_sites=["ball"])


def test_only_the_place_that_is_said_already_is_let_go() -> None:
    repeated = written(site="arch", other_sites=("arch", "ball"))

    assert still_asked(repeated) == written(site="arch", other_sites=["ball"])


def test_an_answer_that_nobody_can_read_is_not_let_go() -> None:
    with pytest.raises(Faults, match="side"):
        still_asked(written(side="middle", after_injury=["none"]) | {"other_sites": ["heel_inner"]})
    with pytest.raises(Faults, match="shoe_size"):
        still_asked(written() | {"shoe_size": "42"})


def test_distances_are_still_asked_in_the_unit_in_which_they_were_typed() -> None:
    far = written(usual_week_km=Decimal(187))

    assert still_asked(far) == far
    with pytest.raises(Faults, match="miles"):
        still_asked(far, Unit.MI)


def test_a_question_that_nobody_knows_comes_last_and_the_others_are_still_read() -> None:
    sent = {"shoe_size": 42} | written(side=None, history=["magic"])

    assert [id for id, _ in faults_of(sent)] == ["side", "history", "shoe_size"]


def test_what_hangs_on_an_empty_or_repeated_tick_is_not_judged() -> None:
    empty = written(health=[], diabetic_foot=["none"])

    assert faults_of(empty) == [("health", "missing")]
    assert faults_of(empty | {"health": None}) == [("health", "missing")]


ANYTHING = some.recursive(
    some.none() | some.booleans() | some.integers() | some.floats() | some.text() | some.decimals(),
    lambda inner: some.lists(inner, max_size=3) | some.dictionaries(some.text(), inner, max_size=2),
    max_leaves=5,
)


@settings(
    max_examples=300,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow],
)
@given(
    some.dictionaries(some.sampled_from([q.id for q in QUESTIONS]), ANYTHING, max_size=6),
    some.booleans(),
)
def test_whatever_is_sent_is_read_or_refused_with_reasons(sent: Any, complete: bool) -> None:
    try:
        found: Answers | Faults = read(written() | sent if complete else sent)
    except Faults as wrong:
        found = wrong
    reasons = found.faults if isinstance(found, Faults) else ()
    assert isinstance(found, Answers) or reasons
    assert all(fault.message for fault in reasons)
