"""Possible bone injuries that should be seen within days, without running until then."""

from rules.grammar import Group, Rule, all_of, any_of, say
from rules.questions.health import SlowSigns
from rules.questions.pain import Behaviour, FirstSteps, Onset, Press
from rules.questions.places import Site
from rules.questions.running import Runner
from rules.rulebook import groups
from rules.sources import conditions, guidelines, warning_signs
from rules.urgency import Kind, SeeFirst, Urgency

_STOP = say(
    "This can be a bone stress injury. Stop running, jumping and other impact until you have been "
    "seen.",
    not_a_runner="This can be a bone stress injury. Stop jumping and other impact until you have "
    "been seen.",
)
_SIGN_RISK_OR_JUMP = (
    *groups.BONE_SYMPTOM.facts,
    *groups.BONE_RISK.facts,
    *groups.LOAD_JUMP.facts,
)
_MIDFOOT_SIGNS = Group(
    "any sign of bone stress, weak bones or low energy, a jump in load, one sore coin-sized spot "
    "on a bone, or steps that get worse as you go on",
    (*_SIGN_RISK_OR_JUMP, Press.COIN_SPOT_ON_BONE, FirstSteps.BETTER_THEN_WORSE),
)
_HEEL_SIGNS = Group(
    "any sign of bone stress, weak bones or low energy, a jump in load, or new to running",
    (*_SIGN_RISK_OR_JUMP, Runner.NEW),
)
_UNPLACED_SIGNS = Group(
    "any sign of bone stress, weak bones or low energy, one sore coin-sized spot on a bone, or a "
    "sore squeeze of the heel",
    (
        *groups.BONE_SYMPTOM.facts,
        *groups.BONE_RISK.facts,
        Press.COIN_SPOT_ON_BONE,
        Press.HEEL_SQUEEZE,
    ),
)
_RISK_SIGNS = Group(
    "pain that builds up and lingers, pain at rest, at night or all the time, one sore spot on a "
    "bone, a sore squeeze of the heel, or a sudden start during activity",
    (
        Behaviour.BUILDS_AND_LINGERS,
        SlowSigns.REST_OR_NIGHT_PAIN,
        Behaviour.CONSTANT,
        Press.COIN_SPOT_ON_BONE,
        Press.HEEL_SQUEEZE,
        Onset.SUDDEN_RUNNING,
    ),
)

