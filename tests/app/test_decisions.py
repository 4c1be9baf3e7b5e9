"""How we decide: every rule in public, with its source, and every finding linked to its rule."""

import re
from html import unescape

from rules import decisions
from tests.app.judge import Judge


def test_every_rule_stands_on_the_public_page_with_its_ways_and_sources(browser: Judge) -> None:
    page = unescape(browser.get("/how-we-decide").text)

    for it in decisions.rules_in_words():
        after = page.split(f'id="rule-{it.rule.name}"')[1].split("</section>")[0]
        assert it.rule.concern in after
        assert it.rule.tell.runner in after
        assert all(needed[1:] in after for way in it.ways for needed in way)
        assert all(source.address in after for source in it.rule.sources)
        assert all(f'datetime="{source.checked}"' in after for source in it.rule.sources)


def test_a_way_of_several_facts_lists_them_and_one_of_a_single_fact_does_not(
    browser: Judge,
) -> None:
    page = unescape(browser.get("/how-we-decide").text)
    rule = page.split('id="rule-achilles-rupture"')[1].split("</section>")[0]

    assert re.search(r"<li>You felt a sudden snap[^<]*</li>", rule)
    without_snap = page.split('id="rule-achilles-rupture-without-snap"')[1].split("</section>")[0]
    assert "All of these together lead to it" in without_snap
    assert re.search(r"<li>All of these:<ul>\s*<li>It began with a pop", rule)


def test_each_kind_of_reading_has_a_sentence_of_its_own(browser: Judge) -> None:
    page = browser.get("/how-we-decide").text

    for read in ("its abstract or its opening", "this page", "what another page says of it, not"):
        assert f"We read {read}" in page
    assert "We looked at it" not in page


def test_what_limits_a_condition_stands_beside_what_we_look_for(browser: Judge) -> None:
    page = unescape(browser.get("/how-we-decide").text)
    others = page.split('id="others"')[1]

    for it in decisions.conditions_in_words():
        panel = others.split(f"<h3>{it.condition.plain}</h3>")[1].split("</section>")[0]
        assert ("Only if" in panel) == bool(it.only_if)
        assert all(needed[1:] in panel for way in it.only_if for needed in way)


def test_what_is_our_judgement_is_said_once(browser: Judge) -> None:
    page = browser.get("/how-we-decide").text
    rules = page.split('id="plantar-fasciitis"')[0]

    assert len(re.findall("Our judgement", rules)) == sum(
        bool(it.rule.judgement) for it in decisions.rules_in_words()
    )


def test_every_finding_links_to_its_own_rule(browser: Judge) -> None:
    page = browser.walk(press=["heel_squeeze"], runner="new", pain_walking="8")

    anchors = re.findall(r'href="/how-we-decide#(rule-[\w-]+)"', page.text)
    assert {"rule-heel-bone-stress", "rule-severe-pain"} <= set(anchors)
    decide = browser.get("/how-we-decide").text
    assert all(f'id="{anchor}"' in decide for anchor in anchors)


def test_about_says_it_is_not_tested_and_does_not_diagnose(browser: Judge) -> None:
    page = browser.get("/about").text

    assert "Not tested on patients yet." in page
    assert "It does not diagnose." in page


def test_privacy_is_judged_like_every_page(browser: Judge) -> None:
    assert "one encrypted cookie" in browser.get("/privacy").text
