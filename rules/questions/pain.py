"""How the pain began and how it behaves."""

from rules.grammar import Control, Question, any_of
from rules.questions.health import Health, SlowSigns
from rules.questions.places import Side, Site
from rules.sources import conditions, guidelines, self_care, warning_signs


class Onset(
    Question,
    id="onset",
    ask="How did it start?",
    why="A slow start is usual for plantar fasciitis; a pop or an injury points elsewhere.",
    sources=(
        guidelines.CKS,
        guidelines.TAYSIDE,
        warning_signs.ACHILLES_RUPTURE,
        warning_signs.FASCIA_RUPTURE,
    ),
):
    GRADUAL = "Slowly, over days or weeks", "it came on slowly, over days or weeks"
    SUDDEN_RUNNING = (
        "Suddenly, during running or another activity, with no injury that you felt",
        "it came on suddenly during activity, with no injury felt",
    )
    SUDDEN_POP = "With a pop, a snap or a tear", "it began with a pop, a snap or a tear"
    INJURY = "After a twist, a fall, a kick or a landing", "it began with an injury"
    NOT_SURE = "I am not sure", "you are not sure how it started"


class AfterInjury(
    Question,
    id="after_injury",
    ask="After the injury, was there any of this?",
    why="Whether you could take four steps straight afterwards helps to decide about an X-ray. "
    "Asking about swelling and bruising is our judgement.",
    sources=(warning_signs.OTTAWA_2003, warning_signs.OTTAWA_SELF),
    control=Control.MANY,
    asked_when=any_of(Onset.INJURY),
):
    NO_4_STEPS_STRAIGHT_AFTER = (
        "You could not take four steps straight afterwards",
        "you could not take four steps straight after the injury",
    )
    SWELLING_OR_BRUISING = "Swelling or bruising", "it swelled or bruised after the injury"
    NONE = "None of these", "you could walk, and it did not swell or bruise"


class Duration(
    Question,
    id="duration",
    ask="How long have you had this pain?",
    why="New pain is read differently from pain that has lasted for months.",
    sources=(guidelines.CKS, guidelines.NHS_PF, self_care.DELAY),
):
    UNDER_1_WEEK = "Less than a week", "you have had it for less than a week"
    _1_TO_6_WEEKS = "1 to 6 weeks", "you have had it for 1 to 6 weeks"
    _6_TO_12_WEEKS = "6 to 12 weeks", "you have had it for 6 to 12 weeks"
    _3_TO_12_MONTHS = "3 to 12 months", "you have had it for 3 to 12 months"
    OVER_12_MONTHS = "More than a year", "you have had it for more than a year"


class FirstSteps(
    Question,
    id="first_steps",
    ask="What are the first few steps like, after sleep or after sitting?",
    why="Pain that is worst on the first steps is the best-known sign of plantar fasciitis.",
    sources=(
        guidelines.JOSPT_HEEL_2014,
        guidelines.NHS_PF,
        guidelines.TROJIAN,
        conditions.METATARSAL_CLINIC,
    ),
):
    WORST_THEN_EASES = (
        "The worst of the day, then it eases",
        "the first steps after rest are the worst, then it eases",
    )
    BIT_WORSE = "A bit worse", "the first steps after rest are a bit worse"
    NO_DIFFERENT = "No different", "the first steps after rest are no different"
    BETTER_THEN_WORSE = (
        "Better at first, worse as I go on",
        "the first steps are better, and it gets worse as you go on",
    )
    NOT_SURE = "I am not sure", "you are not sure what the first steps are like"


class Behaviour(
    Question,
    id="pattern",
    ask="What else is true of the pain?",
    hint="Tick everything that is true.",
    why="How pain behaves through the day helps to tell a sore band from a sore bone.",
    sources=(guidelines.CKS, guidelines.TROJIAN, conditions.CALCANEAL, conditions.HEEL_PAD),
    control=Control.MANY,
):
    EASES_THEN_RETURNS = (
        "It eases as I warm up, and comes back after activity or long standing",
        "it eases as you warm up and comes back after activity or long standing",
    )
    BUILDS_AND_LINGERS = (
        "It builds up during activity, and afterwards hurts when I walk",
        "it builds up during activity and hurts afterwards when you walk",
    )
    CONSTANT = "It is there all the time", "the pain is there all the time"
    WORSE_BAREFOOT_HARD = (
        "It is worse barefoot on hard floors",
        "it is worse barefoot on hard floors",
    )
    WORSE_PUSHING_OFF = (
        "It is worse when I push off or go up on my toes",
        "it is worse when you push off or go up on your toes",
    )
    NONE = "None of these", "none of the usual ups and downs fits"


