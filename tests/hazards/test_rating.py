import pytest

from app.hazards import HAZARDS
from rules.hazards import HARM, LIKELY, RISK, Hazard, Likelihood, Severity, risk


def test_the_risk_is_as_published() -> None:
    """The matrix of the log that is named beside it: likelihood down, severity across."""
    published = {
        "VERY_HIGH": "34455",
        "HIGH": "23345",
        "MEDIUM": "22334",
        "LOW": "12234",
        "VERY_LOW": "11223",
    }
    found = {
        likely.name: "".join(str(risk(severity, likely)) for severity in Severity)
        for likely in Likelihood
    }

    assert found == published


def test_worse_or_likelier_is_never_a_smaller_risk() -> None:
    for lower, higher in zip(list(Likelihood), list(Likelihood)[1:], strict=False):
        assert all(risk(each, lower) <= risk(each, higher) for each in Severity)
    for likely in Likelihood:
        assert list(likely.value) == sorted(likely.value)


def test_every_level_has_its_words() -> None:
    assert set(HARM) == set(Severity)
    assert set(LIKELY) == set(Likelihood)
    assert set(RISK) == {risk(each, likely) for each in Severity for likely in Likelihood}


@pytest.mark.parametrize("hazard", HAZARDS, ids=lambda hazard: hazard.name)
def test_no_control_makes_a_hazard_likelier(hazard: Hazard) -> None:
    order = list(Likelihood)

    assert order.index(hazard.after) <= order.index(hazard.before)


def test_no_hazard_is_left_at_a_risk_that_must_be_made_smaller() -> None:
    assert [hazard.name for hazard in HAZARDS if hazard.residual_risk > 3] == []


def test_a_risk_that_is_not_wanted_says_what_else_would_lessen_it_or_what_is_not_known() -> None:
    left = [hazard for hazard in HAZARDS if hazard.residual_risk == 3]

    assert left
    assert [it.name for it in left if not (it.left_to_the_clinic or it.gap)] == []
