"""The kinds of export: which columns each has, in which order, and where a practice system says so.

A further practice system is one more profile, of columns from the table. Its fields must be
described in public, and nothing that says something of somebody's health goes to it.
"""

from dataclasses import dataclass
from datetime import date

from app.exports.columns import COLUMNS, Column
from rules import QUESTIONS, Read, Source


@dataclass(frozen=True)
class Profile:
    """`name` is kept, and stands in the name of the file. `label` is chosen, `what` is listed.
    `sources` describe the fields of the practice system that it is for."""

    name: str
    label: str
    what: str
    columns: tuple[Column, ...]
    sources: tuple[Source, ...] = ()

    @property
    def has_answers(self) -> bool:
        return any(column.tells_of_health for column in self.columns)


def _named(*headers: str) -> tuple[Column, ...]:
    return tuple(COLUMNS[header] for header in headers)


_IDENTITY = _named(
    "reference",
    "name",
    "date_of_birth",
    "phone",
    "email",
    "parent_name",
    "ring_when",
    "sent_at",
    "state",
    "booked_for",
    "asked_by",
    "ruleset_version",
)
_ANSWERS = _named(
    "urgency",
    "urgency_by_rules",
    "see_first",
    "reasons",
    "plantar_fasciitis_pattern",
    *(question.id for question in QUESTIONS),
    "answers_to_older_questions",
    "note",
    "turned_out",
    "questionnaire_version",
)
# Neither says how a file is read in, nor which of a patient's phones a number is. The first has
# every name and the examples (a birthday as 2001-05-26, a phone as 61444444444), and sends its
# readers to the second, which says that a date of birth is a date and an email a string.
_CLINIKO_CHECKED = date(2026, 11, 29)
_CLINIKO_EXAMPLES = Source(
    "cliniko-patients",
    "Cliniko API: Patients (on GitHub)",
    "https://github.com/redguava/cliniko-api/blob/main/sections/patients.md",
    Read.PAGE,
    _CLINIKO_CHECKED,
)
_CLINIKO_FIELDS = Source(
    "cliniko-patient",
    "Cliniko API (v1): Patient",
    "https://docs.api.cliniko.com/openapi/reference/tag/Patient",
    Read.SECOND_HAND,
    _CLINIKO_CHECKED,
)
_ALL = (
    Profile(
        "identity",
        label="Who they are, for a spreadsheet or for any practice software",
        what="Identity only",
        columns=_IDENTITY,
    ),
    Profile(
        "cliniko",
        label="Who they are, for Cliniko",
        what="Identity only, for Cliniko",
        columns=_named(
            "first_name",
            "last_name",
            "date_of_birth",
            "email",
            "patient_phone_numbers",
            "old_reference_id",
        ),
        sources=(_CLINIKO_EXAMPLES, _CLINIKO_FIELDS),
    ),
    Profile(
        "answers",
        label="Who they are, with the answers, the urgency and its reasons",
        what="With the answers",
        columns=(*_IDENTITY, *_ANSWERS),
    ),
)
PROFILES = {profile.name: profile for profile in _ALL}


def in_words(name: str) -> str:
    """What an export has; its stored name where only another version knows that."""
    return PROFILES[name].what if name in PROFILES else name
