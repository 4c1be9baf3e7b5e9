"""Infection, blood supply, nerves and medicines: what else should be looked at today."""

from rules.grammar import Group, Rule, all_of, any_of, say
from rules.questions.health import AT_RISK_FOOT, ChildSigns, DiabeticFoot, Health, SlowSigns
from rules.questions.pain import Duration, Onset, Press
from rules.questions.safety import AgeBand, EmergencySigns, SameDaySigns
from rules.rulebook import groups
from rules.sources import warning_signs
from rules.urgency import Kind, SeeFirst, Urgency

_CHANGED_FOOT = Group(
    "broken skin, redness, warmth, swelling, a dropped arch or a change of shape or colour",
    (
        DiabeticFoot.BROKEN_SKIN,
        DiabeticFoot.NEW_REDNESS_HEAT_SWELLING,
        DiabeticFoot.SHAPE_OR_COLOUR_CHANGE,
        SlowSigns.ARCH_DROPPED,
        SlowSigns.SWELLING_NO_INJURY,
    ),
)
# These two are seen today in anybody; here they add the words for a foot at risk.
_WOUND_OR_HOT = Group(
    "a wound, or a hot, red and swollen joint or skin",
    (SameDaySigns.WOUND, SameDaySigns.HOT_RED_SWOLLEN),
)
_TENDON = Group(
    "pain at the Achilles tendon, the back of the heel or the ankle, or along a tendon",
    (*groups.ANKLE_OR_ACHILLES.facts, Press.TENDON),
)
_EASILY_INFECTED = Group(
    "a weak immune system, a recent steroid injection, or aged under 16",
    (Health.WEAK_IMMUNITY, Health.RECENT_STEROID_INJECTION, AgeBand.UNDER_16),
)
_COLOUR_CHANGE = Group(
    "a change of the skin or of shape or colour",
    (SlowSigns.SKIN_CHANGES_TOUCH_HURTS, DiabeticFoot.SHAPE_OR_COLOUR_CHANGE),
)
_NOT_SURE = Group(
    "not sure about the emergency or the same-day signs",
    (EmergencySigns.NOT_SURE, SameDaySigns.NOT_SURE),
)

