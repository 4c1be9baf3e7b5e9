"""The owner's pages, and who looks at them."""

from sqlalchemy import delete, select

from app import clock
from app.database import database_of
from app.hooks import owned
from app.records import Hook, Scope
from app.settings import settings_of
from app.staff import programs
from tests.browser.sweep.table import Row, Visitor
from tests.browser.sweep.ways import at, pressed, sent

PERSON = "/clinic/owner/person"
PROGRAMS = "/clinic/owner/programs"
WEBHOOKS = "/clinic/owner/webhooks"


def found_person(staff: Visitor) -> None:
    reference = sent(staff).reference
    staff.open(PERSON)
    staff.fill(reference=reference)
    staff.press()


def about_to_be_erased(staff: Visitor) -> None:
    found_person(staff)
    staff.press("main form[action$='/erase'] button")


def let_in(staff: Visitor) -> None:
    staff.open(PROGRAMS)
    staff.fill(name="Diary of the front desk")
    staff.page.locator("label:has([name=read])").click()
    staff.press("main .sheet .button")


def programs_let_in(staff: Visitor) -> None:
    with staff.app.test_request_context(), database_of(staff.app).writing() as session:
        programs.let_in(session, "Letters", tuple(Scope))
    staff.open(PROGRAMS)


def told_by_webhook(staff: Visitor) -> None:
    """One that is on and cannot be reached, and one that is switched off."""
    with staff.app.test_request_context(), database_of(staff.app).writing() as session:
        session.execute(delete(Hook))
        owned.add(session, settings_of(staff.app), "Diary", "https://diary.clinic.example/told")
        owned.add(session, settings_of(staff.app), "Letters", "https://letters.clinic.example/told")
        diary, letters = session.scalars(select(Hook).order_by(Hook.name))
        diary.failed_at, diary.why_not = clock.now(), "It could not be reached."
        owned.test(session, diary)
        owned.switch_off(session, letters)
    staff.open(WEBHOOKS)


def new_webhook_secret(staff: Visitor) -> None:
    told_by_webhook(staff)
    staff.press("main form[action$='/secret'] button")


OWNER = (
    Row("the owner", "/clinic/owner/", at("/clinic/owner/"), "max"),
    Row("settings", "/clinic/owner/settings", at("/clinic/owner/settings"), "max"),
    Row("retention", "/clinic/owner/retention", at("/clinic/owner/retention"), "max"),
    Row("self-check", "/clinic/owner/self-check", at("/clinic/owner/self-check"), "max"),
    Row("one person", PERSON, at(PERSON), "max"),
    Row("one person, nothing typed", PERSON, pressed(PERSON), "max"),
    Row("one person, found", PERSON, found_person, "max"),
    Row("one person, to erase", f"{PERSON}/erase", about_to_be_erased, "max"),
    Row("programs, errors", PROGRAMS, pressed(PROGRAMS, "main .sheet .button"), "max"),
    Row("programs, a key", PROGRAMS, let_in, "max"),
    Row("programs", PROGRAMS, programs_let_in, "max", dark=True),
    Row("webhooks, errors", WEBHOOKS, pressed(WEBHOOKS, "main .sheet .button"), "max"),
    Row("webhooks", WEBHOOKS, told_by_webhook, "max", dark=True),
    Row(
        "a webhook, its secret",
        f"{WEBHOOKS}/<int(max=2147483647):id>/secret",
        new_webhook_secret,
        "max",
    ),
    Row("trail", "/clinic/trail", at("/clinic/trail"), "max"),
    Row("not for them", "/clinic/owner/", at("/clinic/owner/"), "kim"),
)
