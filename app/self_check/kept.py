"""Whether what is kept would survive a bad day, and goes when its time is over."""

from datetime import datetime, timedelta

from app.command_line import as_typed
from app.keeping import EVERY
from app.self_check.facts import Facts
from app.self_check.marks import Checked, fine, look, wrong

A_WEEK = timedelta(days=7)
A_MONTH = timedelta(days=31)
A_QUARTER = timedelta(days=92)
_BACK_UP = f"Let the machine make one every night. By hand: {as_typed('backup FILE')}"
_DRILL = f"With the newest backup, run: {as_typed('drill FILE')}"


def backups(facts: Facts) -> Checked:
    what, last = "Last backup", facts.backup
    if last is None:
        return wrong(what, "None was ever made with our command.", _BACK_UP)
    found = f"It was made {_ago(facts.now - last)}."
    if facts.now - last > A_MONTH:
        return wrong(what, found, _BACK_UP)
    return look(what, found, _BACK_UP) if facts.now - last > A_WEEK else fine(what, found)


def restore_drill(facts: Facts) -> Checked:
    what, passed, failed = "Last restore drill", facts.drill_passed, facts.drill_failed
    if _is_later(failed, passed):
        return wrong(
            what,
            "The last one failed: the backup could not be put back.",
            "Make a new backup, and run the drill with it.",
        )
    if passed is None:
        return look(what, "No backup was ever proved by putting it back.", _DRILL)
    found = f"A backup was put back and read {_ago(facts.now - passed)}."
    return look(what, found, _DRILL) if facts.now - passed > A_QUARTER else fine(what, found)


def deleting(facts: Facts) -> Checked:
    what, last = "Deleting what is past its time", facts.deleting
    kept_for = f"Sent checks are kept for {facts.settings.retention_days} days."
    mend = (
        "The running server does it every hour. Look at what it prints, or run: "
        f"{as_typed('delete-old')}"
    )
    if last is None:
        return look(what, f"{kept_for} We have not looked for older ones yet.", mend)
    found = f"{kept_for} We last looked for older ones {_ago(facts.now - last)}."
    return look(what, found, mend) if facts.now - last > 3 * EVERY else fine(what, found)


def _is_later(one: datetime | None, other: datetime | None) -> bool:
    return one is not None and (other is None or one > other)


def _ago(length: timedelta) -> str:
    hours = int(length.total_seconds()) // 3600
    if hours < 1:
        return "less than an hour ago"
    number, unit = (hours, "hour") if hours < 48 else (hours // 24, "day")
    return f"{number} {unit if number == 1 else unit + 's'} ago"
