"""The published cases, and what our rules make of each."""

import json
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

from rules import Assessment, Urgency, assess, read

FILE = Path(__file__).with_name("published.jsonl")
URGENCY = {urgency.code: urgency for urgency in Urgency}

# A row that we contest leaves both counts; each needs a clinical reason. None is contested.
CONTESTED: dict[str, str] = {}


@dataclass(frozen=True)
class Case:
    """One row of the file."""

    row: dict[str, Any]

    @property
    def id(self) -> str:
        return str(self.row["id"])

    @property
    def is_visible(self) -> bool:
        return bool(self.row["visible"] == "yes")

    @property
    def accepted_urgency(self) -> tuple[Urgency, Urgency]:
        accepts = self.row["accepts"]
        return URGENCY[accepts["urgency_at_least"]], URGENCY[accepts["urgency_at_most"]]

    @property
    def accepted_labels(self) -> set[str]:
        labels = set(self.row["accepts"]["pattern"])
        return labels | {"withheld"} if "not_suggested" in labels else labels

    def assessed(self) -> Assessment:
        return assess(read(self.row["answers"]))


@dataclass(frozen=True)
class Outcome:
    """What the rules said of one case."""

    case: Case
    urgency: Urgency
    label: str

    @property
    def urgency_is_accepted(self) -> bool:
        least, most = self.case.accepted_urgency
        return least <= self.urgency <= most

    @property
    def is_under_triage(self) -> bool:
        return self.urgency < self.case.accepted_urgency[0]

    @property
    def label_is_accepted(self) -> bool:
        return self.label in self.case.accepted_labels

    @property
    def names_a_mimic_likely(self) -> bool:
        return self.label == "likely" and self.case.row["accepts"]["pattern"] == ["not_suggested"]


def cases() -> list[Case]:
    lines = FILE.read_text(encoding="utf-8").splitlines()
    return [Case(json.loads(line, parse_float=Decimal)) for line in lines]


def outcomes() -> list[Outcome]:
    assessed = ((case, case.assessed()) for case in cases())
    return [Outcome(case, found.urgency, found.pattern.label.code) for case, found in assessed]