RULES = (
    Rule(
        name="hot-red-swollen",
        concern="A skin infection, gout or an infected joint",
        urgency=Urgency.SAME_DAY,
        see_first=SeeFirst.SAME_DAY_CARE,
        tell=say(
            "Something hot, red and swollen needs checking today. Do not massage it or exercise "
            "on it."
        ),
        when=any_of(SameDaySigns.HOT_RED_SWOLLEN),
        sources=(warning_signs.INFECTION, warning_signs.NG219),
        kind=Kind.INFECTION,
    ),
    Rule(
        name="leg-clot",
        concern="A blood clot in the leg (deep vein thrombosis)",
        urgency=Urgency.SAME_DAY,
        see_first=SeeFirst.SAME_DAY_CARE,
        tell=say(
            "One swollen, warm or throbbing leg can be a clot. Get medical advice today. Do not "
            "massage or roll the calf."
        ),
        when=any_of(
            SameDaySigns.CALF_SWOLLEN, all_of(Health.CLOT_RISK, SlowSigns.SWELLING_NO_INJURY)
        ),
        sources=(warning_signs.CLOTS,),
        judgement="The warning about massage, and swelling together with a risk of clots.",
        kind=Kind.CIRCULATION,
    ),
    Rule(
        name="wound",
        concern="A puncture, something left in the foot, or an infection",
        urgency=Urgency.SAME_DAY,
        see_first=SeeFirst.SAME_DAY_CARE,
        tell=say("Clean and cover the wound, and be seen today."),
        when=any_of(SameDaySigns.WOUND),
        judgement="The whole rule.",
        kind=Kind.INFECTION,
    ),
    Rule(
        name="foot-drop",
        concern="A nerve in the leg or the spine may be pressed",
        urgency=Urgency.SAME_DAY,
        see_first=SeeFirst.SAME_DAY_CARE,
        tell=say("New weakness needs a medical review today."),
        when=any_of(SameDaySigns.FOOT_SLAPS),
        judgement="The whole rule.",
    ),
    Rule(
        name="diabetic-foot-problem",
        concern="A foot problem with diabetes or loss of feeling, such as an ulcer or a "
        "collapsing joint (acute Charcot foot)",
        urgency=Urgency.SAME_DAY,
        see_first=SeeFirst.SAME_DAY_CARE,
        tell=say("Stop walking on it. Contact your foot team, your GP or an advice line today."),
        when=any_of(
            all_of(AT_RISK_FOOT, _CHANGED_FOOT),
            all_of(AT_RISK_FOOT, _WOUND_OR_HOT),
            all_of(AT_RISK_FOOT, Onset.INJURY, groups.EARLY),
            all_of(AT_RISK_FOOT, Onset.SUDDEN_POP),
        ),
        sources=(warning_signs.NG19, warning_signs.CHARCOT),
        judgement="A recent injury or a pop, with diabetes or loss of feeling.",
        kind=Kind.INFECTION,
    ),
    Rule(
        name="quinolone-tendon",
        concern="A tendon that an antibiotic may have harmed",
        urgency=Urgency.SAME_DAY,
        see_first=SeeFirst.PRESCRIBER,
        tell=say(
            "Speak to your pharmacist, your prescriber or an advice line today; if you still take "
            "it, before the next dose. Do not stretch or load the tendon."
        ),
        when=any_of(all_of(Health.QUINOLONE, _TENDON)),
        sources=(warning_signs.MHRA_QUINOLONES,),
        kind=Kind.TENDON,
    ),
    Rule(
        name="child-fever-or-not-walking",
        concern="An infection, or a hip or bone problem, in a child",
        urgency=Urgency.SAME_DAY,
        see_first=SeeFirst.SAME_DAY_CARE,
        tell=say("A child with a fever, or who will not walk, must be seen today."),
        when=any_of(ChildSigns.FEVER, ChildSigns.REFUSES_TO_WALK),
        judgement="The whole rule.",
        kind=Kind.INFECTION,
    ),
    Rule(
        name="unwell-and-at-risk",
        concern="An infection, or rarely a growth",
        urgency=Urgency.SAME_DAY,
        see_first=SeeFirst.SAME_DAY_CARE,
        tell=say("Feeling unwell together with this should be seen today."),
        when=any_of(all_of(SlowSigns.UNWELL_OR_WEIGHT_LOSS, _EASILY_INFECTED)),
        judgement="The whole rule.",
        kind=Kind.INFECTION,
    ),
    Rule(
        name="failing-circulation",
        concern="A blood supply that may be getting worse",
        urgency=Urgency.SAME_DAY,
        see_first=SeeFirst.SAME_DAY_CARE,
        tell=say("A change of colour or skin with poor circulation should be seen today."),
        when=any_of(all_of(Health.POOR_CIRCULATION, _COLOUR_CHANGE)),
        sources=(warning_signs.LIMB_ISCHAEMIA,),
        judgement="Taking these answers together.",
        kind=Kind.CIRCULATION,
    ),
    Rule(
        name="severe-new-constant-pain",
        concern="Severe new pain that does not let up",
        urgency=Urgency.SAME_DAY,
        see_first=SeeFirst.SAME_DAY_CARE,
        tell=say("Pain this strong that never lets up should be seen today."),
        when=any_of(all_of(groups.PAIN_9_OR_MORE, Duration.UNDER_1_WEEK, groups.NEVER_LETS_UP)),
        judgement="The whole rule.",
        kind=Kind.BONE,
    ),
    Rule(
        name="not-sure-of-warning-signs",
        concern="A warning sign that could not be answered",
        urgency=Urgency.SAME_DAY,
        see_first=SeeFirst.SAME_DAY_CARE,
        tell=say("You were not sure about a warning sign. Phone for advice today."),
        when=any_of(_NOT_SURE),
        judgement="The whole rule.",
    ),
)
