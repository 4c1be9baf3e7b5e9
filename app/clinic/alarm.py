"""The line above every staff page while an urgent case waits past its promise."""

from flask import g, render_template
from flask.typing import ResponseReturnValue

from app import clock
from app.clinic import blueprint
from app.database import OUT_OF_REACH, reading
from app.overdue import MOST_COUNTED, alarming
from app.staff.guard import ALL_STAFF, open_to
from app.times import spelt, time_now


@blueprint.get("/alarm")
@open_to(ALL_STAFF, polls=True)
def alarm() -> ResponseReturnValue:
    """For the script of the pages that show no queue."""
    return render_template("clinic/alarm.html", at=time_now())


@blueprint.app_context_processor
def overdue() -> dict[str, str]:
    return {"overdue": overdue_in_words() if g.get("staff") else ""}


def overdue_in_words() -> str:
    """Empty while nothing alarms, and where a page must tell of a database that is gone."""
    now = clock.now()
    try:
        with reading() as session:
            due = alarming(session, now)
    except OUT_OF_REACH:
        return ""
    if not due:
        return ""
    oldest = spelt(now - due[0])
    if len(due) == 1:
        return f"1 urgent case is overdue, by {oldest}."
    if len(due) > MOST_COUNTED:
        return f"More than {MOST_COUNTED} urgent cases are overdue, the oldest by {oldest}."
    return f"{len(due)} urgent cases are overdue, the oldest by {oldest}."
