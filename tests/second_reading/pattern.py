"""Section 2 of the clinical proposal, the plantar fasciitis criteria, as a second reader has it."""

from tests.second_reading.reading import Ways
from tests.second_reading.words import (
    ADULT,
    ALL_SITES,
    EARLY,
    NEVER_LETS_UP,
    RUNNERS,
    UNDER,
    UNDER_18,
    UNDER_OR_ARCH,
)

_ALSO_UNDER = "other_sites.heel_inner other_sites.heel_centre other_sites.heel_outer"
_ELSEWHERE = " ".join(
    site for site in ALL_SITES.split() if site not in f"{UNDER_OR_ARCH} site.hard_to_say".split()
)

REQUIRED: dict[str, Ways] = {
    "site": ((UNDER,), ("site.arch", _ALSO_UNDER)),
    "first-steps": (("worst_then_eases",),),
    "slow-start": (("gradual onset.not_sure",),),
    "grown-up": ((ADULT,),),
}
SUPPORTING: dict[str, Ways] = {
    "eases-then-returns": (("eases_then_returns",),),
    "tender-inner-heel": (("inner_front_heel",),),
    "load": (
        ("up_30_to_100 more_than_doubled s1 s2 s3 new returning hard_floor_work",),
        ("more_hills_or_speed", RUNNERS),
    ),
    "had-it-before": (("had_pf_before",),),
    "high-mileage": (("over_40_km",),),
    "inner-heel": (("site.heel_inner",),),
}
# Two of them speak against the pattern only where another answer is absent: see UNLESS.
OPPOSING: dict[str, Ways] = {
    "nerve-feelings": (("nerve_feelings burning_tingling",),),
    "never-lets-up": ((NEVER_LETS_UP,),),
    "sore-bone": (("heel_squeeze coin_spot_on_bone",),),
    "builds-and-lingers": (("builds_and_lingers",),),
    "back-and-leg": (("back_and_leg_pain",),),
    "fat-pad": (("bruise", "site.heel_centre", "worse_barefoot_hard"),),
    "both-and-stiff": (("both", "30_min_or_more inflammatory other_joints"),),
    "swelling": (("swelling_no_injury",),),
    "older-injury": (("injury", "6_to_12_weeks 3_to_12_months over_12_months"),),
}
UNLESS = {
    "sore-bone": ("coin_spot_on_bone", "inner_front_heel"),
    "builds-and-lingers": ("builds_and_lingers", "eases_then_returns"),
}
STOPS: dict[str, Ways] = {
    "under-18": ((UNDER_18,),),
    "pop-or-injury": (("sudden_pop",), ("injury", EARLY)),
    "elsewhere": ((_ELSEWHERE,),),
    "better-then-worse": (("better_then_worse",),),
}
PARTLY: Ways = (
    (
        UNDER_OR_ARCH,
        "worst_then_eases bit_worse first_steps.not_sure eases_then_returns inner_front_heel",
    ),
    ("site.hard_to_say", "worst_then_eases inner_front_heel"),
)
CAPPED_BY = "prefer_not_to_say slow_signs.not_sure"
CAPPED_BY_KINDS = {"bone", "infection", "circulation", "growth"}
