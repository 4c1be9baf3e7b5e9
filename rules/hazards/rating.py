"""How bad, how likely, and what the two come to, on the scales usual with DCB0129.

The words of the scales and the numbers of the matrix are those of `SCALES`, a log that follows
DCB0129 and that NHS Digital published; we read that log, not the standard's own guidance. What each
level means is said in our own, shorter words. Every rating is the makers' judgement: no clinical
safety officer has reviewed one, and nothing was measured on patients.
"""

from enum import Enum, IntEnum

from rules.sources.safety import UK_CORE_HAZARD_LOG

SCALES = (UK_CORE_HAZARD_LOG,)


class Severity(IntEnum):
    """The worst that it could reasonably do; no control of ours makes the harm itself smaller."""

    MINOR = 0
    SIGNIFICANT = 1
    CONSIDERABLE = 2
    MAJOR = 3
    CATASTROPHIC = 4

    @property
    def word(self) -> str:
        return self.name.capitalize()


HARM = {
    Severity.MINOR: "One person could have trouble or a small harm that soon passes.",
    Severity.SIGNIFICANT: "One person could have a small harm that lasts.",
    Severity.CONSIDERABLE: "One person could be badly harmed, and get better.",
    Severity.MAJOR: "One person could die or be badly harmed for long.",
    Severity.CATASTROPHIC: "Several people could die or be badly harmed for long.",
}


class Likelihood(Enum):
    """How likely the harm is; the numbers are the risk at each severity, from minor up."""

    VERY_LOW = 1, 1, 2, 2, 3
    LOW = 1, 2, 2, 3, 4
    MEDIUM = 2, 2, 3, 3, 4
    HIGH = 2, 3, 3, 4, 5
    VERY_HIGH = 3, 4, 4, 5, 5

    @property
    def word(self) -> str:
        return self.name.capitalize().replace("_", " ")


LIKELY = {
    Likelihood.VERY_LOW: "It hardly ever happens.",
    Likelihood.LOW: "It could happen, and mostly does not.",
    Likelihood.MEDIUM: "It may happen.",
    Likelihood.HIGH: "It is to be expected in most cases.",
    Likelihood.VERY_HIGH: "It is almost certain.",
}
WORST_RISK = 5
RISK = {
    1: "Acceptable.",
    2: "Acceptable if making it smaller would cost more than it gains.",
    3: "Not wanted. Acceptable only if it cannot be made smaller.",
    4: "It must be made smaller.",
    WORST_RISK: "Not acceptable.",
}


def risk(severity: Severity, likelihood: Likelihood) -> int:
    """From 1, acceptable, to 5, not acceptable."""
    return likelihood.value[severity]
