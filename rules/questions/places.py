"""Which foot, and where in it."""

from rules.grammar import Control, Question
from rules.sources import guidelines, self_care


class Side(
    Question,
    id="side",
    ask="Which foot hurts?",
    why="In one study, pain in both feet lasted longer.",
    sources=(self_care.LONG_COURSE,),
):
    LEFT = "The left foot", "it is your left foot"
    RIGHT = "The right foot", "it is your right foot"
    BOTH = "Both feet", "it is both feet"


class Site(
    Question,
    id="site",
    ask="Where does it hurt most?",
    why="Where it hurts says most about the cause.",
    sources=(guidelines.TU_HEEL, guidelines.JOSPT_HEEL_2014),
):
    HEEL_INNER = (
        "Under the heel, towards the inner side",
        "it hurts most under the heel, towards the inner side",
    )
    HEEL_CENTRE = "Under the middle of the heel", "it hurts most under the middle of the heel"
    HEEL_OUTER = (
        "Under the heel, towards the outer side",
        "it hurts most under the heel, towards the outer side",
    )
    ARCH = "The arch of the foot", "it hurts most in the arch"
    HEEL_BACK = (
        "The back of the heel, where the tendon joins",
        "it hurts most at the back of the heel",
    )
    ACHILLES = (
        "The Achilles tendon, a few centimetres above the heel",
        "it hurts most in the Achilles tendon, above the heel",
    )
    ANKLE_INNER = "The inner side of the ankle", "it hurts most at the inner side of the ankle"
    ANKLE_OUTER = "The outer side of the ankle", "it hurts most at the outer side of the ankle"
    MIDFOOT_TOP = "The top of the midfoot", "it hurts most on top of the midfoot"
    MIDFOOT_OUTER = (
        "The outer edge of the foot, by the bump",
        "it hurts most at the outer edge, by the bump",
    )
    FOREFOOT_TOP = (
        "The top of the front of the foot, over the long bones",
        "it hurts most on top of the long bones at the front",
    )
    BALL = "The ball of the foot", "it hurts most in the ball of the foot"
    BETWEEN_TOES = "Between the toes", "it hurts most between the toes"
    UNDER_BIG_TOE = "Under the big toe", "it hurts most under the big toe"
    BIG_TOE_JOINT = "The big toe joint", "it hurts most in the big toe joint"
    HARD_TO_SAY = "It is hard to say", "it is hard to say where it hurts most"


class OtherSites(
    Question,
    id="other_sites",
    ask="Does it hurt anywhere else in the foot?",
    hint="Tick any that are true, or leave this page blank.",
    why="A second place can point to another cause, or explain the first.",
    sources=(guidelines.TU_HEEL,),
    control=Control.MANY,
    optional=True,
):
    HEEL_INNER = Site.HEEL_INNER.label.runner, "it also hurts under the inner side of the heel"
    HEEL_CENTRE = Site.HEEL_CENTRE.label.runner, "it also hurts under the middle of the heel"
    HEEL_OUTER = Site.HEEL_OUTER.label.runner, "it also hurts under the outer side of the heel"
    ARCH = Site.ARCH.label.runner, "it also hurts in the arch"
    HEEL_BACK = Site.HEEL_BACK.label.runner, "it also hurts at the back of the heel"
    ACHILLES = Site.ACHILLES.label.runner, "it also hurts in the Achilles tendon"
    ANKLE_INNER = Site.ANKLE_INNER.label.runner, "it also hurts at the inner side of the ankle"
    ANKLE_OUTER = Site.ANKLE_OUTER.label.runner, "it also hurts at the outer side of the ankle"
    MIDFOOT_TOP = Site.MIDFOOT_TOP.label.runner, "it also hurts on top of the midfoot"
    MIDFOOT_OUTER = Site.MIDFOOT_OUTER.label.runner, "it also hurts at the outer edge, by the bump"
    FOREFOOT_TOP = (
        Site.FOREFOOT_TOP.label.runner,
        "it also hurts on top of the long bones at the front",
    )
    BALL = Site.BALL.label.runner, "it also hurts in the ball of the foot"
    BETWEEN_TOES = Site.BETWEEN_TOES.label.runner, "it also hurts between the toes"
    UNDER_BIG_TOE = Site.UNDER_BIG_TOE.label.runner, "it also hurts under the big toe"
    BIG_TOE_JOINT = Site.BIG_TOE_JOINT.label.runner, "it also hurts in the big toe joint"
