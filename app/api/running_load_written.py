"""A runner's load for a program: kilometres, days as YYYY-MM-DD, null for what is not known."""

from datetime import date
from decimal import Decimal
from typing import Any

from app.watch import Found, said
from rules import QUESTIONNAIRE_VERSION, Run, Unit, Week, name_of, ruleset_version

Written = dict[str, Any]


def running_load_written(found: Found, unit: Unit) -> Written:
    load, runs = found.load, found.log.runs
    change = load.week_change
    return {
        "questionnaire_version": QUESTIONNAIRE_VERSION,
        "ruleset_version": ruleset_version(),
        "runs": {"number": len(runs), "first": str(runs[0].day), "last": str(runs[-1].day)},
        "covered": _covered(found.log.covered),
        # In which unit a list was read that does not say its own; null where none had to be.
        "unit_assumed": unit.value if found.log.unit_is_assumed else None,
        "left_out": {"by_reason": dict(found.log.left_out), "sentences": said(found.log.left_out)},
        "weeks": [_week(week) for week in load.weeks],
        "usual_weeks": load.usual_weeks,
        "usual_week_km": _number(load.usual_week_km),
        "recent_week_km": _number(load.recent_week_km),
        "week_change": change.code if change else None,
        "longest_recent": _run(load.longest_recent),
        "longest_before": _run(load.longest_before),
        "month_before_is_whole": load.is_month_whole,
        "longest_run": load.spike.code,
        "facts": sorted(name_of(fact) for fact in load.facts),
        # As POST /api/v1/assessments takes them.
        "answers": {
            **({"week_change": change.code} if change else {}),
            **{asked.id: _number(km) for asked, km in load.km.items()},
        },
    }


def _covered(days: tuple[date, date] | None) -> Written | None:
    return {"first": str(days[0]), "last": str(days[1])} if days else None


def _week(week: Week) -> Written:
    return {
        "first": str(week.first),
        "last": str(week.last),
        "km": _number(week.km),
        "is_whole": week.is_whole,
    }


def _run(run: Run | None) -> Written | None:
    return {"day": str(run.day), "km": _number(run.km)} if run else None


def _number(km: Decimal | None) -> float | None:
    """Floats only as they are written: of a hundredth of a kilometre they show each digit."""
    return None if km is None else float(km)
