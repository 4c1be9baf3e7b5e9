"""The numbers of FIT are those of its profile, as fitdecode has it."""

import pytest

from app.watch.tracks import fit_profile as ours

pytest.importorskip("fitdecode")


@pytest.mark.parametrize(
    ("number", "name"),
    [
        (ours.FILE_ID, "file_id"),
        (ours.SPORT, "sport"),
        (ours.SESSION, "session"),
        (ours.RECORD, "record"),
        (ours.ACTIVITY, "activity"),
    ],
)
def test_a_message_and_its_fields_have_the_numbers_of_the_profile(number: int, name: str) -> None:
    from fitdecode.profile import MESSAGE_TYPES

    message = MESSAGE_TYPES[number]

    assert message.name == name
    assert {field: message.fields[field].name for field in ours.WANTED[number]} == {
        field: field.name.lower() for field in ours.WANTED[number]
    }


def test_a_file_of_an_activity_and_a_run_have_the_numbers_of_the_profile() -> None:
    from fitdecode.profile import FIELD_TYPES

    sports = FIELD_TYPES["sport"].enum

    assert FIELD_TYPES["file"].enum[ours.ACTIVITY_FILE] == "activity"
    assert (sports[ours.RUNNING], sports[ours.MULTISPORT]) == ("running", "multisport")
