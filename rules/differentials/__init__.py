"""Other conditions of the foot, by where it hurts most."""

from rules.differentials.ankle_and_forefoot import ANKLE, FOREFOOT, MIDFOOT
from rules.differentials.condition import Condition as Condition
from rules.differentials.condition import Other as Other
from rules.differentials.condition import most_matching as most_matching
from rules.differentials.heel import ARCH, HEEL, HEEL_BACK

CONDITIONS = (*HEEL, *ARCH, *HEEL_BACK, *ANKLE, *MIDFOOT, *FOREFOOT)
