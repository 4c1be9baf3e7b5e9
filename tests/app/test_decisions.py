"""How we decide: every rule in public, with its source, and every finding linked to its rule."""

import re
from html import unescape
from typing import Any

import pytest

from rules import PLANTAR_FASCIITIS, QUESTIONS, REVISIONS, decisions
from tests.app.judge import Judge

OVERVIEW = "/how-we-decide"


def linked(browser: Judge) -> dict[str, str]:
    """Every page that the overview leads to, by its address."""
    found = re.findall(rf'href="({OVERVIEW}/[\w-]+)"', browser.get(OVERVIEW).text)
    return {address: unescape(browser.get(address).text) for address in dict.fromkeys(found)}


def followed(browser: Judge, address: str) -> str:
    """What stands at an address with a fragment, up to the end of its section."""
    path, _, anchor = address.partition("#")
    return unescape(browser.get(path).text).split(f'id="{anchor}"')[1].split("</section>")[0]


def link_of(page: str, rule: str) -> str:
    """Where this page says that the rule is read."""
    (found,) = re.findall(rf'href="({OVERVIEW}/[\w-]+#rule-{rule})"', page)
    return str(found)


def test_every_rule_stands_in_public_with_its_ways_and_sources(browser: Judge) -> None:
    overview = browser.get(OVERVIEW).text

    for it in decisions.rules_in_words():
        after = followed(browser, link_of(overview, it.rule.name))
        assert it.rule.concern in after
        assert it.rule.tell.runner in after
        assert all(needed[1:] in after for way in it.ways for needed in way)
        assert all(source.address in after for source in it.rule.sources)
        assert all(f'datetime="{source.checked}"' in after for source in it.rule.sources)


def test_every_rule_stands_once(browser: Judge) -> None:
    shown = [
        name for page in linked(browser).values() for name in re.findall(r'id="rule-(.+?)"', page)
    ]

    assert sorted(shown) == sorted(it.rule.name for it in decisions.rules_in_words())


def test_an_address_from_when_it_was_one_page_still_finds_its_rule(browser: Judge) -> None:
    for it in decisions.rules_in_words():
        found = followed(browser, f"{OVERVIEW}#rule-{it.rule.name}").split("</li>")[0]
        assert it.rule.concern in found
        assert link_of(found, it.rule.name)


def test_all_else_that_decides_stands_in_public_too(browser: Judge) -> None:
    pages = " ".join(linked(browser).values())

    criteria = decisions.criteria(PLANTAR_FASCIITIS)
    words: list[Any] = [each.words[1:] for each in criteria]
    words += [each for label in decisions.labels_in_words() for each in label]
    words += decisions.load_in_words()
    words += [it.advice.words.runner for it in decisions.advice_in_words()]
    words += [it.condition.plain for it in decisions.conditions_in_words()]
    words += [member[1:] for _, members in decisions.groups_in_words() for member in members]
    words += [f"<h3>{question.ask}</h3>" for question in QUESTIONS]
    assert len(words) > 100
    assert [each for each in words if each not in pages] == []


@pytest.mark.parametrize("anchor", ["plantar-fasciitis", "running-load", "others", "groups"])
def test_a_chapter_is_found_by_its_old_address_too(browser: Judge, anchor: str) -> None:
    assert f'<li id="{anchor}"><a href="{OVERVIEW}/{anchor}">' in browser.get(OVERVIEW).text


def test_each_chapter_leads_back_and_on_to_the_next(browser: Judge) -> None:
    pages = linked(browser)

    for page, following in zip(pages.values(), [*list(pages)[1:], ""], strict=True):
        assert f'class="back" href="{OVERVIEW}"' in page
        assert re.findall(r'href="([^"]+)">Next: ', page) == ([following] if following else [])


def test_the_running_load_names_its_sources(browser: Judge) -> None:
    page = unescape(browser.get(f"{OVERVIEW}/running-load").text)

    assert decisions.load_sources()
    assert all(source.address in page for source in decisions.load_sources())


def test_a_chapter_that_is_not_there_is_said_to_be_missing(browser: Judge) -> None:
    assert browser.get(f"{OVERVIEW}/nothing").status_code == 404


def test_a_way_of_several_facts_lists_them_and_one_of_a_single_fact_does_not(
    browser: Judge,
) -> None:
    page = unescape(browser.get(f"{OVERVIEW}/same-day").text)
    rule = page.split('id="rule-achilles-rupture"')[1].split("</section>")[0]

    assert re.search(r"<li>You felt a sudden snap[^<]*</li>", rule)
    without_snap = page.split('id="rule-achilles-rupture-without-snap"')[1].split("</section>")[0]
    assert "All of these together lead to it" in without_snap
    assert re.search(r"<li>All of these:<ul>\s*<li>It began with a pop", rule)


def test_each_kind_of_reading_has_a_sentence_of_its_own(browser: Judge) -> None:
    pages = " ".join(linked(browser).values())

    for read in ("its abstract or its opening", "this page", "what another page says of it, not"):
        assert f"We read {read}" in pages
    assert "We looked at it" not in pages


def test_what_limits_a_condition_stands_beside_what_we_look_for(browser: Judge) -> None:
    others = unescape(browser.get(f"{OVERVIEW}/others").text)

    for it in decisions.conditions_in_words():
        panel = others.split(f"<h3>{it.condition.plain}</h3>")[1].split("</section>")[0]
        assert ("Only if" in panel) == bool(it.only_if)
        assert all(needed[1:] in panel for way in it.only_if for needed in way)


def test_what_is_our_judgement_is_said_once(browser: Judge) -> None:
    pages = [page for page in linked(browser).values() if 'id="rule-' in page]

    assert len(re.findall("Our judgement", " ".join(pages))) == sum(
        bool(it.rule.judgement) for it in decisions.rules_in_words()
    )


def test_every_finding_links_to_its_own_rule(browser: Judge) -> None:
    page = browser.walk(press=["heel_squeeze"], runner="new", pain_walking="8").text

    for name in ("heel-bone-stress", "severe-pain"):
        assert 'class="label"' in followed(browser, link_of(page, name))


def test_every_change_to_the_rules_stands_in_public_with_whom_it_touches(browser: Judge) -> None:
    for it in REVISIONS:
        after = followed(browser, f"{OVERVIEW}/changes#rules-{it.version}")
        assert it.changed in after
        assert it.touches in after
        assert f'datetime="{it.on}"' in after


def test_about_says_it_is_not_tested_and_does_not_diagnose(browser: Judge) -> None:
    page = browser.get("/about").text

    assert "Not tested on patients yet." in page
    assert "It does not diagnose." in page


def test_privacy_is_judged_like_every_page(browser: Judge) -> None:
    assert "one encrypted cookie" in browser.get("/privacy").text
