"""Cases as they are kept, without a database, and the resources that they come to."""

from datetime import UTC, date, datetime
from typing import Any

from app.fhir import bundle
from app.records import FollowUp, State, Submission, rank_of
from rules import Answers, Judgement, assess, read, store
from tests.vignettes.cases import cases

NOW = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)
LATER = datetime(2026, 11, 25, 9, 30, tzinfo=UTC)
Resource = dict[str, Any]


def kept(given: Answers, /, **changes: Any) -> Submission:
    """Sent by somebody plainly made up; any column may differ."""
    assessment = assess(given)
    judgement = Judgement.of(assessment)
    columns = {
        "public_id": "A" * 22,
        "reference": "7K3MPQ2XWA",
        "asked_by": "runner",
        "sent_at": NOW,
        "changed_at": NOW,
        "due_at": LATER,
        "name": "Robin Sample",
        "phone": "020 7946 0018",
        "email": "",
        "date_of_birth": date(1990, 5, 17),
        "parent_name": "",
        "note": "",
        "answers": store(given),
        "unit": given.unit.value,
        "judgement": judgement.as_stored(),
        "questionnaire_version": judgement.questionnaire_version,
        "ruleset_version": judgement.ruleset_version,
        "rank": rank_of(assessment.urgency),
        "state": State.WAITING.value,
        "is_open": True,
    }
    return Submission(**columns | changes)


def bundle_of(
    given: Answers,
    /,
    *,
    with_snomed: bool = False,
    told_later: FollowUp | None = None,
    **changes: Any,
) -> Resource:
    case = kept(given, **changes)
    return bundle(case, LATER, asked=told_later, with_snomed=with_snomed)


def resources(whole: Resource, kind: str) -> list[Resource]:
    found = [entry["resource"] for entry in whole["entry"]]
    return [each for each in found if each["resourceType"] == kind]


def only(whole: Resource, kind: str) -> Resource:
    (found,) = resources(whole, kind)
    return found


def published() -> dict[str, Resource]:
    """Every published case, as its export."""
    return {case.id: bundle_of(read(case.row["answers"]), with_snomed=True) for case in cases()}
