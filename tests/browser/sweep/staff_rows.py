"""The pages that staff see, and who looks at them."""

from datetime import timedelta

from app import clock
from app.database import database_of
from app.staff import links
from tests.app.watch import A_SEASON
from tests.browser.sweep.export_rows import EXPORTS
from tests.browser.sweep.owner_rows import OWNER
from tests.browser.sweep.table import Row, Visitor
from tests.browser.sweep.ways import Reach, at, pressed, sent, with_cases
from tests.clinic.cast import AS_URGENT_AS, case, path_of
from tests.staff.cast import Colleague, person

CASE = "/clinic/cases/<public_id>"
STEP = "/clinic/cases/<public_id>/<name>"
FOLLOW_UP = "/clinic/cases/<public_id>/follow-up"
ACCOUNT = "/clinic/staff/<int(max=2147483647):id>"
TWO_STEP = "/clinic/account/two-step"
# Nothing closed is overdue, so nothing ever stands in this list.
NOBODY = "/clinic/?state=not_needed&overdue=urgent"


def of_a_case(urgency: str = "routine", more: str = "") -> Reach:
    return lambda staff: staff.open(path_of(sent(staff, urgency)) + more)


def done(step: str, urgency: str = "routine", **typed: str) -> Reach:
    """A button of a case's page."""

    def reach(staff: Visitor) -> None:
        of_a_case(urgency)(staff)
        staff.fill(**typed)
        staff.press(f"main button[formaction*='/{step}']")

    return reach


def somebody_saved_meanwhile(staff: Visitor) -> None:
    opened = sent(staff)
    staff.open(path_of(opened))
    lee = Colleague(staff.app, person(staff.app, "lee"))
    lee.send(f"{path_of(opened)}/took", version="1")
    staff.fill(note="They asked for a morning.")
    staff.press("main button[formaction*='/note']")


def urgency_unfolded(staff: Visitor) -> None:
    of_a_case()(staff)
    staff.page.locator("#urgency summary").click()


def agreed(more: str = "") -> Reach:
    """Somebody who agreed to be asked again, and has to be by now."""

    def reach(staff: Visitor) -> None:
        robin = case(staff.app, at=clock.now() - timedelta(days=20), agreed_to_follow_up=True)
        staff.open(path_of(robin) + more)

    return reach


def asked_nothing(staff: Visitor) -> None:
    agreed("/follow-up")(staff)
    staff.press()


def a_call_begun(staff: Visitor) -> None:
    """What an answer opens has appeared."""
    staff.open("/clinic/caller")
    staff.page.locator("label:has([name=health][value=diabetes])").click()
    staff.page.locator("[data-part=diabetic_foot]").wait_for()


def a_call_with_files(staff: Visitor) -> None:
    a_call_begun(staff)
    staff.page.locator("label:has([name=runner][value=regular])").click()
    staff.read_runs(("activities.csv", A_SEASON))


def a_call_of_an_emergency(staff: Visitor) -> None:
    staff.open("/clinic/caller")
    staff.page.locator("label:has([name=emergency_signs][value=cold_pale_foot])").click()
    staff.page.locator("#now").wait_for()


def of_colleague(staff: Visitor) -> None:
    staff.open(f"/clinic/staff/{person(staff.app, 'lee').id}")


def one_time_link(staff: Visitor) -> None:
    of_colleague(staff)
    staff.press("main form[action$='/link'] button")


def invited(staff: Visitor) -> None:
    with staff.app.test_request_context(), database_of(staff.app).writing() as session:
        token = links.make(session, session.merge(person(staff.app, "lee")))
    staff.open(f"/clinic/join/{token}")


