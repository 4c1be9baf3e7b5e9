"""Every column that an export may have, declared once. Headers and codes are stable names, and
never words; those for another practice system are as it names them itself."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy.orm import InstrumentedAttribute

from app.exports import written
from app.records import Submission
from rules import QUESTIONS


@dataclass(frozen=True)
class Column:
    """`write` makes text of what is kept, with times as the clinic's clock shows them. One that
    `tells_of_health` is for clinicians."""

    header: str
    source: InstrumentedAttribute[Any]
    write: Callable[[Any, ZoneInfo], str] = written.as_kept
    tells_of_health: bool = False


def _health(
    header: str,
    source: InstrumentedAttribute[Any],
    write: Callable[[Any, ZoneInfo], str] = written.as_kept,
) -> Column:
    return Column(header, source, write, tells_of_health=True)


_ALL = (
    # Who it is
    Column("reference", Submission.reference),
    Column("name", Submission.name),
    Column("date_of_birth", Submission.date_of_birth, written.day),
    Column("phone", Submission.phone),
    Column("email", Submission.email),
    Column("parent_name", Submission.parent_name),
    # What became of it
    Column("ring_when", Submission.ring_when),
    Column("sent_at", Submission.sent_at, written.moment),
    Column("state", Submission.state),
    Column("booked_for", Submission.booked_for, written.day),
    Column("asked_by", Submission.asked_by),
    Column("ruleset_version", Submission.ruleset_version),
    Column("questionnaire_version", Submission.questionnaire_version),
    # Who it is, as Cliniko asks for it
    Column("first_name", Submission.name, written.first_name),
    Column("last_name", Submission.name, written.last_name),
    Column("patient_phone_numbers", Submission.phone, written.phone_without_plus),
    Column("old_reference_id", Submission.reference),
    # How urgent somebody is says something of their health too.
    _health("urgency", Submission.rank, written.urgency),
    _health("urgency_by_rules", Submission.judgement, written.entry("urgency")),
    _health("see_first", Submission.judgement, written.entry("see_first")),
    _health("reasons", Submission.judgement, written.entry("rules")),
    _health("plantar_fasciitis_pattern", Submission.judgement, written.entry("pattern")),
    *(_health(each.id, Submission.answers, written.entry(each.id)) for each in QUESTIONS),
    _health("answers_to_older_questions", Submission.answers, written.older_answers),
    _health("note", Submission.note),
    _health("turned_out", Submission.turned_out),
)
COLUMNS = {column.header: column for column in _ALL}
