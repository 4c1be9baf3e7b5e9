"""Section 3 of the clinical proposal, PRIORITY, where a bone may be injured: a second reading."""

from rules.urgency import Kind, SeeFirst, Urgency
from tests.second_reading.reading import Two, Way
from tests.second_reading.stated import Stated
from tests.second_reading.words import ALL_SITES, EARLY, JUMP, RISK, SYMPTOM, UNDER

_BALL = "site.ball site.under_big_toe"
_ANKLE_OR_ARCH_OR_JOINT = (
    "site.ankle_inner site.ankle_outer site.arch site.heel_back site.big_toe_joint "
    "site.between_toes"
)


def _bone(*ways: Way, first: SeeFirst = SeeFirst.PHYSIO) -> Stated:
    return Stated(Urgency.PRIORITY, first, Kind.BONE, *ways)


BONE = {
    "midfoot-bone-stress": _bone(
        (
            "site.midfoot_top site.midfoot_outer other_sites.midfoot_top other_sites.midfoot_outer",
            f"{SYMPTOM} {RISK} {JUMP} coin_spot_on_bone better_then_worse",
        )
    ),
    "heel-bone-stress": _bone(
        (
            f"{UNDER} site.heel_back",
            "heel_squeeze",
            f"{SYMPTOM} {RISK} {JUMP} new",
            "16_17 18_44 45_59 60_plus",
        )
    ),
    "metatarsal-bone-stress": _bone(
        (
            "site.forefoot_top other_sites.forefoot_top",
            f"{SYMPTOM} {RISK} {JUMP} coin_spot_on_bone better_then_worse",
        )
    ),
    "ball-or-sesamoid-bone-stress": _bone(
        (_BALL, "coin_spot_on_bone"),
        (_BALL, Two(SYMPTOM)),
        (_BALL, SYMPTOM, RISK),
        (_BALL, SYMPTOM, JUMP),
    ),
    "unplaced-bone-stress": _bone(
        ("site.hard_to_say", f"{SYMPTOM} {RISK} coin_spot_on_bone heel_squeeze")
    ),
    "ankle-or-midfoot-bone-stress": _bone(
        (
            "coin_spot_on_bone",
            "builds_and_lingers constant better_then_worse",
            _ANKLE_OR_ARCH_OR_JOINT,
        )
    ),
    "bone-stress-anywhere": _bone(
        ("builds_and_lingers", "sudden_running rest_or_night_pain"),
        (UNDER, "builds_and_lingers", "better_then_worse"),
    ),
    "bone-stress-at-risk": _bone(
        (
            RISK,
            "builds_and_lingers rest_or_night_pain constant coin_spot_on_bone heel_squeeze "
            "sudden_running",
        )
    ),
    "pain-that-never-lets-up": _bone(("rest_or_night_pain", "constant"), first=SeeFirst.GP),
    "swelling-without-injury": _bone(
        ("swelling_no_injury", ALL_SITES.replace(" site.achilles", ""))
    ),
    "missed-fracture-or-sprain": _bone(
        ("injury", EARLY),
        (
            "injury",
            "swelling_or_bruising no_4_steps_straight_after",
            f"{EARLY} 6_to_12_weeks 3_to_12_months",
        ),
    ),
}
