"""The column "asked when" of the questionnaire's contract, as a second reader has it."""

from tests.second_reading.reading import Ways
from tests.second_reading.words import ADULT, DM, PAIN_0_TO_5, RUNNERS

_RUNS: Ways = ((RUNNERS,),)
_ANY_HEALTH_TOLD = (
    "diabetes numb_feet poor_circulation weak_immunity weak_bones low_energy inflammatory cancer "
    "quinolone recent_steroid_injection clot_risk health.none"
)
ASKED_WHEN: dict[str, Ways] = {
    "diabetic_foot": ((DM,),),
    "child_signs": (("under_16",),),
    "after_injury": (("injury",),),
    "morning_stiffness": (("both inflammatory other_joints site.heel_back",),),
    "running_now": _RUNS,
    "week_change": _RUNS,
    "usual_week_km": _RUNS,
    "longest_recent_km": _RUNS,
    "longest_before_km": _RUNS,
    "calf_raises": (
        ("gradual sudden_running onset.not_sure", PAIN_0_TO_5, _ANY_HEALTH_TOLD, ADULT),
    ),
}
MAY_BE_LEFT_OUT = {
    "other_sites",
    "usual_week_km",
    "longest_recent_km",
    "longest_before_km",
    "calf_raises",
}
