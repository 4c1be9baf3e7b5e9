"""All the checks, in the order in which they are told where their marks are alike."""

from collections.abc import Callable

from app.self_check import kept, machine, promised, reached, told
from app.self_check.facts import Facts
from app.self_check.marks import Checked, Mark

CHECKS: tuple[Callable[[Facts], Checked], ...] = (
    reached.emergency_number,
    reached.advice_line,
    reached.clinic_name,
    reached.clinic_phone,
    promised.overdue_cases,
    promised.mail,
    told.notices,
    told.webhooks,
    promised.opening_hours,
    promised.closed_days,
    promised.promises,
    promised.time_zone,
    promised.sources,
    kept.backups,
    kept.restore_drill,
    kept.deleting,
    machine.encryption,
    machine.cookies,
    machine.two_step,
    machine.secret_key,
    machine.clocks,
    machine.workers,
)
_GRAVEST_FIRST = list(Mark)


def checked(facts: Facts) -> list[Checked]:
    """The gravest first."""
    found = [check(facts) for check in CHECKS]
    return sorted(found, key=lambda each: _GRAVEST_FIRST.index(each.mark))
