"""The words of the result: on the page, and as the plain text to copy."""

import re
from html import unescape
from typing import Any

import pytest

from rules import QUESTIONNAIRE_VERSION, decisions, ruleset_version
from tests.app.judge import Judge

PEOPLE: dict[str, dict[str, Any]] = {
    "emergency": {"emergency_signs": ["saddle_numbness"]},
    "same day": {"same_day_signs": ["wound"], "onset": "sudden_pop"},
    "priority": {"pain_walking": "8", "health": ["diabetes"], "slow_signs": ["growing_lump"]},
    "routine": {"pain_walking": "2", "slow_signs": ["back_and_leg_pain", "nerve_feelings"]},
}
URGENT = ("emergency", "same day")
LEAVE_OUT = "Do no exercises, and do not test or load the foot, until you have been seen."

# A sentence or a numbered item that begins where another ends, without a space: "999.2. Then".
GLUED = r"[.?!;:)][A-Z]|[a-z)]\.\d|\d\.\d\. "


def as_text(browser: Judge) -> str:
    page = browser.get("/check/result/text").text
    found = re.search(r"<textarea[^>]*>\n(.*?)</textarea>", page, re.DOTALL)
    assert found
    return unescape(found[1])


@pytest.mark.parametrize("name", PEOPLE)
def test_every_item_and_heading_of_the_plain_text_starts_a_line(browser: Judge, name: str) -> None:
    browser.walk(**PEOPLE[name])
    text = as_text(browser)

    assert re.findall(r"^1\. .", text, re.MULTILINE)
    assert re.findall(r"[^\n]- [A-Z]", text) == []
    assert re.findall(GLUED, text) == []
    headings = re.findall(r"[A-Z]{3,}(?: [A-Z,]+){2,}", text)
    assert len(headings) >= 3
    assert all(f"\n\n{heading}\n" in text for heading in headings)


@pytest.mark.parametrize("name", PEOPLE)
def test_the_plain_text_says_to_do_no_exercises_beside_urgent_care(
    browser: Judge, name: str
) -> None:
    browser.walk(**PEOPLE[name])
    lines = as_text(browser).splitlines()

    assert (LEAVE_OUT in lines) == (name in URGENT)


def test_the_plain_text_holds_every_item_of_the_page(browser: Judge) -> None:
    page = unescape(browser.walk(**PEOPLE["priority"]).text)
    shown = re.findall(r"<h3>([^<]+)</h3>", page.split('id="keep"')[0])

    assert "Stop running for now" in shown
    text = as_text(browser)
    assert [title for title in shown if title not in text] == []


def test_whoever_should_go_rather_than_call_is_offered_the_call_as_the_second_way(
    browser: Judge,
) -> None:
    assert "<span>Cannot get there? Call 999</span>" in browser.walk(**PEOPLE["emergency"]).text
    assert "<span>Call 999</span>" in browser.walk(emergency_signs=["cold_pale_foot"]).text


@pytest.mark.parametrize("name", PEOPLE)
def test_a_link_leads_to_when_to_get_help_sooner_where_that_stands(
    browser: Judge, name: str
) -> None:
    page = browser.walk(**PEOPLE[name]).text

    assert ('href="#sooner"' in page) == ('id="sooner"' in page) == (name not in URGENT)


def test_stopping_stands_before_the_reasons(browser: Judge) -> None:
    page = browser.walk(**PEOPLE["priority"]).text

    assert page.index("Stop running for now") < page.index("What should be checked, and why")


def test_each_advice_leads_to_how_sure_it_is_and_what_it_rests_on(browser: Judge) -> None:
    page = unescape(browser.walk(**PEOPLE["priority"]).text)
    known = {it.advice.title.runner: it.advice for it in decisions.advice_in_words()}
    shown = [title for title in re.findall(r"<h3>([^<]+)</h3>", page) if title in known]

    assert {"Stop running for now", "Look at your shoes"} <= set(shown)
    for advice in map(known.__getitem__, shown):
        panel = page.split(f"<h3>{advice.title.runner}</h3>")[1].split("</article>")[0]
        path, anchor = re.findall(r'href="([^"]+)#([^"]+)">How sure is this', panel)[0]
        section = unescape(browser.get(path).text).split(f'id="{anchor}"')[1].split("</section>")[0]
        for fact in (advice.words.runner, advice.evidence, *(s.address for s in advice.sources)):
            assert fact in section
        assert section.count("<time datetime") == len(advice.sources)


def test_an_advice_without_a_source_says_how_sure_it_is_too(browser: Judge) -> None:
    page = browser.walk(**PEOPLE["priority"]).text

    painkillers = page.split("Ask a pharmacist about painkillers</h3>")[1].split("</article>")[0]
    assert ">How sure is this?<" in painkillers
    assert "We give no advice on medicines." in browser.get("/how-we-decide/advice-ask").text


def test_the_plain_text_leads_back_to_the_result_and_needs_a_visit(browser: Judge) -> None:
    assert browser.get("/check/result/text").status_code == 410

    assert 'href="/check/result/text">Copy the result as plain text' in browser.walk().text
    assert 'class="back" href="/check/result"' in browser.get("/check/result/text").text


def test_a_result_and_its_plain_text_name_the_rules_that_made_it(browser: Judge) -> None:
    made_by = f"Rules {ruleset_version()}, questions {QUESTIONNAIRE_VERSION}."

    assert made_by in browser.walk().text
    assert made_by in as_text(browser)


def test_the_plain_text_before_there_is_a_result_leads_to_what_is_still_asked(
    browser: Judge,
) -> None:
    browser.begin()

    assert browser.get("/check/result/text").request.path == "/check/age"


def test_what_was_left_open_is_told_as_not_known(browser: Judge) -> None:
    page = browser.walk(onset="not_sure").text

    not_known = page.split('<p class="label">Not known</p>')[1].split("</ul>")[0]
    assert "You are not sure how it started" in not_known