RULES = (
    Rule(
        name="midfoot-bone-stress",
        concern="A bone stress injury of the navicular or the fifth metatarsal",
        urgency=Urgency.PRIORITY,
        see_first=SeeFirst.PHYSIO,
        tell=say(
            "Bones here can be slow to heal, so aim to be seen within 48 hours. Stop running and "
            "jumping until then, and walk as little as you can.",
            not_a_runner="Bones here can be slow to heal, so aim to be seen within 48 hours. Stop "
            "jumping and other impact until then, and walk as little as you can.",
        ),
        on_card="Aim to be seen within 48 hours.",
        when=any_of(all_of(groups.MIDFOOT, _MIDFOOT_SIGNS)),
        sources=(
            conditions.STRESS_FRACTURES,
            conditions.NAVICULAR,
            conditions.NAVICULAR_CLINIC,
            conditions.METATARSAL,
        ),
        judgement="The cut-offs, and 48 hours.",
        kind=Kind.BONE,
    ),
    Rule(
        name="heel-bone-stress",
        concern="A bone stress injury of the heel bone (calcaneus)",
        urgency=Urgency.PRIORITY,
        see_first=SeeFirst.PHYSIO,
        tell=say(
            "This can be a bone stress injury. Stop running and other impact, and do no heel "
            "raises or rolling, until you have been seen.",
            not_a_runner="This can be a bone stress injury. Stop jumping and other impact, and do "
            "no heel raises or rolling, until you have been seen.",
        ),
        when=any_of(all_of(groups.HEEL, Press.HEEL_SQUEEZE, _HEEL_SIGNS, groups.AGE_16_OR_OVER)),
        sources=(conditions.CALCANEAL, guidelines.TU_HEEL),
        judgement="The combination. Under 16 a sore squeeze is the usual sign of growing heels.",
        kind=Kind.BONE,
    ),
    Rule(
        name="metatarsal-bone-stress",
        concern="A bone stress injury of a metatarsal (a long bone of the foot)",
        urgency=Urgency.PRIORITY,
        see_first=SeeFirst.PHYSIO,
        tell=_STOP,
        when=any_of(all_of(groups.FOREFOOT_TOP, _MIDFOOT_SIGNS)),
        sources=(conditions.METATARSAL, conditions.METATARSAL_CLINIC),
        judgement="The combination.",
        kind=Kind.BONE,
    ),
    Rule(
        name="ball-or-sesamoid-bone-stress",
        concern="A bone stress injury of a metatarsal, or of the small bones under the big toe",
        urgency=Urgency.PRIORITY,
        see_first=SeeFirst.PHYSIO,
        tell=_STOP,
        when=any_of(
            all_of(groups.BALL_OR_BIG_TOE, Press.COIN_SPOT_ON_BONE),
            all_of(groups.BALL_OR_BIG_TOE, groups.TWO_BONE_SYMPTOMS),
            all_of(groups.BALL_OR_BIG_TOE, groups.BONE_SYMPTOM, groups.BONE_RISK),
            all_of(groups.BALL_OR_BIG_TOE, groups.BONE_SYMPTOM, groups.LOAD_JUMP),
        ),
        sources=(conditions.METATARSAL,),
        judgement="The combinations.",
        kind=Kind.BONE,
    ),
    Rule(
        name="unplaced-bone-stress",
        concern="A bone stress injury that is hard to place",
        urgency=Urgency.PRIORITY,
        see_first=SeeFirst.PHYSIO,
        tell=_STOP,
        when=any_of(all_of(Site.HARD_TO_SAY, _UNPLACED_SIGNS)),
        judgement="The whole rule.",
        kind=Kind.BONE,
    ),
    Rule(
        name="ankle-or-midfoot-bone-stress",
        concern="A bone stress injury of the ankle or midfoot",
        urgency=Urgency.PRIORITY,
        see_first=SeeFirst.PHYSIO,
        tell=_STOP,
        when=any_of(
            all_of(
                Press.COIN_SPOT_ON_BONE,
                Group(
                    "pain that builds up and lingers, is there all the time, or gets worse as "
                    "you go on",
                    (
                        Behaviour.BUILDS_AND_LINGERS,
                        Behaviour.CONSTANT,
                        FirstSteps.BETTER_THEN_WORSE,
                    ),
                ),
                groups.ANKLE_ARCH_OR_JOINT,
            )
        ),
        sources=(conditions.STRESS_FRACTURES,),
        judgement="The combination.",
        kind=Kind.BONE,
    ),
    Rule(
        name="bone-stress-anywhere",
        concern="A bone stress injury",
        urgency=Urgency.PRIORITY,
        see_first=SeeFirst.PHYSIO,
        tell=_STOP,
        when=any_of(
            all_of(
                Behaviour.BUILDS_AND_LINGERS,
                Group(
                    "a sudden start during activity, or pain at rest or at night",
                    (Onset.SUDDEN_RUNNING, SlowSigns.REST_OR_NIGHT_PAIN),
                ),
            ),
            all_of(groups.UNDER_HEEL, Behaviour.BUILDS_AND_LINGERS, FirstSteps.BETTER_THEN_WORSE),
        ),
        sources=(conditions.CALCANEAL,),
        judgement="The combinations.",
        kind=Kind.BONE,
    ),
    Rule(
        name="bone-stress-at-risk",
        concern="A bone stress injury with weak bones or low energy",
        urgency=Urgency.PRIORITY,
        see_first=SeeFirst.PHYSIO,
        tell=say(
            "Eating too little, some hormones and weak bones make bone stress injuries likelier. "
            "Tell the physio or your GP, and stop impact until you have been seen."
        ),
        when=any_of(all_of(groups.BONE_RISK, _RISK_SIGNS)),
        sources=(conditions.BONE_STRESS, conditions.LOW_ENERGY),
        judgement="The combinations.",
        kind=Kind.BONE,
    ),
    Rule(
        name="pain-that-never-lets-up",
        concern="Bone stress, an infection, a nerve or a growth",
        urgency=Urgency.PRIORITY,
        see_first=SeeFirst.GP,
        tell=say("Pain that never lets up should be seen within days."),
        when=any_of(all_of(SlowSigns.REST_OR_NIGHT_PAIN, Behaviour.CONSTANT)),
        sources=(warning_signs.NG12, conditions.CALCANEAL),
        judgement="Taking the two answers together.",
        kind=Kind.BONE,
    ),
    Rule(
        name="swelling-without-injury",
        concern="Bone stress, an inflamed joint, or rarely a growth",
        urgency=Urgency.PRIORITY,
        see_first=SeeFirst.PHYSIO,
        tell=say("Swelling without an injury should be seen within days."),
        when=any_of(all_of(SlowSigns.SWELLING_NO_INJURY, groups.ANYWHERE_BUT_ACHILLES)),
        sources=(conditions.CALCANEAL,),
        judgement="How soon.",
        kind=Kind.BONE,
    ),
    Rule(
        name="missed-fracture-or-sprain",
        # A sprain, without the mild word: this can stand beside a card for care today.
        concern="A broken bone that was missed, or an injured ligament",
        urgency=Urgency.PRIORITY,
        see_first=SeeFirst.PHYSIO,
        tell=say(
            "An injury that still hurts should be looked at within days, sooner if walking gets "
            "harder."
        ),
        when=any_of(
            all_of(Onset.INJURY, groups.EARLY),
            all_of(Onset.INJURY, groups.BAD_AFTER_INJURY, groups.WITHIN_A_YEAR),
        ),
        sources=(warning_signs.OTTAWA_SELF,),
        judgement="How soon, and how long after the injury.",
        kind=Kind.BONE,
    ),
)
