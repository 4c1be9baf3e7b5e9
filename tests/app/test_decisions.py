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
