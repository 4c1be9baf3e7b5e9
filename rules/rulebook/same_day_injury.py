"""Tears and broken bones that should be looked at today."""

from rules.grammar import Group, Rule, all_of, any_of, say
from rules.questions.health import Health
from rules.questions.pain import Onset
from rules.questions.places import Site
from rules.questions.safety import SameDaySigns
from rules.rulebook import groups
from rules.sources import guidelines, warning_signs
from rules.urgency import Kind, SeeFirst, Urgency

RULES = (
    Rule(
        name="cannot-take-4-steps",
        concern="A broken bone, a stress fracture or an infection",
        urgency=Urgency.SAME_DAY,
        see_first=SeeFirst.SAME_DAY_CARE,
        tell=say(
            "If you cannot take four steps, the foot should be seen today and may need an X-ray. "
            "Keep your weight off it."
        ),
        when=any_of(SameDaySigns.CANNOT_TAKE_4_STEPS),
        sources=(
            warning_signs.OTTAWA_2003,
            warning_signs.OTTAWA_2017,
            warning_signs.OTTAWA_2022,
        ),
        judgement="Using the four steps when there was no injury.",
        kind=Kind.BONE,
    ),
    Rule(
        name="bony-tender-after-injury",
        concern="A broken ankle, navicular or fifth metatarsal bone",
        urgency=Urgency.SAME_DAY,
        see_first=SeeFirst.SAME_DAY_CARE,
        tell=say("One very sore bony spot after an injury may need an X-ray today."),
        when=any_of(SameDaySigns.BONY_TENDER_AFTER_INJURY),
        sources=(
            warning_signs.OTTAWA_2003,
            warning_signs.OTTAWA_2017,
            warning_signs.OTTAWA_2022,
        ),
        kind=Kind.BONE,
    ),
    Rule(
        name="severe-pain-after-injury",
        concern="A broken bone",
        urgency=Urgency.SAME_DAY,
        see_first=SeeFirst.SAME_DAY_CARE,
        tell=say("Severe pain after an injury should be seen today."),
        when=any_of(all_of(Onset.INJURY, groups.EARLY, groups.PAIN_7_OR_MORE)),
        sources=(guidelines.NHS_HEEL,),
        judgement="The cut-offs of 7 out of 10 and 6 weeks.",
        kind=Kind.BONE,
    ),
    Rule(
        name="achilles-rupture",
        concern="A torn Achilles tendon",
        urgency=Urgency.SAME_DAY,
        see_first=SeeFirst.SAME_DAY_CARE,
        tell=say(
            "You may have torn your Achilles tendon. Be seen today. Do not stretch it or test it."
        ),
        when=any_of(SameDaySigns.ACHILLES_SNAP, all_of(Onset.SUDDEN_POP, groups.TENDON_SITE)),
        sources=(warning_signs.ACHILLES_RUPTURE,),
        kind=Kind.TENDON,
    ),
    Rule(
        name="achilles-rupture-without-snap",
        concern="A torn Achilles tendon that made no snap",
        urgency=Urgency.SAME_DAY,
        see_first=SeeFirst.SAME_DAY_CARE,
        tell=say(
            "Treat it as torn and be seen today, above all if you cannot rise on your toes on "
            "that leg."
        ),
        when=any_of(all_of(Onset.SUDDEN_RUNNING, groups.TENDON_SITE, groups.PAIN_7_OR_MORE)),
        sources=(warning_signs.ACHILLES_RUPTURE,),
        judgement="Taking a sudden start and severe pain together.",
        kind=Kind.TENDON,
    ),
    Rule(
        name="sole-pop-or-bruise",
        concern="A tear or a broken bone in the foot",
        urgency=Urgency.SAME_DAY,
        see_first=SeeFirst.SAME_DAY_CARE,
        tell=say("A pop or bruising in the sole should be checked today."),
        when=any_of(SameDaySigns.SOLE_POP_OR_BRUISE),
        sources=(warning_signs.LISFRANC,),
        judgement="A pop or bruising in the sole without an injury.",
        kind=Kind.TENDON,
    ),
    Rule(
        name="lisfranc-injury",
        concern="An injury of the joints in the midfoot (Lisfranc injury)",
        urgency=Urgency.SAME_DAY,
        see_first=SeeFirst.SAME_DAY_CARE,
        tell=say("Bruising on the sole after an injury needs an X-ray today."),
        when=any_of(
            all_of(
                SameDaySigns.SOLE_POP_OR_BRUISE,
                Group("after an injury or on top of the midfoot", (Onset.INJURY, Site.MIDFOOT_TOP)),
            )
        ),
        sources=(warning_signs.LISFRANC,),
        kind=Kind.BONE,
        shadowed=True,
    ),
    Rule(
        name="fascia-rupture",
        concern="A tear of the band under the foot (plantar fascia rupture)",
        urgency=Urgency.SAME_DAY,
        see_first=SeeFirst.SAME_DAY_CARE,
        tell=say("The band under the foot may have torn. Do not stretch, roll or load it."),
        when=any_of(all_of(SameDaySigns.SOLE_POP_OR_BRUISE, groups.HEEL_OR_ARCH)),
        sources=(warning_signs.FASCIA_RUPTURE,),
        judgement="That it should be seen today.",
        kind=Kind.TENDON,
        shadowed=True,
    ),
    Rule(
        name="fascia-rupture-after-injection",
        concern="A tear of the band under the foot after a steroid injection",
        urgency=Urgency.SAME_DAY,
        see_first=SeeFirst.SAME_DAY_CARE,
        tell=say("The band under the foot may have torn. Do not stretch, roll or load it."),
        when=any_of(
            all_of(Health.RECENT_STEROID_INJECTION, groups.HEEL_OR_ARCH, Onset.SUDDEN_RUNNING)
        ),
        sources=(warning_signs.FASCIA_RUPTURE,),
        judgement="Taking these three answers together.",
        kind=Kind.TENDON,
    ),
    Rule(
        name="pop-with-pain",
        concern="A tear or a broken bone",
        urgency=Urgency.SAME_DAY,
        see_first=SeeFirst.SAME_DAY_CARE,
        tell=say("A pop with pain should be checked today."),
        when=any_of(
            all_of(Onset.SUDDEN_POP, groups.EARLY),
            all_of(Onset.SUDDEN_POP, groups.PAIN_4_OR_MORE),
        ),
        judgement="The whole rule.",
        kind=Kind.TENDON,
    ),
)
