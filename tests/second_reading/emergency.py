"""Section 3 of the clinical proposal, EMERGENCY, as a second reader wrote it down."""

from rules.urgency import Kind, SeeFirst, Urgency
from tests.second_reading.reading import Way
from tests.second_reading.stated import Stated
from tests.second_reading.words import DM, PAIN_9_OR_10

_INFECTED_OR_CHANGED = (
    "wound broken_skin new_redness_heat_swelling hot_red_swollen shape_or_colour_change "
    "swelling_no_injury"
)


def _ambulance(kind: Kind | None, *ways: Way) -> Stated:
    return Stated(Urgency.EMERGENCY, SeeFirst.AMBULANCE, kind, *ways)


def _department(kind: Kind | None, *ways: Way) -> Stated:
    return Stated(Urgency.EMERGENCY, SeeFirst.EMERGENCY_DEPARTMENT, kind, *ways)


EMERGENCY = {
    "cold-pale-foot": _ambulance(Kind.CIRCULATION, ("cold_pale_foot",)),
    "chest-pain-breathless": _ambulance(Kind.CIRCULATION, ("chest_pain_breathless",)),
    "saddle-numbness": _department(None, ("saddle_numbness",)),
    "deformed-or-open": _department(Kind.BONE, ("deformed_or_open",)),
    "tight-swollen-agony": _department(Kind.CIRCULATION, ("tight_swollen_agony",)),
    "serious-infection": _department(
        Kind.INFECTION, ("hot_and_very_unwell",), ("hot_red_swollen", "weak_immunity")
    ),
    "limb-threatening-diabetic-foot": _department(
        Kind.INFECTION,
        (DM, "black_skin"),
        (DM, "unwell_or_weight_loss", _INFECTED_OR_CHANGED),
    ),
    "sudden-severe-poor-circulation": _ambulance(
        Kind.CIRCULATION, ("poor_circulation", PAIN_9_OR_10, "under_1_week")
    ),
    "child-fever-cannot-walk": _department(
        Kind.INFECTION,
        ("under_16", "fever", "refuses_to_walk hot_red_swollen cannot_take_4_steps"),
    ),
}
