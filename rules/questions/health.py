"""Health conditions, slower warning signs, and the checks that follow from them."""

from rules.grammar import Control, Group, Question, any_of
from rules.questions.safety import AgeBand
from rules.sources import conditions, guidelines, warning_signs


class Health(
    Question,
    id="health",
    ask="Do any of these apply to you?",
    hint="Each of these changes what is safe to suggest.",
    why="Some conditions and medicines change how soon a foot should be seen, and which "
    "exercises are safe.",
    sources=(
        warning_signs.NG19,
        conditions.BONE_STRESS,
        conditions.STRESS_FRACTURES,
        warning_signs.NG65,
        warning_signs.MHRA_QUINOLONES,
        warning_signs.FASCIA_RUPTURE,
    ),
    control=Control.MANY,
):
    DIABETES = "Diabetes", "you have diabetes"
    NUMB_FEET = "Loss of feeling in the feet", "you have lost some feeling in your feet"
    POOR_CIRCULATION = "Poor circulation in the legs", "you have poor circulation in your legs"
    WEAK_IMMUNITY = (
        "A weak immune system, chemotherapy, or steroid tablets for a long time",
        "your immune system is weak, or you take chemotherapy or long-term steroid tablets",
    )
    WEAK_BONES = (
        "Osteoporosis (thin bones), or an earlier stress fracture",
        "you have osteoporosis or have had a stress fracture",
    )
    LOW_ENERGY = (
        "Missed or irregular periods that contraception or the menopause does not explain, an "
        "eating disorder, or losing weight without meaning to because you eat too little",
        "you may be eating less than your body needs",
    )
    INFLAMMATORY = (
        "Psoriasis, Crohn’s disease, colitis, uveitis (an inflamed eye) or inflammatory "
        "arthritis, in you or your close family",
        "you or your close family have psoriasis, bowel or eye inflammation, or inflammatory "
        "arthritis",
    )
    CANCER = "Cancer, now or before", "you have or have had cancer"
    QUINOLONE = (
        "An antibiotic such as ciprofloxacin or levofloxacin in the last few months",
        "you took an antibiotic such as ciprofloxacin or levofloxacin in the last few months",
    )
    RECENT_STEROID_INJECTION = (
        "A steroid injection in this foot in the last 3 months",
        "you had a steroid injection in this foot in the last 3 months",
    )
    CLOT_RISK = (
        "An earlier blood clot, recent surgery, a long time lying or sitting still, or pregnancy",
        "you have had a clot, recent surgery or a long time still, or are pregnant",
    )
    NONE = "None of these", "none of the health conditions applies"
    PREFER_NOT_TO_SAY = "I prefer not to say", "you prefer not to say which health conditions apply"


class SlowSigns(
    Question,
    id="slow_signs",
    ask="Have you noticed any of these?",
    hint="Tick everything that is true.",
    why="Some of these signs point away from ordinary overuse and should be looked at within days.",
    sources=(
        warning_signs.NG12,
        guidelines.TU_HEEL,
        guidelines.STATPEARLS_HEEL,
        warning_signs.CRPS,
        warning_signs.NG65,
        warning_signs.NG19,
        warning_signs.CHARCOT,
        conditions.POSTERIOR_TIBIAL,
        conditions.CALCANEAL,
    ),
    control=Control.MANY,
):
    REST_OR_NIGHT_PAIN = (
        "Pain at rest, or pain that wakes you most nights",
        "it hurts at rest or wakes you most nights",
    )
    UNWELL_OR_WEIGHT_LOSS = (
        "Fevers, night sweats, or weight loss that you cannot explain",
        "you have fevers, night sweats or weight loss you cannot explain",
    )
    GROWING_LUMP = "A lump that is growing", "there is a lump that is growing"
    NERVE_FEELINGS = (
        "Burning, tingling, numbness or electric pain",
        "you feel burning, tingling, numbness or electric pain",
    )
    BACK_AND_LEG_PAIN = (
        "Back pain with pain or tingling down the leg",
        "you have back pain with pain or tingling down the leg",
    )
    SKIN_CHANGES_TOUCH_HURTS = (
        "The skin’s colour, warmth or sweating has changed, and a light touch hurts",
        "the skin’s colour, warmth or sweating has changed and a light touch hurts",
    )
    OTHER_JOINTS = (
        "Other joints are swollen, or are stiff for half an hour or more in the morning, or a "
        "whole toe or finger is swollen like a sausage",
        "other joints are swollen or stiff, or a whole toe or finger is swollen",
    )
    ARCH_DROPPED = (
        "The arch has dropped, or the foot has changed shape in recent months",
        "your arch has dropped or your foot has changed shape",
    )
    SWELLING_NO_INJURY = "Swelling, without an injury", "it is swollen without an injury"
    NONE = "None of these", "you have noticed none of the slower signs"
    NOT_SURE = "I am not sure", "you are not sure about the slower signs"


AT_RISK_FOOT = Group("diabetes or loss of feeling in the feet", (Health.DIABETES, Health.NUMB_FEET))


class DiabeticFoot(
    Question,
    id="diabetic_foot",
    ask="Because of diabetes or loss of feeling, check both feet now. Is there any of this?",
    hint="Look between the toes and at the soles. A mirror or another person can help.",
    why="With diabetes or loss of feeling, a foot can be in danger without hurting much.",
    sources=(warning_signs.NG19, warning_signs.CHARCOT, warning_signs.DIABETES_UK),
    control=Control.MANY,
    asked_when=any_of(AT_RISK_FOOT),
):
    BROKEN_SKIN = "Broken skin, a blister or an ulcer", "there is broken skin on your feet"
    NEW_REDNESS_HEAT_SWELLING = (
        "New redness, warmth or swelling. On brown or black skin, look for a darker or shiny patch",
        "there is new redness, warmth or swelling",
    )
    SHAPE_OR_COLOUR_CHANGE = (
        "A change of shape or colour",
        "your foot has changed shape or colour",
    )
    BLACK_SKIN = (
        "Skin that has turned black or looks dead",
        "some skin has turned black or looks dead",
    )
    NONE = "None of these", "your feet show none of these changes"


class ChildSigns(
    Question,
    id="child_signs",
    ask="For a child or teenager: is there any of this?",
    why="A child with a fever or who will not walk can have an infection in a bone or joint.",
    control=Control.MANY,
    asked_when=any_of(AgeBand.UNDER_16),
):
    FEVER = "A fever", "there is a fever"
    REFUSES_TO_WALK = "Will not walk on it", "a child will not walk on it"
    NONE = "None of these", "there is no fever, and walking is possible"
