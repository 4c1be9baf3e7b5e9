"""A share in words: honest where there are few, and where it is next to nothing or to all."""

import pytest

from app.clinic.outcomes.share import FEWEST, Share


def test_a_share_says_of_how_many_and_how_sure() -> None:
    assert Share(12, 20).words == "12 of 20 (60%, between 39% and 78%)"
    assert Share(12, 20).in_short == "12 (60%, 39% to 78%)"


def test_of_too_few_there_is_no_share() -> None:
    assert Share(4, 7).words == "Too few to say: 4 of 7"
    assert Share(4, 7).in_short == "4"
    assert Share(0, 0).words == "Nothing known yet"
    assert "%" not in Share(FEWEST - 1, FEWEST - 1).words
    assert "%" in Share(FEWEST, FEWEST).words


@pytest.mark.parametrize(
    ("share", "words"),
    [
        (Share(0, 20), "0 of 20 (0%, between 0% and 16%)"),
        (Share(0, 1000), "0 of 1,000 (0%, between 0% and 0.4%)"),
        (Share(1, 1000), "1 of 1,000 (0.1%, between under 0.1% and 0.6%)"),
        (Share(1000, 1000), "1,000 of 1,000 (100%, between 99.6% and 100%)"),
        (Share(999, 1000), "999 of 1,000 (99.9%, between 99.4% and over 99.9%)"),
    ],
    ids=str,
)
def test_next_to_nothing_is_not_nothing_nor_next_to_all_all(share: Share, words: str) -> None:
    assert share.words == words
