"""What changed between two rulesets, and which rules changed it."""

from dataclasses import replace

import pytest

from rules import Cause, Judgement, Rejudged, Urgency, assess
from rules.rulebook import RULES
from tests.rules.cast import HEEL, runner

SAME_DAY = next(rule.name for rule in RULES if rule.urgency is Urgency.SAME_DAY)
ANSWERS = runner(**HEEL, press=["heel_squeeze"], pain_walking=8)
NOW = Judgement.of(assess(ANSWERS))


def rejudged(**then: object) -> Rejudged:
    """The squeezed heel, judged then as it is now but for this."""
    return Rejudged.of(replace(NOW, ruleset_version="0" * 12, **then), ANSWERS)  # type: ignore[arg-type]


def test_the_cast_is_as_the_tests_below_need_it() -> None:
    assert (NOW.urgency, NOW.rules[:2]) == ("priority", ("heel-bone-stress", "severe-pain"))


def test_another_version_alone_is_the_same_judgement() -> None:
    found = rejudged()

    assert found.is_same
    assert (found.has_risen, found.has_fallen, found.causes) == (False, False, ())


def test_it_rises_by_the_rules_that_ask_for_the_urgency_of_now() -> None:
    found = rejudged(urgency="routine", rules=())

    assert found.has_risen
    assert found.newly_raised == NOW.rules
    assert ("heel-bone-stress", Cause.RAISES) in found.causes
    assert all(name in NOW.rules for name, _ in found.causes)


def test_a_rule_raised_then_too_that_asks_for_more_is_named_as_such() -> None:
    found = rejudged(urgency="routine")

    assert found.differs == ("urgency",)
    assert ("heel-bone-stress", Cause.ASKS_FOR_MORE) in found.causes


def test_it_falls_by_the_pressing_rule_that_is_not_raised_any_more() -> None:
    found = rejudged(urgency="same_day", rules=(SAME_DAY, *NOW.rules))

    assert found.has_fallen
    assert found.falls_from_pressing
    assert found.causes == ((SAME_DAY, Cause.NO_LONGER_RAISED),)


def test_a_lesser_rule_that_went_as_well_did_not_make_it_fall() -> None:
    found = rejudged(urgency="same_day", rules=(SAME_DAY, "arch-dropped", *NOW.rules))

    assert "arch-dropped" not in NOW.rules
    assert "arch-dropped" in {rule.name for rule in RULES if rule.urgency < Urgency.SAME_DAY}
    assert [name for name, _ in found.causes] == [SAME_DAY]


def test_a_rule_that_nobody_knows_any_more_may_have_made_it_fall() -> None:
    found = rejudged(urgency="same_day", rules=(SAME_DAY, "of-old"))

    assert ("of-old", Cause.NO_LONGER_RAISED) in found.causes


def test_the_leading_rule_of_then_asks_for_less_where_it_is_raised_still() -> None:
    found = rejudged(urgency="emergency")

    assert found.causes == ((NOW.rules[0], Cause.ASKS_FOR_LESS),)


@pytest.mark.parametrize("then", ["same_day", "emergency"])
def test_a_fall_from_the_same_day_or_from_an_emergency_is_from_pressing(then: str) -> None:
    assert rejudged(urgency=then).falls_from_pressing


def test_a_fall_from_soon_is_a_fall_and_not_from_pressing() -> None:
    neutral = runner()
    then = replace(Judgement.of(assess(neutral)), urgency="priority", rules=("severe-pain",))

    found = Rejudged.of(then, neutral)

    assert found.has_fallen
    assert not found.falls_from_pressing


def test_where_only_the_urgency_of_then_is_known_no_rule_is_said_to_have_changed() -> None:
    risen = Rejudged.of_urgency(Urgency.ROUTINE, ANSWERS)
    fallen = Rejudged.of_urgency(Urgency.EMERGENCY, ANSWERS)

    assert risen.newly_raised == ()
    assert ("heel-bone-stress", Cause.ASKS) in risen.causes
    assert fallen.falls_from_pressing
    assert fallen.causes == ()


def test_what_differs_beside_the_urgency_is_named() -> None:
    found = rejudged(pattern="likely", see_first="gp", advice_given=("of-old",))

    assert found.differs == ("see_first", "pattern", "advice_given")


def test_a_rule_that_went_and_asks_for_as_much_made_it_fall_too() -> None:
    another = [rule.name for rule in RULES if rule.urgency is Urgency.SAME_DAY][1]

    found = rejudged(urgency="same_day", rules=(SAME_DAY, another, *NOW.rules))

    assert {name for name, _ in found.causes} == {SAME_DAY, another}


def test_the_rules_of_then_explain_a_fall_where_nothing_else_is_known_but_the_urgency() -> None:
    found = Rejudged.of_urgency(Urgency.SAME_DAY, ANSWERS, raised=(SAME_DAY, *NOW.rules))

    assert found.causes == ((SAME_DAY, Cause.NO_LONGER_RAISED),)
    assert found.differs == ("urgency", "rules")
