"""How soon a runner should be seen, and by whom first."""

from enum import Enum, IntEnum


class Urgency(IntEnum):
    """From least to most urgent; the highest that any rule reaches wins."""

    ROUTINE = 0
    PRIORITY = 1
    SAME_DAY = 2
    EMERGENCY = 3

    @property
    def code(self) -> str:
        """The stable name that is stored, exported and linked to."""
        return self.name.lower()

    @property
    def is_pressing(self) -> bool:
        """Medical care comes first: nobody books before they have been rung."""
        return self >= Urgency.SAME_DAY

    @property
    def word(self) -> str:
        """What runners and staff read for it."""
        return "Soon" if self is Urgency.PRIORITY else self.name.capitalize().replace("_", " ")


class SeeFirst(IntEnum):
    """Who to see first, the more urgent helper last."""

    PHYSIO = 0
    GP = 1
    PRESCRIBER = 2
    SAME_DAY_CARE = 3
    EMERGENCY_DEPARTMENT = 4
    AMBULANCE = 5

    @property
    def code(self) -> str:
        return self.name.lower()


class Kind(Enum):
    """What a finding is about, where that withholds an exercise or caps the pattern."""

    BONE = "a possible bone injury"
    TENDON = "a possible tear or tendon injury"
    INFECTION = "a possible infection or illness"
    CIRCULATION = "possibly poor blood supply"
    GROWTH = "a lump or pain that a doctor should examine"

    @property
    def code(self) -> str:
        return self.name.lower()
