"""The runner's pages, in the order in which a runner may meet them."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from app import clock
from app.hazards import PARTS
from tests.app.alex import ALEX, reference_on, send
from tests.app.watch import A_SEASON
from tests.browser.sweep.table import Row, Visitor
from tests.clinic.cast import case
from tests.follow_up.cast import by_reference

Reach = Callable[[Visitor], None]
URGENCIES: dict[str, dict[str, Any]] = {
    "emergency": {"emergency_signs": ["cold_pale_foot"]},
    "same day": {"same_day_signs": ["achilles_snap"]},
    "priority": {"pain_walking": "8"},
    "routine": {},
}
QUESTION = "/check/<slug>"
RUNS = "/check/running/runs"
WRONG_FILES = (("notes on a very long morning run beside the river.txt", b"?"), ("empty.gpx", b""))


def at(path: str) -> Reach:
    return lambda runner: runner.open(path)


def pressed(before: Reach, button: str = "main form button:visible", **typed: str) -> Reach:
    """A page that is sent as it stands, but for this."""

    def reach(runner: Visitor) -> None:
        before(runner)
        runner.fill(**typed)
        runner.press(button)

    return reach


def asked(slug: str, **changes: Any) -> Reach:
    """A question whose turn has come, without an answer yet."""

    def reach(runner: Visitor) -> None:
        runner.answered(f"/check/{slug}", **changes)
        runner.open(f"/check/{slug}")

    return reach


def read_from(*files: tuple[str, bytes]) -> Reach:
    """The question about running, with what these files say."""

    def reach(runner: Visitor) -> None:
        asked("running")(runner)
        runner.read_runs(*files)

    return reach


def after_all(path: str, **changes: Any) -> Reach:
    """A page of a check that is finished."""

    def reach(runner: Visitor) -> None:
        runner.answered(**changes)
        runner.open(path)

    return reach


def is_sent(runner: Visitor) -> str:
    browser = runner.answered()
    reference = reference_on(send(browser))
    runner.carry(browser)
    return reference


def sent(runner: Visitor) -> None:
    is_sent(runner)
    runner.open("/check/sent")


def deleted(runner: Visitor) -> None:
    reference = is_sent(runner)
    runner.open("/delete")
    born = {name: ALEX[name] for name in ("birth_day", "birth_month", "birth_year")}
    runner.fill(reference=reference, **born)
    runner.press()


def of_an_older_check(runner: Visitor) -> None:
    asked("age")(runner)
    runner.answered("/check/age")
    runner.press()


def asked_again(runner: Visitor) -> None:
    """By the reference, three weeks later."""
    sent_at = clock.now() - timedelta(days=20)
    robin = case(runner.app, at=sent_at, email="robin@example.org", agreed_to_follow_up=True)
    page = by_reference(runner.strangers_browser(), robin)
    runner.open(page.request.path)


def answered_again(runner: Visitor) -> None:
    asked_again(runner)
    for name, code in (("how", "same"), ("emergency_signs", "none"), ("same_day_signs", "none")):
        runner.page.locator(f"label:has([name={name}][value={code}])").first.click()
    runner.press()


RESULTS = tuple(
    Row(f"the result, {urgency}", "/check/result", after_all("/check/result", **signs), dark=True)
    for urgency, signs in URGENCIES.items()
)
QUESTIONS = (
    Row("one answer, given", QUESTION, after_all("/check/age"), dark=True),
    Row("several answers, given", QUESTION, after_all("/check/health", health=["diabetes"])),
    Row("the sore place, given", QUESTION, after_all("/check/where"), dark=True),
    Row("a scale, given", QUESTION, after_all("/check/press"), dark=True),
    Row("a change of an answer", QUESTION, after_all("/check/shoes?change=1")),
    Row("a child's signs", QUESTION, asked("child", age_band="under_16"), dark=True),
    Row("after an injury", QUESTION, asked("injury", onset="injury"), dark=True),
    Row("heel raises", QUESTION, asked("heel-raises")),
    Row("one answer missing", QUESTION, pressed(asked("age")), dark=True),
    Row("several answers missing", QUESTION, pressed(asked("right-now"))),
    Row("the sore place missing", QUESTION, pressed(asked("where"))),
    Row("a scale missing", QUESTION, pressed(asked("press"))),
    Row("a wrong distance", QUESTION, pressed(asked("running"), longest_recent_km="far")),
    Row("runs from a watch", RUNS, read_from(("activities.csv", A_SEASON)), dark=True),
    Row("files that cannot be read", RUNS, read_from(*WRONG_FILES), dark=True),
    Row("no check begun", QUESTION, at("/check/age")),
    Row("a page of an older check", QUESTION, of_an_older_check),
)
SENDING = (
    Row("send", "/check/send", after_all("/check/send"), dark=True),
    Row("send, nothing typed", "/check/send", pressed(after_all("/check/send")), dark=True),
    Row("send, under 16", "/check/send", after_all("/check/send", age_band="under_16")),
    Row("send, emergency", "/check/send", after_all("/check/send", **URGENCIES["emergency"])),
    Row("sent", "/check/sent", sent, dark=True),
    Row("delete", "/delete", at("/delete"), dark=True),
    Row("delete, nothing typed", "/delete", pressed(at("/delete"))),
    Row("deleted", "/deleted", deleted, dark=True),
    Row("cleared", "/cleared", at("/cleared"), dark=True),
)
LATER = (
    Row("come back", "/follow-up", at("/follow-up"), dark=True),
    Row("come back, nothing typed", "/follow-up", pressed(at("/follow-up"))),
    Row("how is it now", "/how-is-it/<token>", asked_again, dark=True),
    Row("how is it now, nothing chosen", "/how-is-it/<token>", pressed(asked_again)),
    Row("how it is", "/how-is-it/<token>", answered_again),
    Row("no such question", "/how-is-it/<token>", at("/how-is-it/wrong")),
)
HAZARDS = (
    Row("the hazard log", "/hazards", at("/hazards"), dark=True),
    *(Row(f"hazards, {it.slug}", "/hazards/<slug>", at(f"/hazards/{it.slug}")) for it in PARTS),
)
RUNNER = (
    Row("start", "/", at("/"), dark=True),
    Row("start, with a check begun", "/", after_all("/")),
    *QUESTIONS,
    Row("check your answers", "/check/answers", after_all("/check/answers"), dark=True),
    *RESULTS,
    Row("the result as text", "/check/result/text", after_all("/check/result/text")),
    *SENDING,
    *LATER,
    Row("how we decide", "/how-we-decide", at("/how-we-decide"), dark=True),
    *HAZARDS,
    Row("privacy", "/privacy", at("/privacy"), dark=True),
    Row("about", "/about", at("/about"), dark=True),
    Row("for programs", "/api", at("/api"), dark=True),
    Row("nothing there", "", at("/nowhere"), dark=True),
)
