"""What every resource of an export is made from."""

from dataclasses import dataclass
from functools import cached_property
from typing import Any

from app.fhir.elements import Resource, text_of, to
from app.fhir.snomed import Concept
from app.fhir.systems import entry_of
from app.records import Submission
from rules import Label, Urgency, rule_named


@dataclass(frozen=True)
class Exported:
    """A case on its way out. `with_snomed`: whether SNOMED CT codes go with our own."""

    case: Submission
    with_snomed: bool = False

    def entry(self, part: str) -> str:
        return entry_of(self.case, part)

    @property
    def patient(self) -> Resource:
        return to(self.entry("Patient"))

    @property
    def response(self) -> Resource:
        return to(self.entry("QuestionnaireResponse"))

    @property
    def device(self) -> Resource:
        return to(self.entry("Device"))

    def snomed(self, known: Concept) -> Resource | None:
        return known.coding if self.with_snomed else None

    def judged(self, name: str) -> str:
        """What the rules said, by its stable name; empty where it is not known."""
        value: Any = self.case.judgement.get(name)
        return value if isinstance(value, str) else ""

    @cached_property
    def red_flags(self) -> list[tuple[str, str]]:
        """The name and the concern of each rule above routine. One that we no longer know is
        among them, by its name: it cannot be known that it was none."""
        names = self.case.judgement.get("rules")
        listed = (
            [each for each in names if isinstance(each, str)] if isinstance(names, list) else []
        )
        known = [(name, rule_named(name)) for name in map(text_of, listed) if name]
        return [
            (name, rule.concern if rule else "")
            for name, rule in known
            if rule is None or rule.urgency > Urgency.ROUTINE
        ]

    @property
    def pattern(self) -> Label | None:
        return next((each for each in Label if each.code == self.judged("pattern")), None)
