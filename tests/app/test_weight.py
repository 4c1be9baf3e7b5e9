"""What a runner's phone has to fetch, in bytes on the wire. With `-s` the weights are shown."""

import re
from pathlib import Path
from statistics import median

import pytest
from jinja2 import FileSystemBytecodeCache

from app import create_app
from app.hazards import PARTS
from tests.app.alex import ALEX, reference_on, send
from tests.app.judge import SORE_HEEL, hidden_of
from tests.app.routes import PUBLIC, ROUTES
from tests.app.scales import ALLOWED, KB, Scales, Weight, fetched_with
from tests.vignettes.cases import cases

BORN = {name: value for name, value in ALEX.items() if name.startswith("birth")}
# Answers that open every question.
OPENING = {"age_band": "under_16", "health": ["diabetes"], "onset": "injury", "side": "both"}
ALL_PAGES = "/how-we-decide"
# What leads on, what only programs fetch, and the page for people who write those.
NOT_PAGES = {
    "/api",
    "/check/finish",
    "/check/running/runs",
    "/api/v1/questionnaire",
    "/fhir/Questionnaire/first-step",
    "/api/v1/openapi.json",
    "/healthz",
}
OTHERS = (
    "/",
    "/about",
    "/privacy",
    "/hazards",
    "/delete",
    "/follow-up",
    "/how-is-it/x",
    "/check",
    "/nowhere",
)


@pytest.fixture(params=["br", "gzip"])
def scales(
    instance: Path, compiled: FileSystemBytecodeCache, request: pytest.FixtureRequest
) -> Scales:
    """A browser at a clinic that has set all that its pages show."""
    app = create_app(
        instance_path=instance,
        country="GB",
        clinic_name="The Riverside Physiotherapy and Sports Injury Clinic",
        clinic_phone="+44 20 7946 0000",
        booking_url="https://riverside-physiotherapy.example/book-online",
        follow_up="yes",
    )
    app.jinja_env.bytecode_cache = compiled
    return Scales(app, request.param)


def walk_the_check(browser: Scales) -> None:
    """Every page of it, first left empty and then filled in; the result is sent and deleted."""
    page = browser.begin()
    while page.request.path != "/check/answers":
        browser.post(page.request.path, hidden_of(page))
        page = browser.answer(page, SORE_HEEL | OPENING)
    token = {"csrf_token": hidden_of(browser.get("/check/result"))["csrf_token"]}
    browser.get("/check/result/text")
    browser.post("/check/send", token)
    sent = reference_on(send(browser, parent_name="Sam Example", birth_year="2014"))
    browser.get("/check/result")
    for path, reference in (("/follow-up", sent), ("/delete", "ABC"), ("/delete", sent)):
        browser.post(path, {"reference": reference, **BORN, "birth_year": "2014"})
    browser.post("/clear", token)
    browser.get("/check/result")


def test_no_page_is_heavy_for_a_runner(scales: Scales) -> None:
    scales.walk()
    walk_the_check(scales)
    decide = re.findall(rf'href="({ALL_PAGES}/[\w-]+)"', scales.get(ALL_PAGES).text)
    hazards = [f"/hazards/{part.slug}" for part in PARTS]
    for path in (*OTHERS, *dict.fromkeys(decide), *hazards):
        scales.get(path)

    print("\n first   page  head  (bytes)", *scales.weighed, sep="\n")
    assert scales.too_heavy == []
    assert {400, 404, 410} <= {it.code for it in scales.weighed}


def test_every_page_of_a_runner_is_weighed(scales: Scales) -> None:
    walk_the_check(scales)
    for path in (*OTHERS, ALL_PAGES, f"{ALL_PAGES}/soon", "/hazards/queue"):
        scales.get(path)

    weighed = "\n".join(it.path for it in scales.weighed)
    for row in ROUTES:
        if row.method == "GET" and row.guard == PUBLIC and row.rule not in NOT_PAGES:
            pattern = re.sub(r"<\w+>", "[\\\\w-]+", row.rule)
            assert re.search(f"^{pattern}$", weighed, re.MULTILINE), str(row)


def test_a_result_is_light_for_everybody_of_the_published_cases(scales: Scales) -> None:
    for case in cases():
        scales.visit_with(case.row["answers"])

    pages = [it.page for it in scales.weighed if it.path == "/check/result"]
    print(f"\n{len(pages)} results: median {median(pages):.0f}, heaviest {max(pages)} bytes")
    assert len(pages) == 93
    assert scales.too_heavy == []


def test_what_a_page_makes_a_browser_fetch_is_on_the_scales(scales: Scales) -> None:
    page = scales.get("/")
    fetched = fetched_with(page.text)

    kinds = sorted(Path(file).suffix for file in fetched)
    assert (kinds.count(".js"), kinds.count(".svg")) == (1, 1)
    assert kinds.count(".css") >= 3
    assert scales.weighed[-1].files == sum(scales.files[file] for file in fetched) > 3000


def test_a_drawing_that_a_page_only_refers_to_is_on_the_scales_too() -> None:
    page = '<svg><use href="/static/foot.svg#heel"/></svg><img src="/a.png"><a href="/b">B</a>'

    assert fetched_with(page) == {"/static/foot.svg", "/a.png"}


@pytest.mark.parametrize(
    ("path", "page", "files", "is_light"),
    [
        ("/check/age", 5 * KB, 9 * KB, True),
        ("/check/age", 5 * KB + 1, 0, False),
        ("/check/age", 5 * KB, 9 * KB + 1, False),
        ("/check/where", 5 * KB, 15 * KB, True),
        ("/check/where", 5 * KB, 15 * KB + 1, False),
    ],
)
def test_the_scales_know_what_is_too_heavy(
    path: str, page: int, files: int, is_light: bool
) -> None:
    weight = Weight(path, 200, page, files, headers=600)

    assert weight.is_within(ALLOWED["br"]) is is_light
