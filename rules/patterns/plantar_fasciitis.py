"""The plantar fasciitis pattern: what must be there, what supports it, what speaks against it.

Built from the JOSPT guideline's history and site, CKS, the NHS page and the AAFP review. No agreed
clinical criteria exist, so there are labels here and never a score or a percentage.
"""

from rules.grammar import Group, all_of, any_of
from rules.numbers import Spike, WeeklyDistance
from rules.patterns.pattern import Criterion, Pattern
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
from rules.questions.running import RUNS, Runner, ShoesAndSurfaces, WeekChange
from rules.questions.self_checks import ADULT, History
from rules.rulebook.groups import (
    BURNING,
    EARLY,
    HEEL_OR_ARCH,
    LATER,
    NEVER_LETS_UP,
    UNDER_18,
    UNDER_HEEL,
)
from rules.sources import guidelines
from rules.urgency import Kind

SITE = Criterion(
    "site",
    "It hurts most under the heel; or most in the arch, and under the heel as well.",
    any_of(
        UNDER_HEEL,
        all_of(
            Site.ARCH,
            Group(
                "also under the heel",
                (OtherSites.HEEL_INNER, OtherSites.HEEL_CENTRE, OtherSites.HEEL_OUTER),
            ),
        ),
    ),
)
FIRST_STEPS = Criterion(
    "first-steps",
    "The first steps after rest are the worst, then it eases.",
    any_of(FirstSteps.WORST_THEN_EASES),
)
SLOW_START = Criterion(
    "slow-start",
    "It came on slowly, or it is not clear how it started.",
    any_of(Onset.GRADUAL, Onset.NOT_SURE),
)
GROWN_UP = Criterion("grown-up", "The person is 18 or over.", any_of(ADULT), is_a_reason=False)

