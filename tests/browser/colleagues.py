"""The people of the clinic whom these tests watch at work."""

from playwright.sync_api import Page

from app import clock
from app.database import Database
from app.records import Role, Staff
from app.staff import passwords
from tests.browser.person import follow

PASSWORD = "plainly-made-up-horse-42"  # noqa: S105
PEOPLE = (
    ("kim", Role.RECEPTIONIST),
    ("lee", Role.RECEPTIONIST),
    ("pia", Role.PHYSIO),
    ("max", Role.OWNER),
)


def hire(database: Database) -> None:
    """Two receptionists, a physio and an owner."""
    with database.writing() as session:
        for login, role in PEOPLE:
            hashed = passwords.hashed(PASSWORD)
            name = login.title()
            session.add(
                Staff(login=login, name=name, role=role, password_hash=hashed, made_at=clock.now())
            )


def sign_in(page: Page, address: str, login: str) -> None:
    page.goto(f"{address}/clinic/")
    page.locator("[name=login]").fill(login)
    page.locator("[name=password]").fill(PASSWORD)
    follow(page.get_by_role("button", name="Sign in"))
