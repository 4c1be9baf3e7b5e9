"""Ways to the pages of staff that many rows share."""

from collections.abc import Callable
from datetime import timedelta

from app import clock
from app.records import Submission
from tests.browser.sweep.table import Visitor
from tests.clinic.cast import AS_URGENT_AS, case

Reach = Callable[[Visitor], None]


def at(path: str) -> Reach:
    return lambda staff: staff.open(path)


def pressed(path: str, button: str = "main form button:visible", **typed: str) -> Reach:
    """A page that is sent as it stands, but for this."""

    def reach(staff: Visitor) -> None:
        staff.open(path)
        staff.fill(**typed)
        staff.press(button)

    return reach


def sent(staff: Visitor, urgency: str = "routine") -> Submission:
    """A case that came in just now."""
    return case(staff.app, urgency, at=clock.now())


def with_cases(path: str) -> Reach:
    def reach(staff: Visitor) -> None:
        for urgency in AS_URGENT_AS:
            case(staff.app, urgency, at=clock.now() - timedelta(days=1))
        staff.open(path)

    return reach
