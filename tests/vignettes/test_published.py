"""People whom nobody here invented."""

import pytest

from tests.vignettes.cases import CONTESTED, Case, Outcome, cases, outcomes

WANTED = 0.95
ALL = outcomes()
COUNTED = [outcome for outcome in ALL if outcome.case.id not in CONTESTED]


def case_id(outcome: Outcome) -> str:
    return outcome.case.id


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.id)
def test_every_case_names_its_source(case: Case) -> None:
    assert case.row["source"]
    assert case.row["address"].startswith("http")


@pytest.mark.parametrize("outcome", [o for o in ALL if o.case.is_visible], ids=case_id)
def test_what_a_self_report_can_see_is_never_under_triaged(outcome: Outcome) -> None:
    assert not outcome.is_under_triage, outcome


@pytest.mark.parametrize("outcome", ALL, ids=case_id)
def test_a_mimic_is_never_named_likely(outcome: Outcome) -> None:
    assert not outcome.names_a_mimic_likely, outcome


def test_nearly_every_urgency_is_one_that_a_triage_nurse_accepts() -> None:
    held = sum(outcome.urgency_is_accepted for outcome in COUNTED)

    assert held / len(COUNTED) >= WANTED


def test_nearly_every_label_is_one_that_a_clinician_accepts() -> None:
    held = sum(outcome.label_is_accepted for outcome in COUNTED)

    assert held / len(COUNTED) >= WANTED


def test_a_contested_case_exists_and_has_a_reason() -> None:
    assert set(CONTESTED) <= {case.id for case in cases()}
    assert all(len(reason) > 40 for reason in CONTESTED.values())


def test_there_are_as_many_cases_as_the_notice_says() -> None:
    assert len(ALL) == 93
