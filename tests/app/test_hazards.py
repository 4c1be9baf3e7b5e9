"""The hazard log in public: every row whole, and nothing claimed that is not so."""

import re
from html import unescape

from app.hazards import PARTS
from tests.app.judge import Judge

LOG = "/hazards"


def panel(browser: Judge, slug: str, name: str) -> str:
    """What a page says of one hazard."""
    page = unescape(browser.get(f"{LOG}/{slug}").text)
    return page.split(f'id="{name}"')[1].split("</section>")[0]


def test_every_hazard_stands_in_public_with_its_controls_and_its_tests(browser: Judge) -> None:
    for part in PARTS:
        page = unescape(browser.get(f"{LOG}/{part.slug}").text)
        for hazard in part.hazards:
            after = page.split(f'id="{hazard.name}"')[1].split("</section>")[0]
            told = (hazard.hazard, hazard.effect, hazard.harm, hazard.gap)
            listed = (*hazard.causes, *hazard.controls, *hazard.left_to_the_clinic)
            assert [
                words for words in (*told, *listed, *hazard.evidence) if words not in after
            ] == []
            assert f"risk {hazard.residual_risk} of 5" in after


def test_the_log_leads_to_each_part_and_each_part_back_and_on(browser: Judge) -> None:
    found = re.findall(rf'href="({LOG}/[\w-]+)"', browser.get(LOG).text)

    assert found == [f"{LOG}/{part.slug}" for part in PARTS]
    for address, following in zip(found, [*found[1:], ""], strict=True):
        page = browser.get(address).text
        assert f'class="back" href="{LOG}"' in page
        assert re.findall(r'href="([^"]+)">Next: ', page) == ([following] if following else [])


def test_a_missed_red_flag_leads_to_its_rule(browser: Judge) -> None:
    assert "/how-we-decide/emergency#rule-cold-pale-foot" in panel(
        browser, "missed-emergency", "missed-cold-pale-foot"
    )


def test_the_log_claims_no_standard_and_no_signature(browser: Judge) -> None:
    page = browser.get(LOG).text

    assert "Not tested on patients yet." in page
    assert "No clinical safety officer has signed this log." in page
    assert "We do not say that we meet that standard." in page


def test_it_names_where_its_scales_come_from(browser: Judge) -> None:
    assert "HL7 FHIR UK Core" in browser.get(LOG).text


def test_how_we_decide_and_the_page_about_this_check_lead_to_it(browser: Judge) -> None:
    for path in ("/how-we-decide", "/about"):
        assert f'href="{LOG}"' in browser.get(path).text


def test_a_part_that_is_not_there_is_said_to_be_missing(browser: Judge) -> None:
    assert browser.get(f"{LOG}/nothing").status_code == 404
