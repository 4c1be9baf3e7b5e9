"""What else hurts under the heel, in the arch and at the back of the heel."""

from rules.differentials.condition import Condition, Tissue
from rules.grammar import Group, all_of, any_of
from rules.patterns import PLANTAR_FASCIITIS, Label
from rules.questions.health import Health, SlowSigns
from rules.questions.pain import (
    Behaviour,
    Feel,
    FirstSteps,
    MorningStiffness,
    Onset,
    Press,
)
from rules.questions.places import OtherSites, Side, Site
from rules.questions.running import ShoesAndSurfaces
from rules.questions.safety import AgeBand
from rules.questions.self_checks import CalfRaises
from rules.rulebook.groups import (
    AGE_16_OR_OVER,
    BONE_RISK,
    BURNING,
    LOAD_JUMP,
    NEVER_LETS_UP,
    NO_RAISE,
    UNDER_18,
)
from rules.sources import conditions, guidelines, warning_signs

_UNDER = (Site.HEEL_INNER, Site.HEEL_CENTRE, Site.HEEL_OUTER)

HEEL = (
    Condition(
        name="calcaneal-stress-injury",
        plain="A bone stress injury of the heel bone (calcaneus)",
        tissue=Tissue.BONE,
        sites=(*_UNDER, Site.HEEL_BACK),
        needs=any_of(
            all_of(
                AGE_16_OR_OVER,
                Group(
                    "a sore squeeze of the heel, pain that builds up, or pain that never lets up",
                    (Press.HEEL_SQUEEZE, Behaviour.BUILDS_AND_LINGERS, *NEVER_LETS_UP.facts),
                ),
            )
        ),
        features=(
            Press.HEEL_SQUEEZE,
            Behaviour.BUILDS_AND_LINGERS,
            NEVER_LETS_UP,
            Group(
                "more load or a harder surface",
                (*LOAD_JUMP.facts, ShoesAndSurfaces.MORE_HILLS_OR_SPEED),
            ),
            BONE_RISK,
        ),
        sources=(guidelines.TU_HEEL, conditions.CALCANEAL),
        judgement="Looking for it at the back of the heel as well.",
    ),
    Condition(
        name="heel-fat-pad",
        plain="A sore heel cushion (heel fat pad syndrome)",
        tissue=Tissue.SOFT_TISSUE,
        sites=_UNDER,
        features=(
            Group("in the middle of the heel", (Site.HEEL_CENTRE, Press.HEEL_CENTRE)),
            Feel.BRUISE,
            Behaviour.WORSE_BAREFOOT_HARD,
        ),
        sources=(guidelines.TU_HEEL, conditions.HEEL_PAD, conditions.HEEL_PAD_SERIES),
    ),
    Condition(
        name="tarsal-tunnel",
        plain="A pressed nerve at the inner ankle or heel (tarsal tunnel, Baxter’s nerve)",
        tissue=Tissue.NERVE,
        sites=(*_UNDER, Site.ARCH, Site.ANKLE_INNER),
        needs=any_of(BURNING),
        features=(
            BURNING,
            Group("at the inner side of the ankle", (Site.ANKLE_INNER, OtherSites.ANKLE_INNER)),
            SlowSigns.REST_OR_NIGHT_PAIN,
        ),
        ask="Does it get worse as the day goes on?",
        sources=(guidelines.TU_HEEL, conditions.TARSAL_TUNNEL),
        judgement="Looking for it in the arch and at the inner ankle as well.",
    ),
    Condition(
        name="nerve-root",
        plain="A nerve pressed in the lower back (S1 nerve root)",
        tissue=Tissue.NERVE,
        sites=_UNDER,
        needs=any_of(SlowSigns.BACK_AND_LEG_PAIN),
        features=(SlowSigns.BACK_AND_LEG_PAIN, BURNING, CalfRaises.NONE_WEAK),
        sources=(guidelines.STATPEARLS_HEEL,),
    ),
    Condition(
        name="inflamed-tendon-joins",
        plain="Inflammation where tendons join the bone (spondyloarthritis)",
        tissue=Tissue.JOINT,
        sites=(*_UNDER, Site.HEEL_BACK),
        needs=any_of(Health.INFLAMMATORY, SlowSigns.OTHER_JOINTS, MorningStiffness._30_MIN_OR_MORE),
        features=(
            Health.INFLAMMATORY,
            MorningStiffness._30_MIN_OR_MORE,
            SlowSigns.OTHER_JOINTS,
            Side.BOTH,
            Group("aged under 45", (*UNDER_18.facts, AgeBand._18_44)),
        ),
        sources=(warning_signs.NG65,),
        judgement="The 30 minutes, and looking for it at the back of the heel as well.",
    ),
    Condition(
        name="fascia-tear",
        plain="A tear of the band under the foot (plantar fascia)",
        tissue=Tissue.TEAR,
        sites=(*_UNDER, Site.ARCH),
        needs=any_of(Onset.SUDDEN_POP, Health.RECENT_STEROID_INJECTION),
        features=(Onset.SUDDEN_POP, Health.RECENT_STEROID_INJECTION),
        ask="Is the sole bruised?",
        sources=(warning_signs.FASCIA_RUPTURE,),
        judgement="Looking for it in the arch as well as under the heel.",
    ),
)
ARCH = (
    Condition(
        name="plantar-fasciitis-in-the-arch",
        plain="The band under the foot, further forward (plantar fasciitis in the arch)",
        tissue=Tissue.SOFT_TISSUE,
        sites=(Site.ARCH,),
        features=(FirstSteps.WORST_THEN_EASES, Behaviour.EASES_THEN_RETURNS),
        labels=(Label.POSSIBLE,),
        # The kinds that cap the pattern: a mild name beside one of those misleads.
        not_beside=PLANTAR_FASCIITIS.capped_by_kinds,
        sources=(guidelines.TROJIAN,),
        judgement="Naming it only where the answers partly fit the pattern, and never beside a "
        "possible bone injury, infection, poor blood supply or growth.",
    ),
    Condition(
        name="posterior-tibial-in-the-arch",
        plain="The tendon that holds up the arch (posterior tibial tendon)",
        tissue=Tissue.TENDON,
        sites=(Site.ARCH,),
        features=(
            SlowSigns.ARCH_DROPPED,
            OtherSites.ANKLE_INNER,
            NO_RAISE,
            Behaviour.WORSE_PUSHING_OFF,
        ),
        sources=(conditions.POSTERIOR_TIBIAL,),
    ),
    Condition(
        name="navicular-in-the-arch",
        plain="A bone stress injury of the navicular, at the top of the arch",
        tissue=Tissue.BONE,
        sites=(Site.ARCH,),
        features=(
            OtherSites.MIDFOOT_TOP,
            Press.COIN_SPOT_ON_BONE,
            FirstSteps.BETTER_THEN_WORSE,
            Behaviour.BUILDS_AND_LINGERS,
        ),
        sources=(
            conditions.STRESS_FRACTURES,
            conditions.NAVICULAR,
            conditions.NAVICULAR_CLINIC,
        ),
    ),
    Condition(
        name="flexor-hallucis",
        plain="The tendon that bends the big toe (flexor hallucis longus)",
        tissue=Tissue.TENDON,
        sites=(Site.ARCH,),
        needs=any_of(Behaviour.WORSE_PUSHING_OFF, OtherSites.UNDER_BIG_TOE),
        features=(Behaviour.WORSE_PUSHING_OFF, OtherSites.UNDER_BIG_TOE, Press.TENDON),
        judgement="The whole entry.",
    ),
    Condition(
        name="plantar-fibroma",
        plain="A lump in the band under the foot (plantar fibroma)",
        tissue=Tissue.SOFT_TISSUE,
        sites=(Site.ARCH,),
        needs=any_of(SlowSigns.GROWING_LUMP),
        features=(SlowSigns.GROWING_LUMP,),
        judgement="The whole entry.",
    ),
)
HEEL_BACK = (
    Condition(
        name="insertional-achilles",
        plain="The Achilles tendon where it joins the heel, or the cushion beside it "
        "(insertional tendinopathy, Haglund bursa)",
        tissue=Tissue.TENDON,
        sites=(Site.HEEL_BACK,),
        features=(
            Site.HEEL_BACK,
            Group(
                "stiff at the start",
                (
                    FirstSteps.WORST_THEN_EASES,
                    FirstSteps.BIT_WORSE,
                    Feel.STIFF,
                    MorningStiffness.UNDER_30_MIN,
                ),
            ),
        ),
        ask="Does the back of a shoe rub there?",
        sources=(guidelines.TU_HEEL,),
    ),
    Condition(
        name="severs",
        plain="A growing heel (Sever’s disease)",
        tissue=Tissue.SOFT_TISSUE,
        sites=(Site.HEEL_BACK, *_UNDER),
        needs=any_of(AgeBand.UNDER_16),
        features=(AgeBand.UNDER_16, Press.HEEL_SQUEEZE, Side.BOTH),
        sources=(warning_signs.SEVERS,),
        judgement="Looking for it under the heel as well.",
    ),
)
