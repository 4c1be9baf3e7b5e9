"""Signs that need an ambulance or an emergency department now."""

from rules.grammar import Group, Rule, all_of, any_of, say
from rules.questions.health import AT_RISK_FOOT, ChildSigns, DiabeticFoot, Health, SlowSigns
from rules.questions.pain import Duration
from rules.questions.safety import AgeBand, EmergencySigns, SameDaySigns
from rules.rulebook.groups import PAIN_9_OR_MORE
from rules.sources import guidelines, warning_signs
from rules.urgency import Kind, SeeFirst, Urgency

_INFECTED_OR_CHANGED = Group(
    "a wound, broken skin, redness, heat, swelling or a change of shape or colour",
    (
        SameDaySigns.WOUND,
        DiabeticFoot.BROKEN_SKIN,
        DiabeticFoot.NEW_REDNESS_HEAT_SWELLING,
        SameDaySigns.HOT_RED_SWOLLEN,
        DiabeticFoot.SHAPE_OR_COLOUR_CHANGE,
        SlowSigns.SWELLING_NO_INJURY,
    ),
)
_CANNOT_USE_LEG = Group(
    "will not or cannot walk on it, or a hot, red, swollen joint",
    (ChildSigns.REFUSES_TO_WALK, SameDaySigns.HOT_RED_SWOLLEN, SameDaySigns.CANNOT_TAKE_4_STEPS),
)

RULES = (
    Rule(
        name="cold-pale-foot",
        concern="The blood supply to the foot may have stopped (acute limb ischaemia)",
        urgency=Urgency.EMERGENCY,
        see_first=SeeFirst.AMBULANCE,
        tell=say(
            "A foot that suddenly turns cold, pale or numb needs help now. Call an ambulance."
        ),
        when=any_of(EmergencySigns.COLD_PALE_FOOT),
        sources=(warning_signs.LIMB_ISCHAEMIA,),
        kind=Kind.CIRCULATION,
    ),
    Rule(
        name="chest-pain-breathless",
        concern="A clot in the lung (pulmonary embolism) or a problem with the heart",
        urgency=Urgency.EMERGENCY,
        see_first=SeeFirst.AMBULANCE,
        tell=say("Call an ambulance now. Do not drive yourself."),
        when=any_of(EmergencySigns.CHEST_PAIN_BREATHLESS),
        sources=(warning_signs.CLOTS,),
        kind=Kind.CIRCULATION,
    ),
    Rule(
        name="saddle-numbness",
        concern="Nerves at the base of the spine may be pressed (cauda equina syndrome)",
        urgency=Urgency.EMERGENCY,
        see_first=SeeFirst.EMERGENCY_DEPARTMENT,
        tell=say("Go to an emergency department now, even if the foot pain is mild."),
        when=any_of(EmergencySigns.SADDLE_NUMBNESS),
        sources=(warning_signs.CAUDA_EQUINA,),
    ),
    Rule(
        name="deformed-or-open",
        concern="A broken or dislocated bone, or an open fracture",
        urgency=Urgency.EMERGENCY,
        see_first=SeeFirst.EMERGENCY_DEPARTMENT,
        tell=say(
            "Do not walk on it. Cover any wound with a clean cloth. Go to an emergency department "
            "now."
        ),
        when=any_of(EmergencySigns.DEFORMED_OR_OPEN),
        sources=(guidelines.NI_HEEL,),
        kind=Kind.BONE,
    ),
    Rule(
        name="tight-swollen-agony",
        concern="Pressure may be building up inside the leg or foot (acute compartment syndrome)",
        urgency=Urgency.EMERGENCY,
        see_first=SeeFirst.EMERGENCY_DEPARTMENT,
        tell=say("Do not wrap it and do not raise it high. Go to an emergency department now."),
        when=any_of(EmergencySigns.TIGHT_SWOLLEN_AGONY),
        sources=(warning_signs.COMPARTMENT,),
        judgement="The advice not to raise it high.",
        kind=Kind.CIRCULATION,
    ),
    Rule(
        name="serious-infection",
        concern="A serious infection (sepsis, an infected joint or a deep infection)",
        urgency=Urgency.EMERGENCY,
        see_first=SeeFirst.EMERGENCY_DEPARTMENT,
        tell=say("This could be a serious infection. Go to an emergency department now."),
        when=any_of(
            EmergencySigns.HOT_AND_VERY_UNWELL,
            all_of(SameDaySigns.HOT_RED_SWOLLEN, Health.WEAK_IMMUNITY),
        ),
        sources=(warning_signs.INFECTION, warning_signs.NG219),
        judgement="A hot, red, swollen foot together with a weak immune system.",
        kind=Kind.INFECTION,
    ),
    Rule(
        name="limb-threatening-diabetic-foot",
        concern="A foot that may be in danger, with diabetes or loss of feeling",
        urgency=Urgency.EMERGENCY,
        see_first=SeeFirst.EMERGENCY_DEPARTMENT,
        tell=say(
            "Keep your weight off it and go to an emergency department now. Say that you have "
            "diabetes or loss of feeling in your feet."
        ),
        when=any_of(
            all_of(AT_RISK_FOOT, DiabeticFoot.BLACK_SKIN),
            all_of(AT_RISK_FOOT, SlowSigns.UNWELL_OR_WEIGHT_LOSS, _INFECTED_OR_CHANGED),
        ),
        sources=(warning_signs.NG19,),
        judgement="Feeling unwell together with a hot joint, swelling or a change of shape.",
        kind=Kind.INFECTION,
    ),
    Rule(
        name="sudden-severe-poor-circulation",
        concern="The blood supply to the foot may have stopped, without cold or a change of colour",
        urgency=Urgency.EMERGENCY,
        see_first=SeeFirst.AMBULANCE,
        tell=say("Sudden severe pain with poor circulation needs help now. Call an ambulance."),
        when=any_of(all_of(Health.POOR_CIRCULATION, PAIN_9_OR_MORE, Duration.UNDER_1_WEEK)),
        sources=(warning_signs.LIMB_ISCHAEMIA,),
        judgement="Taking these three answers together.",
        kind=Kind.CIRCULATION,
    ),
    Rule(
        name="child-fever-cannot-walk",
        concern="An infected joint or bone in a child",
        urgency=Urgency.EMERGENCY,
        see_first=SeeFirst.EMERGENCY_DEPARTMENT,
        tell=say(
            "A child with a fever and a leg that they cannot use needs an emergency department now."
        ),
        when=any_of(all_of(AgeBand.UNDER_16, ChildSigns.FEVER, _CANNOT_USE_LEG)),
        judgement="The whole rule.",
        kind=Kind.INFECTION,
    ),
)