GETTING_IN = (
    Row("sign in", "/clinic/sign-in", at("/clinic/sign-in"), dark=True),
    Row(
        "sign in, not right",
        "/clinic/sign-in",
        pressed("/clinic/sign-in", login="nobody", password="nothing"),  # noqa: S106
    ),
    Row("a one-time link, wrong", "/clinic/join/<token>", at("/clinic/join/wrong")),
    Row("a one-time link", "/clinic/join/<token>", invited),
)
QUEUE = (
    Row("the queue, nobody in it", "/clinic/", at(NOBODY), "kim"),
    Row("the queue", "/clinic/", with_cases("/clinic/"), "kim", dark=True),
    Row("the queue, one urgency", "/clinic/", with_cases("/clinic/?urgency=same_day"), "kim"),
    Row("booked today", "/clinic/", at("/clinic/?state=today"), "pia"),
    Row("today, on paper", "/clinic/today", at("/clinic/today"), "pia"),
    Row("find, nothing", "/clinic/search", pressed("/clinic/", ".find button", q=""), "kim"),
    Row("find, nobody", "/clinic/search", pressed("/clinic/", ".find button", q="zz"), "kim"),
    Row("find, some", "/clinic/search", pressed("/clinic/", ".find button", q="rob"), "kim"),
    Row("follow-ups", "/clinic/follow-ups", at("/clinic/follow-ups"), "kim"),
    Row("outcomes", "/clinic/outcomes", at("/clinic/outcomes"), "pia"),
)
CASES = (
    *(Row(f"a case, {each}", CASE, of_a_case(each), "kim", dark=True) for each in AS_URGENT_AS),
    Row("a case, taken", CASE, done("took"), "kim"),
    Row("a case, for a physio", CASE, of_a_case(), "pia", dark=True),
    Row("a case, for the owner", CASE, of_a_case(), "max"),
    Row("a case, its urgency unfolded", CASE, urgency_unfolded, "pia", stays=True),
    Row("a case, no day", STEP, done("booked"), "kim", dark=True),
    Row("a case, not sure", STEP, done("not_needed", "same_day", note="Gone."), "kim", dark=True),
    Row("a case, saved meanwhile", STEP, somebody_saved_meanwhile, "kim"),
    Row("a case, on paper", f"{CASE}/slip", of_a_case("routine", "/slip"), "kim"),
    Row("a case, to be asked again", CASE, agreed(), "kim"),
    Row("ask again", FOLLOW_UP, agreed("/follow-up"), "kim", dark=True),
    Row("ask again, nothing chosen", FOLLOW_UP, asked_nothing, "kim"),
    Row("no such case", "", at("/clinic/nowhere"), "kim"),
)
CALLER = (
    Row("a caller", "/clinic/caller", at("/clinic/caller"), "kim", dark=True),
    Row("a caller, a call begun", "/clinic/caller", a_call_begun, "kim", stays=True),
    Row("a caller, emergency", "/clinic/caller", a_call_of_an_emergency, "kim", stays=True),
    Row("a caller, runs from a watch", "/clinic/caller/runs", a_call_with_files, "kim", dark=True),
    Row("a caller, errors", "/clinic/caller", pressed("/clinic/caller", "#save"), "kim", dark=True),
)
ACCOUNTS = (
    Row("one's own account", "/clinic/account", at("/clinic/account"), "kim"),
    Row(
        "one's own account, errors",
        "/clinic/account/password",
        pressed("/clinic/account", "main form[action$='/password'] button"),
        "kim",
    ),
    Row("a code", TWO_STEP, at(TWO_STEP), "kim"),
    Row("a code, not typed", TWO_STEP, pressed(TWO_STEP), "kim"),
    Row("accounts", "/clinic/staff", at("/clinic/staff"), "max"),
    Row("accounts, errors", "/clinic/staff", pressed("/clinic/staff"), "max"),
    Row("an account", ACCOUNT, of_colleague, "max"),
    Row("an account, its link", f"{ACCOUNT}/link", one_time_link, "max"),
)
STAFF = (*GETTING_IN, *QUEUE, *CASES, *CALLER, *ACCOUNTS, *OWNER, *EXPORTS)
