"""What else hurts at the Achilles tendon, the ankle, the midfoot and the front of the foot."""

from rules.differentials.condition import Condition, Tissue
from rules.grammar import Group, all_of, any_of
from rules.questions.health import SlowSigns
from rules.questions.pain import AfterInjury, Behaviour, Feel, FirstSteps, Onset, Press
from rules.questions.places import OtherSites, Site
from rules.rulebook.groups import BONE_RISK, BURNING, LOAD_JUMP, NO_RAISE
from rules.sources import conditions, warning_signs

ANKLE = (
    Condition(
        name="midportion-achilles",
        plain="A sore Achilles tendon above the heel (mid-portion tendinopathy)",
        tissue=Tissue.TENDON,
        sites=(Site.ACHILLES,),
        features=(Site.ACHILLES, Onset.GRADUAL, Press.TENDON),
        sources=(conditions.ACHILLES_2018,),
    ),
    Condition(
        name="posterior-tibial",
        plain="The tendon behind the inner ankle (posterior tibial tendon)",
        tissue=Tissue.TENDON,
        sites=(Site.ANKLE_INNER,),
        features=(Site.ANKLE_INNER, SlowSigns.ARCH_DROPPED, NO_RAISE),
        sources=(conditions.POSTERIOR_TIBIAL,),
    ),
    Condition(
        name="lateral-sprain",
        plain="A sprain of the outer ankle",
        tissue=Tissue.TEAR,
        sites=(Site.ANKLE_OUTER,),
        needs=any_of(Onset.INJURY),
        features=(Onset.INJURY, AfterInjury.SWELLING_OR_BRUISING),
        sources=(warning_signs.OTTAWA_2003,),
    ),
    Condition(
        name="peroneal",
        plain="The tendons behind the outer ankle (peroneal tendons)",
        tissue=Tissue.TENDON,
        sites=(Site.ANKLE_OUTER, Site.MIDFOOT_OUTER),
        features=(
            Group(
                "along the outer ankle and the outer edge",
                (Site.ANKLE_OUTER, OtherSites.ANKLE_OUTER, OtherSites.MIDFOOT_OUTER),
            ),
            Onset.GRADUAL,
            Press.TENDON,
        ),
        ask="Sloped roads? Earlier sprains of this ankle?",
        sources=(conditions.PERONEAL,),
        judgement="Looking for it where the outer edge hurts most.",
    ),
)
MIDFOOT = (
    Condition(
        name="navicular-stress-injury",
        plain="A bone stress injury of the navicular",
        tissue=Tissue.BONE,
        sites=(Site.MIDFOOT_TOP,),
        features=(
            Site.MIDFOOT_TOP,
            Feel.ACHE,
            Group(
                "worse as activity goes on",
                (Behaviour.BUILDS_AND_LINGERS, FirstSteps.BETTER_THEN_WORSE),
            ),
            Press.COIN_SPOT_ON_BONE,
        ),
        sources=(
            conditions.STRESS_FRACTURES,
            conditions.NAVICULAR,
            conditions.NAVICULAR_CLINIC,
        ),
    ),
    Condition(
        name="extensor-tendons",
        plain="The tendons on top of the foot (extensor tendons)",
        tissue=Tissue.TENDON,
        sites=(Site.MIDFOOT_TOP,),
        needs=any_of(all_of(without=(Press.COIN_SPOT_ON_BONE,))),
        features=(Site.MIDFOOT_TOP, Press.TENDON),
        ask="Are the laces tight?",
        judgement="The whole entry.",
    ),
    Condition(
        name="lisfranc",
        plain="An injury of the joints in the midfoot (Lisfranc injury)",
        tissue=Tissue.TEAR,
        sites=(Site.MIDFOOT_TOP,),
        needs=any_of(Onset.INJURY),
        features=(Onset.INJURY, AfterInjury.SWELLING_OR_BRUISING),
        sources=(warning_signs.LISFRANC,),
    ),
    Condition(
        name="fifth-metatarsal",
        plain="A bone stress injury of the fifth metatarsal (Jones)",
        tissue=Tissue.BONE,
        sites=(Site.MIDFOOT_OUTER,),
        features=(Site.MIDFOOT_OUTER, Press.COIN_SPOT_ON_BONE, Behaviour.BUILDS_AND_LINGERS),
        ask="Did it ache there before it became sharp?",
        sources=(conditions.METATARSAL,),
    ),
)
FOREFOOT = (
    Condition(
        name="metatarsal-stress-injury",
        plain="A bone stress injury of a metatarsal",
        tissue=Tissue.BONE,
        sites=(Site.FOREFOOT_TOP,),
        features=(
            Site.FOREFOOT_TOP,
            Press.COIN_SPOT_ON_BONE,
            SlowSigns.SWELLING_NO_INJURY,
            FirstSteps.BETTER_THEN_WORSE,
            LOAD_JUMP,
            BONE_RISK,
        ),
        sources=(conditions.METATARSAL, conditions.METATARSAL_CLINIC),
    ),
    Condition(
        name="metatarsalgia",
        plain="The ball of the foot, or the plate under the second toe (metatarsalgia, plantar "
        "plate)",
        tissue=Tissue.JOINT,
        sites=(Site.BALL,),
        features=(Site.BALL, Behaviour.WORSE_BAREFOOT_HARD, Behaviour.WORSE_PUSHING_OFF),
        ask="Is it the second toe? Is it worse with the toes bent up?",
        sources=(conditions.FOREFOOT,),
    ),
    Condition(
        name="mortons-neuroma",
        plain="A thickened nerve between the toes (Morton’s neuroma)",
        tissue=Tissue.NERVE,
        sites=(Site.BETWEEN_TOES,),
        features=(Site.BETWEEN_TOES, BURNING),
        ask="Are the shoes tight at the front?",
        sources=(conditions.FOREFOOT,),
    ),
    Condition(
        name="sesamoids",
        plain="The small bones under the big toe (sesamoiditis, or sesamoid stress injury)",
        tissue=Tissue.BONE,
        sites=(Site.UNDER_BIG_TOE,),
        features=(Site.UNDER_BIG_TOE, Behaviour.WORSE_PUSHING_OFF),
        sources=(conditions.FOREFOOT,),
        judgement="The features.",
    ),
    Condition(
        name="hallux-rigidus",
        plain="A stiff big toe joint (hallux rigidus)",
        tissue=Tissue.JOINT,
        sites=(Site.BIG_TOE_JOINT,),
        features=(
            Site.BIG_TOE_JOINT,
            Feel.STIFF,
            Behaviour.WORSE_PUSHING_OFF,
            Onset.GRADUAL,
        ),
        sources=(conditions.FOREFOOT,),
    ),
    Condition(
        name="gout",
        plain="Gout",
        tissue=Tissue.JOINT,
        sites=(Site.BIG_TOE_JOINT,),
        # A hot, red and swollen joint is seen the same day, where nothing is listed.
        needs=any_of(Onset.SUDDEN_RUNNING),
        features=(Site.BIG_TOE_JOINT, Onset.SUDDEN_RUNNING),
        ask="Did it come on overnight? Has it happened before?",
        sources=(warning_signs.NG219,),
    ),
)
