"""What the clinical proposal abbreviates, written out. Its section is named above each."""

# Section 2: under the heel. Section 3: the other abbreviations of its head.
UNDER = "site.heel_inner site.heel_centre site.heel_outer"
UNDER_OR_ARCH = f"{UNDER} site.arch"
DM = "diabetes numb_feet"
EARLY = "under_1_week 1_to_6_weeks"
TEND = "site.achilles site.heel_back"
SYMPTOM = "builds_and_lingers rest_or_night_pain constant swelling_no_injury"
RISK = "weak_bones low_energy"
JUMP = "up_30_to_100 more_than_doubled s2 s3"
NEVER_LETS_UP = "rest_or_night_pain constant"

PAIN_0_TO_3 = "0 1 2 3"
PAIN_0_TO_5 = "0 1 2 3 4 5"
PAIN_4_TO_10 = "4 5 6 7 8 9 10"
PAIN_OVER_5 = "6 7 8 9 10"
PAIN_7_TO_10 = "7 8 9 10"
PAIN_9_OR_10 = "9 10"
UNDER_18 = "under_16 16_17"
ADULT = "18_44 45_59 60_plus"
RUNNERS = "new returning regular"

ALL_SITES = (
    f"{UNDER_OR_ARCH} site.heel_back site.achilles site.ankle_inner site.ankle_outer "
    "site.midfoot_top site.midfoot_outer site.forefoot_top site.ball site.between_toes "
    "site.under_big_toe site.big_toe_joint site.hard_to_say"
)
