"""V5: the files of a watch, and those that we hand out."""

from rules.hazards import shown_by
from tests.asvs.row import Chapter, in_part, met, not_here

_IN_MEMORY = shown_by("app/test_upload", "test_files_never_touch_a_disk")

FILES = Chapter(
    5,
    (
        met(
            "5.1.1",
            "The README names the kinds of files and their limits, packed and unpacked.",
            shown_by("watch/test_kinds", "test_another_kind_of_file_is_refused_with_what_is_read"),
            shown_by(
                "app/test_upload", "test_more_than_fifty_files_are_refused_by_name_of_the_limit"
            ),
        ),
        met(
            "5.2.1",
            "At most 32 MB and 50 files, and a time in which they must be read.",
            shown_by(
                "app/test_upload",
                "test_files_that_are_too_large_are_read_past_and_the_answers_stay",
                "test_every_other_form_keeps_its_narrow_limit",
            ),
            shown_by("watch/test_log", "test_reading_ends_when_its_time_is_over"),
            shown_by("watch/test_bad_files", "test_the_longest_file_is_read_in_time"),
        ),
        in_part(
            "5.2.2",
            "A file is known by what is in it, alone or in an archive, and read by a reader that "
            "refuses everything else.",
            "Its name is not held against that: runners rename files, and nothing is done by name.",
            shown_by("watch/test_kinds", "test_a_file_is_known_by_what_is_in_it"),
            shown_by("watch/test_noise", "test_bytes_of_no_format_break_no_reader"),
            shown_by(
                "watch/test_fuzz",
                "test_a_damaged_file_is_read_or_refused_soon_and_in_little_memory",
            ),
        ),
        met(
            "5.2.3",
            "Names are counted before anything is unpacked, and bytes while they are unpacked.",
            shown_by(
                "watch/test_kinds",
                "test_a_zip_of_too_many_files_is_refused_before_any_is_read",
                "test_the_files_of_all_zips_of_a_request_count_together",
            ),
            shown_by(
                "watch/test_bad_files", "test_the_worst_are_refused_soon_and_in_little_memory"
            ),
        ),
        met("5.3.1", "No file that was sent is kept, so none can be run.", _IN_MEMORY),
        met(
            "5.3.2",
            "No path is made of what somebody sent. Static files are those of a list.",
            _IN_MEMORY,
            shown_by("app/test_exposed", "test_nothing_that_lies_beside_the_pages_is_served"),
            shown_by("app/test_headers", "test_a_name_that_no_page_links_is_said_to_be_missing"),
            shown_by("watch/test_kinds", "test_a_bad_file_in_a_zip_is_named_without_its_folders"),
        ),
        met(
            "5.4.1",
            "The name of a file that we hand out is ours, and stands in its header.",
            shown_by(
                "clinic/test_exports",
                "test_it_comes_as_a_file_with_its_kind_and_the_day_and_no_name",
            ),
        ),
        met(
            "5.4.2",
            "Such names are made of our own words, a day, or a reference of plain letters.",
            shown_by("fhir/test_handing_on", "test_a_physio_gets_a_file_named_by_the_reference"),
            shown_by(
                "exports/test_profiles", "test_its_name_can_be_kept_and_stand_in_the_name_of_a_file"
            ),
        ),
        *not_here("No file that somebody sent is kept or handed to anybody.", "5.4.3"),
    ),
)
