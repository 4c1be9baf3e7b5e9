"""The last questions: one self-check, and what has been tried."""

from rules.grammar import Control, Group, Question, all_of
from rules.questions.health import Health
from rules.questions.pain import Onset, PainWalking
from rules.questions.safety import AgeBand
from rules.sources import guidelines, self_care

PAIN_0_TO_5 = Group("walking pain of 5 out of 10 or less", tuple(PainWalking)[:6])
ADULT = Group("aged 18 or over", (AgeBand._18_44, AgeBand._45_59, AgeBand._60_PLUS))
NO_INJURY_OR_POP = Group(
    "no injury and no pop at the start", (Onset.GRADUAL, Onset.SUDDEN_RUNNING, Onset.NOT_SURE)
)
# Quinolones need no word here: they are never routine, and only a routine runner is asked.
HEALTH_TOLD = Group(
    "health conditions told", tuple(h for h in Health if h is not Health.PREFER_NOT_TO_SAY)
)


class CalfRaises(
    Question,
    id="calf_raises",
    ask="How many single-leg heel raises can you do on the sore side, or on the worse one?",
    hint="Stand beside a wall, a hand on it for balance. Rise on your toes and lower again, at "
    "your own pace. Stop when you tire, or when the pain goes above 5 out of 10. Skip this if you "
    "have nothing to hold on to.",
    why="Your physio uses the number, and the other side’s, as a starting point. It is not a test "
    "to pass.",
    sources=(
        self_care.CALF_RAISES_2025,
        self_care.CALF_RAISES_2017,
        self_care.PAIN_MODEL,
        self_care.CLINIC_ARTICLE,
    ),
    asked_when=(all_of(NO_INJURY_OR_POP, PAIN_0_TO_5, HEALTH_TOLD, ADULT),),
    only_when_routine=True,
    optional=True,
):
    _25_OR_MORE = "25 or more", "you can do 25 or more single-leg heel raises"
    _15_TO_24 = "15 to 24", "you can do 15 to 24 single-leg heel raises"
    _5_TO_14 = "5 to 14", "you can do 5 to 14 single-leg heel raises"
    _1_TO_4 = "1 to 4", "you can do 1 to 4 single-leg heel raises"
    NONE_PAIN = "None, because it hurts", "pain stops you doing a single-leg heel raise"
    NONE_WEAK = (
        "None, because there is no strength",
        "you cannot do one single-leg heel raise, and pain is not what stops you",
    )
    NOT_TRIED = "I have not tried", "you have not tried heel raises"


class History(
    Question,
    id="history",
    ask="Before now, has any of this been true?",
    hint="Tick everything that is true.",
    why="Earlier episodes and treatments help your physio to plan.",
    sources=(guidelines.CKS,),
    control=Control.MANY,
):
    HAD_PF_BEFORE = "I have had plantar fasciitis before", "you have had plantar fasciitis before"
    TREATED_6_WEEKS_NO_BETTER = (
        "I was treated for 6 weeks or more and it is no better",
        "treatment for 6 weeks or more has not helped",
    )
    TRIED_INSOLES = "I have tried insoles", "you have tried insoles"
    NONE = "None of these", "there is nothing in your history to add"
