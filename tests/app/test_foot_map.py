"""The drawn foot: what can be pointed at, and what is marked on it."""

import re
from collections import Counter
from typing import Any

import pytest

from app.foot_map import VIEWS, Marked, marked
from app.settings.declared import CHECKOUT
from rules import QUESTION, Answers, Question, read
from tests.app.judge import SORE_HEEL, Judge

SITE: Any = QUESTION["site"]
PLACES = {place.code for place in SITE} - {"hard_to_say"}
SHAPES = set(re.findall(r'id="(\w+-\w+)"', (CHECKOUT / "static/foot.svg").read_text()))
LABEL = re.compile(r'<label data-at="(\w+)" for="([\w-]+)">')


def told(**changes: Any) -> Marked | None:
    written = {"side": "left", "site": "arch", "other_sites": []} | changes
    return marked(read(written, so_far=True))


def names(foot: Marked | None) -> list[str]:
    assert foot
    return [view.name for view in foot.views]


def test_every_place_is_seen_best_on_one_drawing() -> None:
    best = Counter(place for view in VIEWS for place in view.seen_best)

    assert set(best) == PLACES
    assert set(best.values()) == {1}


def test_the_drawings_have_a_shape_for_each_place_and_none_for_anything_else() -> None:
    drawn = {f"{view.name}-{part}" for view in VIEWS for part in ("skin", "lines", *view.places)}

    assert drawn == SHAPES


@pytest.mark.parametrize("state", [":checked", ":focus-visible", ".tile:hover"])
def test_the_stylesheet_shows_every_place_in_every_state(state: str) -> None:
    style = (CHECKOUT / "static/foot.css").read_text().split("@media (forced-colors")[0]
    rules = [line for line in style.splitlines() if state in line and "data-at" in line]

    assert {place for place in PLACES if any(f'data-at="{place}"' in rule for rule in rules)} == (
        PLACES
    )
    for rule in rules:
        value, at = re.findall(r'(?:value|data-at)="(\w+)"', rule)
        assert value == at


def where(browser: Judge, **changes: Any) -> str:
    page = browser.go_on(browser.begin(), SORE_HEEL | changes, "/check/where")
    return page.text


def test_each_place_on_the_map_is_the_label_of_its_own_choice(browser: Judge) -> None:
    html = where(browser)

    labels = LABEL.findall(html)
    assert {code for code, _ in labels} == PLACES
    for code, control in labels:
        assert f'name="site" value="{code}" id="{control}"' in html


def test_a_second_place_is_never_the_first_again_and_the_first_is_shown_as_taken(
    browser: Judge,
) -> None:
    page = browser.go_on(browser.begin(), SORE_HEEL | {"site": "arch"}, "/check/also")

    assert {code for code, _ in LABEL.findall(page.text)} == PLACES - {"arch"}
    assert page.text.count('class="taken"') == 2
    assert "The dashed place is the one that hurts most." in page.text


def test_where_the_first_place_was_hard_to_say_nothing_is_taken(browser: Judge) -> None:
    page = browser.go_on(browser.begin(), SORE_HEEL | {"site": "hard_to_say"}, "/check/also")

    assert "taken" not in page.text
    assert "dashed" not in page.text


def test_a_second_place_is_chosen_on_the_foot_that_hurts(browser: Judge) -> None:
    page = browser.go_on(browser.begin(), SORE_HEEL | {"side": "left"}, "/check/also")

    assert 'class="foot-map left"' in page.text


def test_the_marked_foot_has_no_more_drawings_than_show_all_places() -> None:
    assert names(told(site="arch")) == ["sole"]
    assert names(told(site="arch", other_sites=["ball", "heel_inner"])) == ["sole"]
    assert names(told(site="ankle_outer", other_sites=["arch"])) == ["sole", "outer"]


def test_a_place_that_is_hard_to_say_is_not_marked() -> None:
    assert told(site="hard_to_say") is None
    assert names(told(site="hard_to_say", other_sites=["arch"])) == ["sole"]


def test_nothing_is_marked_before_a_place_was_told() -> None:
    assert marked(Answers(frozenset())) is None


@pytest.mark.parametrize("place", [place for place in SITE if place.code in PLACES], ids=str)
def test_every_place_alone_is_marked_on_one_drawing(place: Question) -> None:
    foot = told(site=place.code)

    assert foot
    assert len(foot.views) == 1
    assert place.code in foot.views[0].places


def test_the_result_says_in_words_what_it_marks(browser: Judge) -> None:
    page = browser.walk(side="both", site="arch", other_sites=["ball"])

    assert 'class="marked-foot both"' in page.text
    assert "Both feet (a right foot is drawn)" in page.text
    assert "<strong>The arch of the foot</strong>" in page.text
    assert "<li>The ball of the foot</li>" in page.text
    assert page.text.count('class="most"') == 1
    assert page.text.count('class="too"') == 1


def test_an_early_end_has_no_foot_to_show(browser: Judge) -> None:
    assert "marked-foot" not in browser.walk(emergency_signs=["chest_pain_breathless"]).text
