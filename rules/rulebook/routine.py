"""What does not change how soon, but should be said."""

from rules.grammar import Group, Rule, all_of, any_of, say
from rules.questions.health import Health, SlowSigns
from rules.questions.pain import MorningStiffness
from rules.questions.places import Side
from rules.questions.safety import AgeBand
from rules.sources import guidelines, warning_signs
from rules.urgency import SeeFirst, Urgency

RULES = (
    Rule(
        name="both-feet-inflammatory",
        concern="Inflammation where tendons join bone (spondyloarthritis)",
        urgency=Urgency.ROUTINE,
        see_first=SeeFirst.PHYSIO,
        tell=say("Tell the physio and your GP about any psoriasis, bowel, eye or back symptoms."),
        when=any_of(
            all_of(
                Side.BOTH,
                Group(
                    "an inflammatory condition, or 30 minutes or more of morning stiffness",
                    (Health.INFLAMMATORY, MorningStiffness._30_MIN_OR_MORE),
                ),
            )
        ),
        sources=(warning_signs.NG65,),
        judgement="The 30 minutes.",
    ),
    Rule(
        name="nerve-from-the-back",
        concern="A nerve that may be pressed in the back",
        urgency=Urgency.ROUTINE,
        see_first=SeeFirst.PHYSIO,
        tell=say("Tell the physio about your back as well as your foot."),
        when=any_of(all_of(SlowSigns.NERVE_FEELINGS, SlowSigns.BACK_AND_LEG_PAIN)),
        sources=(guidelines.STATPEARLS_HEEL,),
    ),
    Rule(
        name="written-for-adults",
        concern="A child or teenager",
        urgency=Urgency.ROUTINE,
        see_first=SeeFirst.PHYSIO,
        tell=say(
            "This check is written for adults. A parent or carer should arrange the care and come "
            "along."
        ),
        when=any_of(AgeBand.UNDER_16),
        sources=(warning_signs.SEVERS,),
        holds_beside_any=True,
    ),
    Rule(
        name="health-not-considered",
        concern="Health conditions that were not told",
        urgency=Urgency.ROUTINE,
        see_first=SeeFirst.PHYSIO,
        tell=say(
            "Health conditions were not considered in this result. Tell the physio about any that "
            "matter."
        ),
        when=any_of(Health.PREFER_NOT_TO_SAY),
        judgement="The whole rule.",
    ),
)
