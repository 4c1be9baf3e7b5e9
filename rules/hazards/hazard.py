"""What one row of the hazard log holds, in the shape that DCB0129 asks of a manufacturer."""

from dataclasses import dataclass

from rules.hazards.rating import HARM, Likelihood, Severity, risk

STATUS = "Open: no clinical safety officer has reviewed it"
OWNER = "The makers of First Step"


@dataclass(frozen=True)
class Hazard:
    """Something about this product that could harm somebody, and what is done about it.

    `name` is stable: it is linked to. `effect` is what changes in a person's care, `before` and
    `after` how likely harm is without the controls and with them. `evidence` holds the node ids
    of tests, as pytest takes them. `left_to_the_clinic` is what only those who use the product can
    do, and `gap` what no test here can show. `rule` is the rule that a missed red flag is about.
    """

    name: str
    hazard: str
    effect: str
    causes: tuple[str, ...]
    controls: tuple[str, ...]
    evidence: tuple[str, ...]
    severity: Severity
    before: Likelihood
    after: Likelihood
    left_to_the_clinic: tuple[str, ...] = ()
    gap: str = ""
    rule: str = ""

    @property
    def harm(self) -> str:
        return HARM[self.severity]

    @property
    def initial_risk(self) -> int:
        return risk(self.severity, self.before)

    @property
    def residual_risk(self) -> int:
        return risk(self.severity, self.after)


@dataclass(frozen=True)
class Part:
    """Hazards that are read together. The slug is part of the page's address."""

    slug: str
    heading: str
    hazards: tuple[Hazard, ...]


def shown_by(file: str, *tests: str) -> tuple[str, ...]:
    """The node ids of tests of one file, named from the folder of the tests on, without ending."""
    return tuple(f"tests/{file}.py::{test}" for test in tests)
