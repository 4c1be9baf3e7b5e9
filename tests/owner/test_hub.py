"""Where the owner begins."""

import re

from flask import Flask

from tests.staff.cast import Colleague, hire

HUB = "/clinic/owner/"


def test_it_leads_to_every_page_of_the_owners(olga: Colleague) -> None:
    page = olga.get(HUB).text.split("<main", 1)[1]
    led_to = re.findall(r'<h2><a href="([^"]+)"', page)

    assert led_to == [
        "/clinic/owner/self-check",
        "/clinic/staff",
        "/clinic/trail",
        "/clinic/owner/person",
        "/clinic/owner/retention",
        "/clinic/owner/programs",
        "/clinic/owner/webhooks",
        "/clinic/owner/settings",
    ]
    for address in led_to:
        assert f'href="{HUB}">' in olga.get(address).text.split("<main", 1)[1], address


def test_it_says_how_many_checks_came_to_what(olga: Colleague) -> None:
    checks = olga.get("/clinic/owner/self-check").text
    number = checks.count('<li class="wrong">')

    assert number
    assert f"{number} wrong, " in olga.get(HUB).text


def test_only_an_owner_sees_the_way_to_it(desk: Flask, olga: Colleague) -> None:
    rita = Colleague(desk, hire(desk, "rita"))

    assert f'href="{HUB}"' in olga.get("/clinic/").text
    assert f'href="{HUB}"' not in rita.get("/clinic/").text
