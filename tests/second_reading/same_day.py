"""Section 3 of the clinical proposal, SAME_DAY, as a second reader wrote it down."""

from rules.urgency import Kind, SeeFirst, Urgency
from tests.second_reading.reading import Way
from tests.second_reading.stated import Stated
from tests.second_reading.words import (
    DM,
    EARLY,
    NEVER_LETS_UP,
    PAIN_4_TO_10,
    PAIN_7_TO_10,
    PAIN_9_OR_10,
    TEND,
    UNDER_OR_ARCH,
)

_ANKLE = "site.ankle_inner site.ankle_outer other_sites.ankle_inner other_sites.ankle_outer"


def _today(kind: Kind | None, *ways: Way) -> Stated:
    return Stated(Urgency.SAME_DAY, SeeFirst.SAME_DAY_CARE, kind, *ways)


SAME_DAY = {
    "cannot-take-4-steps": _today(Kind.BONE, ("cannot_take_4_steps",)),
    "bony-tender-after-injury": _today(Kind.BONE, ("bony_tender_after_injury",)),
    "achilles-rupture": _today(Kind.TENDON, ("achilles_snap",), ("sudden_pop", TEND)),
    "achilles-rupture-without-snap": _today(Kind.TENDON, ("sudden_running", TEND, PAIN_7_TO_10)),
    "sole-pop-or-bruise": _today(Kind.TENDON, ("sole_pop_or_bruise",)),
    "lisfranc-injury": _today(Kind.BONE, ("sole_pop_or_bruise", "injury site.midfoot_top")),
    "fascia-rupture": _today(Kind.TENDON, ("sole_pop_or_bruise", UNDER_OR_ARCH)),
    "fascia-rupture-after-injection": _today(
        Kind.TENDON, ("recent_steroid_injection", UNDER_OR_ARCH, "sudden_running")
    ),
    "pop-with-pain": _today(Kind.TENDON, ("sudden_pop", EARLY), ("sudden_pop", PAIN_4_TO_10)),
    "hot-red-swollen": _today(Kind.INFECTION, ("hot_red_swollen",)),
    "leg-clot": _today(Kind.CIRCULATION, ("calf_swollen",), ("clot_risk", "swelling_no_injury")),
    "wound": _today(Kind.INFECTION, ("wound",)),
    "foot-drop": _today(None, ("foot_slaps",)),
    "diabetic-foot-problem": _today(
        Kind.INFECTION,
        (
            DM,
            "broken_skin new_redness_heat_swelling shape_or_colour_change arch_dropped "
            "swelling_no_injury",
        ),
        (DM, "wound hot_red_swollen"),
        (DM, "injury", EARLY),
        (DM, "sudden_pop"),
    ),
    "quinolone-tendon": Stated(
        Urgency.SAME_DAY,
        SeeFirst.PRESCRIBER,
        Kind.TENDON,
        ("quinolone", f"{TEND} {_ANKLE} tendon"),
    ),
    "severe-pain-after-injury": _today(Kind.BONE, ("injury", EARLY, PAIN_7_TO_10)),
    "child-fever-or-not-walking": _today(Kind.INFECTION, ("fever",), ("refuses_to_walk",)),
    "unwell-and-at-risk": _today(
        Kind.INFECTION,
        ("unwell_or_weight_loss", "weak_immunity recent_steroid_injection under_16"),
    ),
    "failing-circulation": _today(
        Kind.CIRCULATION,
        ("poor_circulation", "skin_changes_touch_hurts shape_or_colour_change"),
    ),
    "severe-new-constant-pain": _today(Kind.BONE, (PAIN_9_OR_10, "under_1_week", NEVER_LETS_UP)),
    "not-sure-of-warning-signs": _today(
        None, ("emergency_signs.not_sure",), ("same_day_signs.not_sure",)
    ),
}
