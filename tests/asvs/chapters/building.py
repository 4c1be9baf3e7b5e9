"""V15: what it is made of, and how it is written."""

from rules.hazards import shown_by
from tests.asvs.row import Chapter, in_part, met

_LOCK = shown_by("test_rooms", "test_a_package_is_named_by_the_lock_and_no_registry_is")
_TIMES = shown_by("test_readme", "test_how_soon_a_library_with_a_weakness_is_replaced_stands_in_it")
_COSTLY = (
    *shown_by(
        "clinic/test_export_one_at_a_time",
        "test_a_second_one_of_the_same_person_is_refused_in_words",
    ),
    *shown_by("watch/test_turn", "test_who_waits_too_long_is_told"),
    *shown_by(
        "app/test_upload", "test_eight_large_uploads_at_once_do_not_keep_each_other_from_being_read"
    ),
)
_UNKNOWN = (
    *shown_by("app/test_check", "test_extra_fields_change_nothing"),
    *shown_by("app/test_sending", "test_extra_fields_change_nothing"),
    *shown_by("staff/test_accounts", "test_fields_that_no_form_has_change_nothing"),
    *shown_by("clinic/test_acting", "test_fields_that_no_form_has_change_nothing"),
    *shown_by("clinic/test_caller_faults", "test_unknown_fields_change_nothing"),
)

BUILDING = Chapter(
    15,
    (
        met(
            "15.1.1",
            "The README says how soon a library with a weakness is replaced, by how grave it is, "
            "how often that is looked for, and when the lock is made anew in any case.",
            _TIMES,
        ),
        met(
            "15.1.2",
            "The lock is the inventory: every library with its version and its digest, and pip "
            "takes no other. The README says what each that we ask for is there for, and how "
            "pip-audit writes all of them as a bill of materials.",
            _LOCK,
            shown_by(
                "test_readme", "test_every_library_that_we_ask_for_stands_in_it_and_in_the_lock"
            ),
        ),
        met(
            "15.1.3",
            "The page docs/limits.md names what costs much, how much of it there may be, and how "
            "it ends before somebody gives up waiting.",
            shown_by("asvs/test_limits", "test_the_page_has_the_numbers_of_the_app"),
            _COSTLY,
        ),
        in_part(
            "15.2.1",
            "The README has the command that holds the lock against all known weaknesses.",
            "That no time was missed is shown by nothing here: no test asks the internet.",
            _TIMES,
        ),
        met(
            "15.2.2",
            "Files are read by turns, a person has one export at a time, two passwords are hashed "
            "at once, and pages stay fast meanwhile.",
            _COSTLY,
            shown_by("watch/test_bad_files", "test_a_hostile_file_is_refused_soon"),
            shown_by(
                "clinic/test_export_progress", "test_no_transaction_is_open_between_two_pieces"
            ),
        ),
        met(
            "15.2.3",
            "The README lays what serves in a folder without tests, with a lock that has nothing "
            "for them, and every address is listed. The demo, which has the cases of the tests, "
            "does not start there; in a checkout it has a flag and a database of its own.",
            shown_by(
                "deploy/test_installed",
                "test_neither_history_nor_tests_come_along",
                "test_what_comes_along_is_enough_to_serve",
                "test_the_demo_is_refused_there_with_how_to_have_it",
            ),
            _LOCK,
            shown_by("app/test_routes", "test_every_route_has_one_row_and_every_row_a_route"),
            shown_by("app/test_exposed", "test_nothing_that_lies_beside_the_pages_is_served"),
        ),
        met(
            "15.3.1",
            "What is handed out is written name by name: a line of the queue, an export, a case.",
            shown_by(
                "programs/test_listing", "test_a_line_says_who_it_is_and_nothing_that_they_answered"
            ),
            shown_by(
                "clinic/test_exports", "test_a_file_has_who_it_is_and_nothing_of_their_health"
            ),
            shown_by("app/test_openapi", "test_a_name_that_nobody_declared_does_not_fit"),
        ),
        met(
            "15.3.2",
            "A webhook that leads elsewhere is not followed.",
            shown_by("hooks/test_bad_manners", "test_one_that_leads_elsewhere_is_not_followed"),
        ),
        met("15.3.3", "A form reads the fields that it declares; others change nothing.", _UNKNOWN),
        met(
            "15.3.4",
            "The address of a visitor is the one that the last proxy of the clinic's own tells, "
            "and limits count that one.",
            shown_by(
                "app/test_proxies", "test_only_as_many_proxies_are_believed_as_the_clinic_has"
            ),
            shown_by(
                "app/test_api_limits", "test_addresses_are_counted_apart_and_workers_together"
            ),
        ),
        met(
            "15.3.5",
            "Every function is typed and checked strictly (mypy), and what comes as JSON is held "
            "to its type.",
            shown_by("app/test_api", "test_a_body_that_is_not_such_json_is_a_clear_problem"),
            shown_by("app/test_schemathesis", "test_whatever_is_sent_is_answered_as_described"),
        ),
        met(
            "15.3.6",
            "No script of ours puts what it is given into an object by its name.",
            shown_by("app/test_scripts", "test_a_script_never_does_this"),
        ),
        met(
            "15.3.7",
            "A form is read from the body alone, and two answers where one is asked for are asked "
            "again.",
            shown_by(
                "app/test_check",
                "test_a_field_that_comes_twice_or_in_the_address_is_no_second_answer",
            ),
        ),
    ),
)
