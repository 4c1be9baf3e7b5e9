"""Facts that count alike in more than one rule, each group under its own words."""

from rules.grammar import Fact, Group
from rules.numbers import Spike
from rules.questions.health import Health, SlowSigns
from rules.questions.pain import AfterInjury, Behaviour, Duration, Feel, PainWalking
from rules.questions.places import OtherSites, Site
from rules.questions.running import WeekChange
from rules.questions.safety import AgeBand
from rules.questions.self_checks import CalfRaises

# Where it hurts
UNDER_HEEL = Group("under the heel", (Site.HEEL_INNER, Site.HEEL_CENTRE, Site.HEEL_OUTER))
HEEL_OR_ARCH = Group("under the heel or in the arch", (*UNDER_HEEL.facts, Site.ARCH))
HEEL = Group("under or at the back of the heel", (*UNDER_HEEL.facts, Site.HEEL_BACK))
TENDON_SITE = Group(
    "in the Achilles tendon or at the back of the heel", (Site.ACHILLES, Site.HEEL_BACK)
)
ANKLE_OR_ACHILLES = Group(
    "at the Achilles tendon, the back of the heel or either side of the ankle",
    (
        *TENDON_SITE.facts,
        Site.ANKLE_INNER,
        Site.ANKLE_OUTER,
        OtherSites.ANKLE_INNER,
        OtherSites.ANKLE_OUTER,
    ),
)
MIDFOOT = Group(
    "on top of the midfoot or at the outer edge, there most or as well",
    (Site.MIDFOOT_TOP, Site.MIDFOOT_OUTER, OtherSites.MIDFOOT_TOP, OtherSites.MIDFOOT_OUTER),
)
FOREFOOT_TOP = Group(
    "on top of the long bones at the front, there most or as well",
    (Site.FOREFOOT_TOP, OtherSites.FOREFOOT_TOP),
)
BALL_OR_BIG_TOE = Group(
    "in the ball of the foot or under the big toe", (Site.BALL, Site.UNDER_BIG_TOE)
)
ANKLE_ARCH_OR_JOINT = Group(
    "at the ankle, in the arch, at the back of the heel, in the big toe joint or between the toes",
    (
        Site.ANKLE_INNER,
        Site.ANKLE_OUTER,
        Site.ARCH,
        Site.HEEL_BACK,
        Site.BIG_TOE_JOINT,
        Site.BETWEEN_TOES,
    ),
)
# A thickened tendon is ordinary in Achilles tendinopathy, so swelling there is no sign by itself.
ANYWHERE_BUT_ACHILLES = Group(
    "anywhere but the Achilles tendon", tuple(s for s in Site if s is not Site.ACHILLES)
)
SORE_BIG_TOE_JOINT = Group(
    "pain in the big toe joint, there most or as well",
    (Site.BIG_TOE_JOINT, OtherSites.BIG_TOE_JOINT),
)

# How long, how bad
EARLY = Group("in the last 6 weeks", (Duration.UNDER_1_WEEK, Duration._1_TO_6_WEEKS))
LATER = Group(
    "6 weeks ago or longer",
    (Duration._6_TO_12_WEEKS, Duration._3_TO_12_MONTHS, Duration.OVER_12_MONTHS),
)
WITHIN_A_YEAR = Group(
    "within the last year", tuple(d for d in Duration if d is not Duration.OVER_12_MONTHS)
)


def _pain(words: str, least: int, most: int) -> Group:
    return Group(words, tuple(PainWalking)[least : most + 1])


PAIN_0_TO_3 = _pain("walking pain of 3 out of 10 or less", 0, 3)
PAIN_4_OR_MORE = _pain("walking pain of 4 out of 10 or more", 4, 10)
PAIN_6_OR_MORE = _pain("walking pain of 6 out of 10 or more", 6, 10)
PAIN_7_OR_MORE = _pain("walking pain of 7 out of 10 or more", 7, 10)
PAIN_9_OR_MORE = _pain("walking pain of 9 or 10 out of 10", 9, 10)

# Bone stress
_SYMPTOMS: tuple[Fact, ...] = (
    Behaviour.BUILDS_AND_LINGERS,
    SlowSigns.REST_OR_NIGHT_PAIN,
    Behaviour.CONSTANT,
    SlowSigns.SWELLING_NO_INJURY,
)
BONE_SYMPTOM = Group("any sign of bone stress", _SYMPTOMS)
TWO_BONE_SYMPTOMS = Group("any two signs of bone stress", _SYMPTOMS, at_least=2)
BONE_RISK = Group("weak bones or low energy", (Health.WEAK_BONES, Health.LOW_ENERGY))
LOAD_JUMP = Group(
    "a jump of over 30% in weekly distance or in the longest run",
    (WeekChange.UP_30_TO_100, WeekChange.MORE_THAN_DOUBLED, Spike.S2, Spike.S3),
)
NEVER_LETS_UP = Group(
    "pain at rest, at night or all the time",
    (SlowSigns.REST_OR_NIGHT_PAIN, Behaviour.CONSTANT),
)

# Who
UNDER_18 = Group("aged under 18", (AgeBand.UNDER_16, AgeBand._16_17))
AGE_16_OR_OVER = Group("aged 16 or over", tuple(a for a in AgeBand if a is not AgeBand.UNDER_16))

BAD_AFTER_INJURY = Group(
    "could not take four steps straight afterwards, or it swelled or bruised",
    (AfterInjury.NO_4_STEPS_STRAIGHT_AFTER, AfterInjury.SWELLING_OR_BRUISING),
)
NO_RAISE = Group("no single heel raise", (CalfRaises.NONE_PAIN, CalfRaises.NONE_WEAK))
RAISES_TRIED = Group(
    "single-leg heel raises counted or tried already",
    tuple(count for count in CalfRaises if count is not CalfRaises.NOT_TRIED),
)
BURNING = Group(
    "burning, tingling, numbness or electric pain",
    (SlowSigns.NERVE_FEELINGS, Feel.BURNING_TINGLING),
)
