"""The people of these tests: one neutral runner, and whoever differs from them."""

from decimal import Decimal
from typing import Any

from rules import Answers, Assessment, Services, Told, assess, read, tell

# An adult, a sore inner heel for some weeks, and nothing else to tell.
NEUTRAL: dict[str, Any] = {
    "age_band": "18_44",
    "emergency_signs": ["none"],
    "same_day_signs": ["none"],
    "health": ["none"],
    "slow_signs": ["none"],
    "side": "left",
    "site": "heel_inner",
    "onset": "gradual",
    "duration": "1_to_6_weeks",
    "first_steps": "no_different",
    "pattern": ["none"],
    "feel": "ache",
    "press": ["none"],
    "pain_walking": 3,
    "runner": "regular",
    "running_now": "less",
    "week_change": "same_or_less",
    "shoes_and_surfaces": ["none"],
    "history": ["none"],
}
RUNNING = ("running_now", "week_change", "usual_week_km", "longest_recent_km", "longest_before_km")
# The longest run grew by more than 30%: band s2.
SPIKE = {"longest_before_km": Decimal(10), "longest_recent_km": Decimal(15)}
HEEL = {"first_steps": "worst_then_eases", "pattern": ["eases_then_returns"], **SPIKE}


def written(**changes: Any) -> dict[str, Any]:
    """The neutral runner with these answers instead; None leaves an answer out."""
    person = NEUTRAL | changes
    if person["runner"] == "not_a_runner":
        person |= dict.fromkeys(RUNNING)
    return {id: sent for id, sent in person.items() if sent is not None}


def runner(**changes: Any) -> Answers:
    return read(written(**changes))


def assessed(**changes: Any) -> Assessment:
    return assess(runner(**changes))


def told_of(**changes: Any) -> Told:
    return tell(assessed(**changes), Services("999", "NHS 111"))
