"""Section 3 of the clinical proposal, the rest of PRIORITY, and what is only said at ROUTINE."""

from rules.urgency import Kind, SeeFirst, Urgency
from tests.second_reading.reading import Way
from tests.second_reading.stated import Stated
from tests.second_reading.words import DM, NEVER_LETS_UP, PAIN_7_TO_10, TEND, UNDER_18


def _physio(kind: Kind | None, *ways: Way) -> Stated:
    return Stated(Urgency.PRIORITY, SeeFirst.PHYSIO, kind, *ways)


def _gp(kind: Kind | None, *ways: Way) -> Stated:
    return Stated(Urgency.PRIORITY, SeeFirst.GP, kind, *ways)


def _mention(*ways: Way) -> Stated:
    return Stated(Urgency.ROUTINE, SeeFirst.PHYSIO, None, *ways)


PRIORITY = {
    "high-risk-foot": _gp(None, (DM,)),
    "older-tear": _physio(Kind.TENDON, ("sudden_pop",)),
    "partial-achilles-tear": _physio(
        Kind.TENDON, ("sudden_running", TEND), ("recent_steroid_injection", TEND)
    ),
    "heel-raise-weakness": _physio(Kind.TENDON, ("none_weak",)),
    "pain-with-earlier-cancer": _gp(Kind.GROWTH, ("cancer", NEVER_LETS_UP)),
    "unwell-or-weight-loss": _gp(Kind.INFECTION, ("unwell_or_weight_loss",)),
    "young-pain-at-rest": _gp(Kind.GROWTH, (UNDER_18, NEVER_LETS_UP)),
    "growing-lump": _gp(Kind.GROWTH, ("growing_lump",)),
    "skin-changes-touch-hurts": _gp(None, ("skin_changes_touch_hurts",)),
    "other-joints": _gp(None, ("other_joints",)),
    "night-pain-poor-circulation": _gp(
        Kind.CIRCULATION, ("poor_circulation", "rest_or_night_pain")
    ),
    "arch-dropped": _physio(None, ("arch_dropped",)),
    "severe-pain": _physio(None, (PAIN_7_TO_10,)),
    "quinolone": Stated(Urgency.PRIORITY, SeeFirst.PRESCRIBER, None, ("quinolone",)),
    "not-sure-of-slow-signs": _gp(None, ("slow_signs.not_sure",)),
}
ROUTINE = {
    "both-feet-inflammatory": _mention(("both", "inflammatory 30_min_or_more")),
    "nerve-from-the-back": _mention(("nerve_feelings", "back_and_leg_pain")),
    "written-for-adults": _mention(("under_16",)),
    "health-not-considered": _mention(("prefer_not_to_say",)),
}
