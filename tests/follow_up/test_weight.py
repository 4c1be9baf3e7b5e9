"""The pages that a mail leads to are as light as the others."""

import pytest
from flask import Flask

from tests.app.scales import Scales
from tests.follow_up.cast import tell
from tests.follow_up.test_answering import Later as Later
from tests.follow_up.test_answering import later as later


@pytest.mark.parametrize("packing", ["br", "gzip"])
def test_whoever_is_asked_how_it_is_fetches_little(desk: Flask, later: Later, packing: str) -> None:
    browser = Scales(desk, packing)
    _, link = later("priority")

    browser.get(link)
    browser.post(link, {})
    tell(browser, link, "worse", same_day_signs=["hot_red_swollen"])

    assert [it.code for it in browser.weighed] == [200, 400, 200]
    assert browser.too_heavy == []
