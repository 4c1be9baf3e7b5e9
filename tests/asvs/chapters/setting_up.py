"""V13: how it is set up, and what it may reach."""

from rules.hazards import shown_by
from tests.asvs.row import Chapter, in_part, left, met

_NOT_SERVED = shown_by("app/test_exposed", "test_nothing_that_lies_beside_the_pages_is_served")
_OUTWARDS = (
    *shown_by("test_readme", "test_what_it_connects_to_stands_in_it"),
    *shown_by("hooks/test_addresses", "test_whatever_is_not_one_is_refused_however_it_is_written"),
)
_SECRET = shown_by(
    "app/test_settings",
    "test_a_secret_is_made_once_and_readable_by_its_owner_only",
    "test_a_secret_that_others_can_read_stops_the_start",
)

SETTING_UP = Chapter(
    13,
    (
        met(
            "13.1.1",
            "The README names what it connects to: the database, the mail server and the webhooks, "
            "where a clinic has set them.",
            _OUTWARDS,
        ),
        left(
            "13.2.1",
            "PostgreSQL and the mail server get what the clinic has set: a password, or for "
            "PostgreSQL a certificate or the name of the system's user.",
        ),
        left(
            "13.2.2",
            "Give it a database of its own and a user who owns nothing else. The embedded file is "
            "readable by its owner alone.",
            shown_by("storage/test_tables", "test_the_embedded_file_is_its_owners_alone_and_safe"),
        ),
        met(
            "13.2.3",
            "There is no password and no key that we made; what is not set is made new.",
            _SECRET,
            shown_by(
                "staff/test_first_owner",
                "test_the_first_start_prints_a_way_in_and_no_start_after_it_was_used",
            ),
        ),
        met(
            "13.2.4",
            "It connects to the database and the mail server of its settings, to webhooks on the "
            "open internet or in networks of the settings, and to nothing else. A page may fetch "
            "from us alone.",
            _OUTWARDS,
            shown_by("app/test_headers", "test_every_answer_is_guarded_and_never_kept_by_a_cache"),
        ),
        in_part(
            "13.2.5",
            "Static files are those of a list, and no path is made of what somebody sent. The unit "
            "of docs/deploy lets the process write to its own folder alone.",
            "Which machines the process may reach is fenced in by the app and not by the unit: a "
            "webhook may be anywhere.",
            _NOT_SERVED,
            shown_by(
                "deploy/test_files",
                "test_a_unit_runs_as_nobody_special_and_writes_only_where_it_must",
            ),
            shown_by("app/test_headers", "test_a_name_that_no_page_links_is_said_to_be_missing"),
        ),
        in_part(
            "13.3.1",
            "The secret key is made at the first start and readable by its owner alone, or comes "
            "from the environment. No secret is in the source, on a page or in what is printed.",
            "It is a file, and no vault.",
            _SECRET,
            shown_by("owner/test_in_force", "test_no_secret_is_on_any_page_of_the_owners"),
            shown_by("app/test_settings", "test_a_secret_is_not_shown_when_settings_are_printed"),
        ),
        met("13.3.2", "A secret that others on the machine can read stops the start.", _SECRET),
        met(
            "13.4.1",
            "The README lays what serves in a folder without history. Nothing of a checkout is "
            "served either.",
            shown_by("deploy/test_installed", "test_neither_history_nor_tests_come_along"),
            _NOT_SERVED,
        ),
        met(
            "13.4.2",
            "Debugging is off whatever the environment says.",
            shown_by(
                "app/test_exposed", "test_nothing_is_told_of_a_fault_whatever_the_environment_says"
            ),
        ),
        met("13.4.3", "No folder is listed.", _NOT_SERVED),
        met(
            "13.4.4",
            "TRACE is refused, as every method that a page does not have.",
            shown_by("app/test_exposed", "test_a_method_that_no_page_has_is_refused"),
        ),
        met(
            "13.4.5",
            "The description for programs is public on purpose. A monitor is told counts and "
            "nothing else.",
            shown_by(
                "app/test_openapi", "test_every_address_for_programs_stands_in_the_description"
            ),
            shown_by(
                "clinic/test_overdue",
                "test_a_monitor_is_told_how_many_of_each_urgency_and_nothing_else",
            ),
        ),
    ),
)
