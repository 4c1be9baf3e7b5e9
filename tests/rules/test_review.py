"""When our rules should be compared with their sources again."""

from dataclasses import replace
from datetime import date, timedelta

from rules import SOURCES, past_review
from rules.advice import ADVICE
from rules.differentials import CONDITIONS
from rules.rulebook import RULES
from rules.sources import REVIEW_EVERY

A_DAY = timedelta(days=1)


def test_a_source_is_past_its_review_a_year_after_it_was_compared() -> None:
    one = replace(SOURCES[0], checked=date(2025, 3, 1))
    last_day = date(2025, 3, 1) + REVIEW_EVERY

    assert past_review(last_day, [one]) == ()
    assert past_review(last_day + A_DAY, [one]) == (one,)


def test_the_longest_overdue_comes_first() -> None:
    older, newer = (replace(SOURCES[0], checked=date(year, 1, 1)) for year in (2023, 2024))

    assert past_review(date(2026, 1, 1), [newer, older]) == (older, newer)


def test_no_source_that_something_rests_on_is_left_out() -> None:
    used = {source for each in (*RULES, *ADVICE, *CONDITIONS) for source in each.sources}

    assert used
    assert used <= set(SOURCES)
    assert len({source.key for source in SOURCES}) == len(SOURCES)
