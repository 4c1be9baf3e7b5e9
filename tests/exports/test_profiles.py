"""What each kind of export may hold, whoever adds one: from the declarations alone."""

from datetime import date

import pytest

from app.exports.columns import COLUMNS
from app.exports.profiles import PROFILES, Profile
from app.records import Export, Submission
from rules import QUESTIONS

IDENTITY = [
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
]
HEADERS = {
    "identity": IDENTITY,
    "cliniko": [
        "first_name",
        "last_name",
        "date_of_birth",
        "email",
        "patient_phone_numbers",
        "old_reference_id",
    ],
    "answers": [
        *IDENTITY,
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
    ],
}
# Whatever else is kept of a case, or ever will be, counts as health until it is added here.
NOT_HEALTH = {
    Submission.reference,
    Submission.name,
    Submission.date_of_birth,
    Submission.phone,
    Submission.email,
    Submission.parent_name,
    Submission.ring_when,
    Submission.sent_at,
    Submission.state,
    Submission.booked_for,
    Submission.asked_by,
    Submission.ruleset_version,
    Submission.questionnaire_version,
}
OURS = {"identity", "answers"}
every_profile = pytest.mark.parametrize("profile", PROFILES.values(), ids=lambda each: each.name)


def test_the_headers_are_for_good_and_in_this_order() -> None:
    told = {
        name: [column.header for column in profile.columns] for name, profile in PROFILES.items()
    }
    assert told == HEADERS


@every_profile
def test_each_header_is_there_once(profile: Profile) -> None:
    assert len({column.header for column in profile.columns}) == len(profile.columns)


def test_a_header_means_one_thing_in_every_kind_of_export() -> None:
    # A question named like another column would take its place in the table.
    assert set(COLUMNS) == {header for headers in HEADERS.values() for header in headers}
    assert not {question.id for question in QUESTIONS} & {*IDENTITY, *HEADERS["cliniko"]}


def test_whatever_is_not_known_to_be_harmless_tells_of_health() -> None:
    for header, column in COLUMNS.items():
        assert column.tells_of_health is (column.source not in NOT_HEALTH), header


@every_profile
def test_only_an_export_with_answers_reads_what_tells_of_health(profile: Profile) -> None:
    read = {column.source for column in profile.columns}
    assert profile.has_answers is not (read <= NOT_HEALTH)
    assert profile.has_answers is (profile.name == "answers")


@every_profile
def test_one_for_a_practice_system_cites_what_it_was_made_from(profile: Profile) -> None:
    assert bool(profile.sources) is (profile.name not in OURS)
    for source in profile.sources:
        assert source.address.startswith("https://")
        assert source.checked >= date(2026, 11, 29)


@every_profile
def test_its_name_can_be_kept_and_stand_in_the_name_of_a_file(profile: Profile) -> None:
    longest: int = Export.profile.type.length
    assert len(profile.name) <= longest
    assert profile.name.isascii()
    assert profile.name.isalpha()
