"""A program by others (LHC-Forms) takes our questionnaire from our server, shows it, fills it with
answers of ours and hands them back. Without its files these tests are skipped, and say so."""

import os
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, Route

from app.fhir.response import response
from rules import QUESTIONS, Answers, Unit, is_asked, read
from tests.fhir.cast import kept
from tests.fhir.form import answers_in
from tests.rules.cast import HEEL, runner, written
from tests.vignettes.cases import cases

FILES = Path(os.environ.get("LFORMS", Path(__file__).parents[2] / ".peers" / "lforms"))
# Its scripts hold text that is read wrongly in any other character set.
PAGE = """<!doctype html><html lang="en"><meta charset="utf-8"><title>LHC-Forms</title>
<link rel="stylesheet" href="/webcomponent/styles.css"><div id="form"></div>
<script src="/webcomponent/assets/lib/zone.min.js"></script>
<script src="/webcomponent/runtime.js"></script>
<script src="/webcomponent/polyfills.js"></script>
<script src="/webcomponent/main.js"></script>
<script src="/fhir/R4/lformsFHIR.min.js"></script>"""
IS_THERE = "!!(window.LForms?.FHIR?.R4 && LForms.Util.addFormToPage)"
FILL_IN = """async ([questionnaire, response]) => {
  const form = LForms.Util.convertFHIRQuestionnaireToLForms(questionnaire, "R4");
  const filled = LForms.Util.mergeFHIRDataIntoLForms(response, form, "R4");
  await LForms.Util.addFormToPage(filled, "form", {fhirVersion: "R4"});
  return LForms.Util.getFormFHIRData("QuestionnaireResponse", "R4");
}"""
EVERY_EIGHTH = cases()[::8]
MILES = dict.fromkeys(("longest_recent_km", "longest_before_km"), Decimal("186.123457"))
PEOPLE = {
    "heel raises, which stand inside of groups": runner(**HEEL, calf_raises="15_to_24"),
    "no pain, and other places": runner(pain_walking=0, other_sites=["ball", "arch"]),
    "miles": read(written(**MILES), Unit.MI),
    "an early end": read({"age_band": "60_plus", "emergency_signs": ["cold_pale_foot"]}),
    **{case.id: read(case.row["answers"]) for case in EVERY_EIGHTH},
}
SEEN = {
    "a runner": runner(),
    "nobody who runs": runner(runner="not_a_runner"),
    "an injury": runner(onset="injury", after_injury=["none"]),
    "numb feet": runner(health=["numb_feet"], diabetic_foot=["none"]),
    "both feet": runner(side="both", morning_stiffness="none"),
}


@pytest.fixture(scope="module")
def peer(chromium: Browser) -> Iterator[Page]:
    if not FILES.is_dir():
        pytest.skip("LHC-Forms is not here (.ci/run fetches it; LFORMS names another folder)")
    context = chromium.new_context()
    page = context.new_page()
    wrong: list[str] = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.route("http://peer.test/**", from_its_files)
    page.goto("http://peer.test/")
    page.wait_for_function(IS_THERE)
    yield page
    context.close()
    assert not wrong


@pytest.fixture(scope="module")
def ours(peer: Page, address: str) -> dict[str, Any]:
    """The questionnaire as our server hands it out."""
    answer = peer.request.get(f"{address}/fhir/Questionnaire/first-step")
    assert answer.ok
    found: dict[str, Any] = answer.json()
    return found


def from_its_files(route: Route) -> None:
    asked = route.request.url.removeprefix("http://peer.test/")
    file = FILES / asked
    if not asked:
        route.fulfill(body=PAGE, content_type="text/html")
    elif file.is_file():
        route.fulfill(path=file)
    else:
        route.fulfill(status=404)


@pytest.mark.parametrize("who", PEOPLE)
def test_no_answer_is_lost_on_the_way(peer: Page, ours: dict[str, Any], who: str) -> None:
    sent = response(kept(PEOPLE[who]))
    found = peer.evaluate(FILL_IN, [ours, sent])

    assert answers_in(found["item"]) == answers_in(sent["item"]) != {}


@pytest.mark.parametrize("who", SEEN)
def test_it_shows_the_questions_that_the_rules_ask(
    peer: Page, ours: dict[str, Any], who: str
) -> None:
    peer.evaluate(FILL_IN, [ours, response(kept(SEEN[who]))])

    assert shown_on(peer) == asked_of(SEEN[who])


def shown_on(page: Page) -> list[str]:
    return [q.id for q in QUESTIONS if page.get_by_text(q.ask, exact=True).first.is_visible()]


def asked_of(answers: Answers) -> list[str]:
    return [q.id for q in QUESTIONS if is_asked(q, answers.facts)]
