"""Gentle exercises from the clinic's article, and the best-supported one beside them."""

from rules.advice.item import FITS, NO_EXERCISE, NO_EXERCISE_KINDS, Advice, Heading
from rules.grammar import say
from rules.questions.health import Health, SlowSigns
from rules.questions.pain import Feel
from rules.questions.safety import SameDaySigns
from rules.rulebook.groups import PAIN_6_OR_MORE, RAISES_TRIED, SORE_BIG_TOE_JOINT
from rules.sources import guidelines, self_care

EXERCISES = (
    Advice(
        name="fascia-stretch",
        heading=Heading.TRY,
        title=say("Stretch the band under the foot"),
        words=say(
            "Sit down and put the sore foot across your other knee. Pull the toes back towards "
            "the shin until you feel a stretch in the arch, and hold it for 10 seconds. Do this "
            "10 times, above all before the first steps of the day. Leave it out if the big toe "
            "joint is sore."
        ),
        evidence="The best-supported home exercise. In one trial of people with long-lasting pain, "
        "who also had insoles and tablets, it did better than a calf stretch after 8 weeks; after "
        "2 years both groups had improved. How long and how often is our judgement.",
        sources=(self_care.FASCIA_STRETCH, guidelines.JOSPT_HEEL_2023),
        labels=FITS,
        withheld_by=(*NO_EXERCISE, SameDaySigns.SOLE_POP_OR_BRUISE, SORE_BIG_TOE_JOINT),
        withheld_by_kinds=NO_EXERCISE_KINDS,
        leave_out=say("Stretching the band under the foot"),
    ),
    Advice(
        name="ball-roll",
        heading=Heading.TRY,
        title=say("Roll the sole on a ball"),
        words=say(
            "Sit, and roll the sole slowly over a small ball for 1 to 2 minutes. Keep the pain at "
            "5 out of 10 or less. Leave it out if your skin is fragile."
        ),
        evidence="A comfort measure. We found no trial of ball rolling. A guideline supports "
        "hands-on treatment, and in a small trial foam rolling was no different from stretching "
        "straight afterwards. How long, how often and the limit of 5 are our judgement.",
        sources=(self_care.CLINIC_ARTICLE, self_care.FOAM_ROLL, guidelines.JOSPT_HEEL_2023),
        labels=FITS,
        withheld_by=(
            *NO_EXERCISE,
            Health.POOR_CIRCULATION,
            SlowSigns.NERVE_FEELINGS,
            Feel.BURNING_TINGLING,
            SlowSigns.GROWING_LUMP,
            SameDaySigns.WOUND,
            SameDaySigns.HOT_RED_SWOLLEN,
            SameDaySigns.SOLE_POP_OR_BRUISE,
        ),
        withheld_by_kinds=NO_EXERCISE_KINDS,
        leave_out=say("Rolling the sole on a ball"),
    ),
    Advice(
        name="calf-stretch",
        heading=Heading.TRY,
        title=say("Stretch your calves"),
        words=say(
            "Lean on a wall with the sore leg behind you, the knee straight and the heel on the "
            "floor, until you feel a gentle stretch. Hold it for 30 seconds, 3 times. Do not drop "
            "the heel over the edge of a step. Leave it out if you have strained your calf."
        ),
        evidence="A guideline recommends it. In one trial of 92 people, two weeks of calf "
        "stretching made no clear difference, so expect little and give it time. How long and how "
        "often is our judgement.",
        sources=(self_care.CLINIC_ARTICLE, self_care.STRETCH_RCT, guidelines.JOSPT_HEEL_2023),
        withheld_by=(*NO_EXERCISE, SameDaySigns.ACHILLES_SNAP, SameDaySigns.CALF_SWOLLEN),
        withheld_by_kinds=NO_EXERCISE_KINDS,
        leave_out=say("Stretching your calves"),
    ),
    Advice(
        name="calf-roll",
        heading=Heading.TRY,
        title=say("Roll your calves on a foam roller"),
        words=say(
            "Sit on the floor with the calf on a foam roller, and roll slowly for 1 to 2 minutes. "
            "Keep the pain at 5 out of 10 or less. Leave it out if you have strained your calf, "
            "or if one calf is swollen, warm or sore to touch."
        ),
        evidence="A comfort measure. In a small trial, foam rolling was no different from "
        "stretching straight afterwards. How long, how often and the limit of 5 are our judgement.",
        sources=(self_care.CLINIC_ARTICLE, self_care.FOAM_ROLL),
        withheld_by=(
            *NO_EXERCISE,
            Health.CLOT_RISK,
            SameDaySigns.ACHILLES_SNAP,
            SameDaySigns.CALF_SWOLLEN,
        ),
        withheld_by_kinds=NO_EXERCISE_KINDS,
        leave_out=say("Rolling your calves"),
    ),
    Advice(
        name="heel-raises",
        heading=Heading.TRY,
        title=say("Count your single-leg heel raises"),
        words=say(
            "Hold on to something steady and count how many you can do on each leg. Stop when the "
            "pain goes above 5 out of 10. About half of healthy adults manage 25, so it is not a "
            "test to pass. Your physio will use your number, and the other side’s, as a starting "
            "point."
        ),
        evidence="In a study of 500 healthy people the medians (middle numbers) were 25 and 24. "
        "Age, sex and activity change it. It does not show what is wrong. The limit of 5 out of 10 "
        "comes from a trial on Achilles tendons.",
        sources=(
            self_care.CLINIC_ARTICLE,
            self_care.CALF_RAISES_2025,
            self_care.CALF_RAISES_2017,
            self_care.PAIN_MODEL,
        ),
        withheld_by=(*NO_EXERCISE, PAIN_6_OR_MORE),
        withheld_by_kinds=NO_EXERCISE_KINDS,
        leave_out=say("Single-leg heel raises"),
        done_by=RAISES_TRIED,
    ),
)
