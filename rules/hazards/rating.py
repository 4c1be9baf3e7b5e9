"""How bad, how likely, and what the two come to, on the scales that DCB0129's guidance uses.

The words of the scales and the numbers of the matrix are those of the hazard log that NHS Digital
published for UK Core (github.com/NHSDigital/IOPS-FHIR-Simplifier-Backup, the guide "UK Core Hazard
Log", at 458eb96, read on 2026-11-29). We read that log and not the guidance itself. What each level
means is said here in our own, shorter words. Every rating is the makers' judgement: no clinical
safety officer has reviewed one, and nothing was measured on patients.
"""

from enum import Enum, IntEnum


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
    Likelihood.VERY_LOW: "it hardly ever happens",
    Likelihood.LOW: "it could happen, and mostly does not",
    Likelihood.MEDIUM: "it may happen",
    Likelihood.HIGH: "it is to be expected in most cases",
    Likelihood.VERY_HIGH: "it is almost certain",
}
WORST_RISK = 5
RISK = {
    1: "acceptable",
    2: "acceptable if making it smaller would cost more than it gains",
    3: "not wanted, and acceptable only if it cannot be made smaller",
    4: "must be made smaller",
    WORST_RISK: "not acceptable",
}


def risk(severity: Severity, likelihood: Likelihood) -> int:
    """From 1, acceptable, to 5, not acceptable."""
    return likelihood.value[severity]