class Feel(
    Question,
    id="feel",
    ask="What does it feel like most?",
    why="A bruised feeling, a burning one and a stiff one come from different places.",
    sources=(guidelines.TU_HEEL, conditions.HEEL_PAD),
):
    SHARP = "Sharp or stabbing", "it feels sharp"
    ACHE = "An ache", "it aches"
    BRUISE = "Like a bruise", "it feels like a bruise"
    BURNING_TINGLING = "Burning or tingling", "it burns or tingles"
    STIFF = "Stiff", "it feels stiff"
    HARD_TO_SAY = "It is hard to say", "it is hard to say what it feels like"


class Press(
    Question,
    id="press",
    ask="Press on the sore area with your thumb. Which of these hurt?",
    hint="Press gently, then a little harder. Stop if it hurts a lot. Do not press on a wound.",
    why="Where pressing hurts is part of how clinicians tell causes apart. How well it works when "
    "you press yourself is not known.",
    sources=(guidelines.JOSPT_HEEL_2014, conditions.CALCANEAL),
    control=Control.MANY,
):
    INNER_FRONT_HEEL = (
        "The inner front of the heel, under the foot",
        "pressing the inner front of the heel hurts",
    )
    HEEL_CENTRE = "The middle of the heel pad", "pressing the middle of the heel pad hurts"
    HEEL_SQUEEZE = (
        "Squeezing the heel bone from both sides",
        "squeezing the heel bone from both sides hurts",
    )
    COIN_SPOT_ON_BONE = (
        "One spot on a bone, about the size of a coin",
        "one coin-sized spot on a bone is sore",
    )
    TENDON = "Along a tendon", "pressing along a tendon hurts"
    NONE = "None of these", "pressing does not hurt in those places"
    NOT_TRIED = "I have not tried", "you have not tried pressing"


class PainWalking(
    Question,
    id="pain_walking",
    ask="How bad is the pain when you walk today?",
    hint="0 is no pain. 10 is the worst pain you can think of.",
    why="Severe pain should be seen sooner.",
    sources=(guidelines.NHS_PF, self_care.PAIN_MODEL),
    control=Control.SCALE,
):
    _0 = "0", "your pain when walking is 0 out of 10"
    _1 = "1", "your pain when walking is 1 out of 10"
    _2 = "2", "your pain when walking is 2 out of 10"
    _3 = "3", "your pain when walking is 3 out of 10"
    _4 = "4", "your pain when walking is 4 out of 10"
    _5 = "5", "your pain when walking is 5 out of 10"
    _6 = "6", "your pain when walking is 6 out of 10"
    _7 = "7", "your pain when walking is 7 out of 10"
    _8 = "8", "your pain when walking is 8 out of 10"
    _9 = "9", "your pain when walking is 9 out of 10"
    _10 = "10", "your pain when walking is 10 out of 10"


class MorningStiffness(
    Question,
    id="morning_stiffness",
    ask="How long do your feet or back stay stiff in the morning?",
    why="Stiffness that lasts helps to tell inflamed joints from overuse. Asking about half an "
    "hour is our judgement.",
    sources=(warning_signs.NG65,),
    asked_when=any_of(Side.BOTH, Health.INFLAMMATORY, SlowSigns.OTHER_JOINTS, Site.HEEL_BACK),
):
    NONE = "They are not stiff", "you are not stiff in the morning"
    UNDER_30_MIN = "Less than 30 minutes", "you are stiff for less than 30 minutes in the morning"
    _30_MIN_OR_MORE = (
        "30 minutes or more",
        "you are stiff for 30 minutes or more in the morning",
    )
