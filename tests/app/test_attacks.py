"""The table of attacks: every row is shown by tests that there really are."""

import pytest

from tests.app.attacks import ATTACKS, Attack
from tests.hazards.named import is_there

each = pytest.mark.parametrize("attack", ATTACKS, ids=lambda attack: attack.what)


@each
def test_a_row_names_tests_that_there_are(attack: Attack) -> None:
    assert attack.tests
    assert [node for node in attack.tests if not is_there(node)] == []


@each
def test_a_row_names_each_test_once_and_says_what_happens(attack: Attack) -> None:
    assert len(set(attack.tests)) == len(attack.tests)
    assert attack.answer.endswith(".")


def test_every_row_is_of_something_else() -> None:
    assert len({attack.what for attack in ATTACKS}) == len(ATTACKS) >= 14
