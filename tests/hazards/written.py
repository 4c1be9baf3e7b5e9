"""The hazard log as a table, one line for each hazard, for a clinical safety officer to review."""

import csv
from io import StringIO
from pathlib import Path

from app.hazards import PARTS
from rules.hazards import OWNER, STATUS, Hazard, Part
from tests.vignettes.cases import cases

FILE = Path(__file__).parents[2] / "docs" / "hazard-log.csv"
RATED_BY = "The makers' judgement; not reviewed by a clinical safety officer"


def hazard_log() -> str:
    """Lists within a cell are told one after the other; each item is a whole sentence or a test."""
    raised = _raised()
    lines = [_line(part, each, raised) for part in PARTS for each in part.hazards]
    written = StringIO()
    table = csv.DictWriter(written, fieldnames=list(lines[0]), lineterminator="\n")
    table.writeheader()
    table.writerows(lines)
    return written.getvalue()


def _line(part: Part, each: Hazard, raised: dict[str, list[str]]) -> dict[str, str | int]:
    return {
        "id": each.name,
        "part": part.heading,
        "hazard": each.hazard,
        "effect": each.effect,
        "harm": each.harm,
        "causes": " ".join(each.causes),
        "controls_in_the_design": " ".join(each.controls),
        "evidence_proofs_and_tests": " ".join(each.evidence),
        "published_cases_that_raise_the_rule": " ".join(raised.get(each.rule, ())),
        "controls_left_to_the_clinic": " ".join(each.left_to_the_clinic),
        "what_no_test_shows": each.gap,
        "initial_severity": each.severity.word,
        "initial_likelihood": each.before.word,
        "initial_risk_1_to_5": each.initial_risk,
        "residual_severity": each.severity.word,
        "residual_likelihood": each.after.word,
        "residual_risk_1_to_5": each.residual_risk,
        "rated_by": RATED_BY,
        "status": STATUS,
        "owner": OWNER,
    }


def _raised() -> dict[str, list[str]]:
    """The published cases that raise a rule, by its name."""
    raised: dict[str, list[str]] = {}
    for case in cases():
        for finding in case.assessed().findings:
            raised.setdefault(finding.rule.name, []).append(case.id)
    return raised