EASES = Criterion(
    "eases-then-returns",
    "It eases with warming up and comes back after activity or long standing.",
    any_of(Behaviour.EASES_THEN_RETURNS),
)
TENDER_ORIGIN = Criterion(
    "tender-inner-heel",
    "Pressing the inner front of the heel hurts.",
    any_of(Press.INNER_FRONT_HEEL),
)
LOAD = Criterion(
    "load",
    "More load than usual: a weekly jump of over 30%, a run over 10% longer than the longest of "
    "the month before, new to running or back after a break, hard floors most of the day, or, in "
    "somebody who runs, more hills, speed or a harder surface.",
    any_of(
        Group(
            "more load than usual",
            (
                WeekChange.UP_30_TO_100,
                WeekChange.MORE_THAN_DOUBLED,
                Spike.S1,
                Spike.S2,
                Spike.S3,
                Runner.NEW,
                Runner.RETURNING,
                ShoesAndSurfaces.HARD_FLOOR_WORK,
            ),
        ),
        all_of(ShoesAndSurfaces.MORE_HILLS_OR_SPEED, RUNS),
    ),
)
SUPPORTING = (
    EASES,
    TENDER_ORIGIN,
    LOAD,
    Criterion("had-it-before", "Plantar fasciitis before.", any_of(History.HAD_PF_BEFORE)),
    Criterion("high-mileage", "A usual week over 40 km.", any_of(WeeklyDistance.OVER_40_KM)),
    Criterion(
        "inner-heel",
        "It hurts most under the inner side of the heel.",
        any_of(Site.HEEL_INNER),
    ),
)
OPPOSING = (
    Criterion(
        "nerve-feelings",
        "Burning, tingling, numbness or electric pain.",
        any_of(BURNING),
    ),
    Criterion("never-lets-up", "Pain at rest, at night or all the time.", any_of(NEVER_LETS_UP)),
    Criterion(
        "sore-bone",
        "A sore squeeze of the heel; or one sore coin-sized spot on a bone, when the inner front "
        "of the heel is not sore.",
        any_of(
            Press.HEEL_SQUEEZE,
            all_of(Press.COIN_SPOT_ON_BONE, without=(Press.INNER_FRONT_HEEL,)),
        ),
    ),
    Criterion(
        "builds-and-lingers",
        "It builds up during activity and lingers, without easing as you warm up.",
        any_of(
            all_of(Behaviour.BUILDS_AND_LINGERS, without=(Behaviour.EASES_THEN_RETURNS,)),
        ),
    ),
    Criterion(
        "back-and-leg",
        "Back pain with pain or tingling down the leg.",
        any_of(SlowSigns.BACK_AND_LEG_PAIN),
    ),
    Criterion(
        "fat-pad",
        "Like a bruise, under the middle of the heel, worse barefoot on hard floors.",
        any_of(all_of(Feel.BRUISE, Site.HEEL_CENTRE, Behaviour.WORSE_BAREFOOT_HARD)),
    ),
    Criterion(
        "both-and-stiff",
        "Both feet, with 30 minutes or more of morning stiffness, an inflammatory condition or "
        "other sore joints.",
        any_of(
            all_of(
                Side.BOTH,
                Group(
                    "long morning stiffness, an inflammatory condition or other sore joints",
                    (
                        MorningStiffness._30_MIN_OR_MORE,
                        Health.INFLAMMATORY,
                        SlowSigns.OTHER_JOINTS,
                    ),
                ),
            )
        ),
    ),
    Criterion("swelling", "Swelling without an injury.", any_of(SlowSigns.SWELLING_NO_INJURY)),
    Criterion(
        "older-injury",
        "It began with an injury 6 weeks ago or longer.",
        any_of(all_of(Onset.INJURY, LATER)),
    ),
)
HARD_STOPS = (
    Criterion("under-18", "Aged under 18.", any_of(UNDER_18)),
    Criterion(
        "pop-or-injury",
        "It began with a pop, or with an injury in the last 6 weeks.",
        any_of(Onset.SUDDEN_POP, all_of(Onset.INJURY, EARLY)),
    ),
    Criterion(
        "elsewhere",
        "It hurts most somewhere other than under the heel or in the arch.",
        any_of(
            Group(
                "anywhere but under the heel and in the arch",
                tuple(
                    site
                    for site in Site
                    if site not in HEEL_OR_ARCH.facts and site is not Site.HARD_TO_SAY
                ),
            )
        ),
    ),
    Criterion(
        "better-then-worse",
        "The first steps are better, and it gets worse as you go on.",
        any_of(FirstSteps.BETTER_THEN_WORSE),
    ),
)
PARTLY = Criterion(
    "partly",
    "It hurts most under the heel or in the arch, and the first steps are the worst, a bit worse "
    "or not known, or it eases with warming up, or pressing the inner front of the heel hurts; or "
    "it is hard to say where it hurts, and the first steps are the worst or pressing the inner "
    "front of the heel hurts.",
    any_of(
        all_of(
            HEEL_OR_ARCH,
            Group(
                "any of the usual features, or first steps not known",
                (
                    FirstSteps.WORST_THEN_EASES,
                    FirstSteps.BIT_WORSE,
                    FirstSteps.NOT_SURE,
                    Behaviour.EASES_THEN_RETURNS,
                    Press.INNER_FRONT_HEEL,
                ),
            ),
        ),
        all_of(
            Site.HARD_TO_SAY,
            Group(
                "the first steps are the worst, or the inner front of the heel is sore",
                (FirstSteps.WORST_THEN_EASES, Press.INNER_FRONT_HEEL),
            ),
        ),
    ),
)


PLANTAR_FASCIITIS = Pattern(
    name="plantar_fasciitis",
    required=(SITE, FIRST_STEPS, SLOW_START, GROWN_UP),
    supporting=SUPPORTING,
    opposing=OPPOSING,
    stops=HARD_STOPS,
    partly=PARTLY,
    # Naming a mild cause beside "this may be a bone stress injury" misleads.
    capped_by=(Health.PREFER_NOT_TO_SAY, SlowSigns.NOT_SURE),
    capped_by_kinds=(Kind.BONE, Kind.INFECTION, Kind.CIRCULATION, Kind.GROWTH),
    sources=(
        guidelines.JOSPT_HEEL_2014,
        guidelines.CKS,
        guidelines.NHS_PF,
        guidelines.TROJIAN,
    ),
)
