"""V16: the audit trail, the log, and what is said when something goes wrong."""

from rules.hazards import shown_by
from tests.asvs.row import Chapter, in_part, left, met

_TRAIL = shown_by(
    "staff/test_sign_in", "test_the_trail_tells_who_came_in_and_never_what_a_stranger_typed"
)
_LOGGED = (
    *shown_by("app/test_privacy", "test_a_page_that_breaks_does_not_log_the_answers"),
    *shown_by(
        "staff/test_errors",
        "test_records_out_of_reach_are_told_in_plain_words_and_logged_without_a_name",
    ),
)
_OUTAGES = (
    *shown_by(
        "app/test_sending", "test_a_database_out_of_reach_is_told_plainly_and_nothing_is_lost"
    ),
    *shown_by("faults/test_postgresql", "test_nothing_is_lost_when_the_database_stops_and_starts"),
    *shown_by("post/test_outbox", "test_while_the_server_is_down_nothing_is_lost"),
)

LOGGING = Chapter(
    16,
    (
        met(
            "16.1.1",
            "The page docs/what-is-kept.md lists what is logged, in which shape, where it goes, "
            "who reads it and for how long it is kept. What the audit trail can tell of is "
            "declared in one table, with its words.",
            shown_by(
                "asvs/test_what_is_kept", "test_every_file_that_logs_stands_in_it_and_no_other"
            ),
            shown_by(
                "clinic/test_trail_words", "test_every_step_has_its_words_and_leads_to_its_case"
            ),
        ),
        in_part(
            "16.2.1",
            "A line of the trail says when, who, what, and of which case or person.",
            "Not from which address: we keep none.",
            _TRAIL,
            shown_by("staff/test_trail", "test_what_people_do_with_their_accounts_stands_in_it"),
        ),
        met(
            "16.2.2",
            "The trail keeps its moments in UTC and so does an entry of the log, granian's own "
            "included; only what is printed to whoever starts it, such as a wrong setting, has "
            "none of ours. The self-check tells of a clock that is wrong.",
            shown_by(
                "app/test_log",
                "test_a_line_of_a_page_has_its_moment_in_utc",
                "test_so_has_a_line_of_what_the_server_does_by_itself",
                "test_so_has_a_line_of_what_the_server_says_of_its_workers",
            ),
            shown_by("storage/test_tables", "test_a_moment_comes_back_in_utc"),
            shown_by(
                "self_check/test_gathering", "test_a_line_from_the_future_makes_the_clock_wrong"
            ),
        ),
        met(
            "16.2.3",
            "The trail is a table of the database; all else goes to the standard error output, as "
            "the README says.",
            shown_by("test_readme", "test_where_it_logs_stands_in_it"),
            shown_by("app/test_privacy", "test_no_answer_stands_in_a_log_or_an_address"),
            shown_by("app/test_upload", "test_files_never_touch_a_disk"),
        ),
        in_part(
            "16.2.4",
            "The trail is rows of a table, and can be asked for a person, a doing, a day and a "
            "case.",
            "The log is lines of text, in no common format.",
            shown_by(
                "staff/test_trail",
                "test_it_can_be_asked_for_a_person_a_doing_and_a_day",
                "test_it_can_be_asked_what_was_done_to_one_case",
            ),
        ),
        met(
            "16.2.5",
            "No answer, name, password, token or search stands in the log or the trail.",
            shown_by(
                "app/test_privacy",
                "test_nothing_of_a_person_stands_in_a_log_or_an_address_from_sending_to_deletion",
            ),
            shown_by(
                "clinic/test_trail_words", "test_a_search_is_noted_but_not_what_was_searched_for"
            ),
            shown_by("follow_up/test_answering", "test_nothing_of_the_answer_stands_in_the_trail"),
            _TRAIL,
        ),
        met(
            "16.3.1",
            "Signing in, with or without an app, being refused, signing out, links, passwords and "
            "apps each leave a line.",
            _TRAIL,
            shown_by("staff/test_trail", "test_what_people_do_with_their_accounts_stands_in_it"),
            shown_by(
                "staff/test_two_step",
                "test_it_is_on_once_a_code_confirms_it_and_asked_for_from_then_on",
            ),
        ),
        met(
            "16.3.2",
            "Staff who ask for a page that is not open to them, or try what is a physio's to do, "
            "leave a line; so do programs.",
            shown_by(
                "clinic/test_trail_words",
                "test_a_receptionist_who_tries_what_is_a_physios_to_do_leaves_a_line",
            ),
            shown_by("staff/test_trail", "test_who_was_not_let_into_a_page_stands_in_it"),
            shown_by(
                "programs/test_not_let_in", "test_a_key_that_does_not_open_a_page_leaves_a_line"
            ),
        ),
        in_part(
            "16.3.3",
            "Whoever tries too often to prove who they are leaves a line, once in each quarter of "
            "an hour.",
            "A forged form, input that was refused and calls beyond a limit leave none.",
            shown_by("staff/test_tries", "test_who_tries_too_often_leaves_one_line_however_often"),
        ),
        met(
            "16.3.4",
            "A fault that nobody thought of is logged with where it was and without what anybody "
            "typed; so is a database that is out of reach.",
            _LOGGED,
        ),
        met(
            "16.4.1",
            "What a stranger types is not logged, but for the address of a page that broke and the "
            "name of a file, both made harmless.",
            _TRAIL,
            shown_by("app/test_privacy", "test_nobody_can_write_a_line_of_their_own_into_the_log"),
            shown_by("app/test_upload", "test_the_log_of_a_long_name_fits_a_line"),
        ),
        in_part(
            "16.4.2",
            "Only an owner reads the trail, and no page changes it.",
            "Whoever holds the database can change it.",
            shown_by("app/test_routes", "test_only_those_get_in_whom_the_guard_lets_in"),
            shown_by("storage/test_tables", "test_the_embedded_file_is_its_owners_alone_and_safe"),
        ),
        left(
            "16.4.3", "Collect the standard error output elsewhere; the trail is in every backup."
        ),
        met(
            "16.5.1",
            "Whoever meets a fault reads plain words, and programs a problem, without anything of "
            "ours.",
            _LOGGED,
            shown_by(
                "app/test_error_pages",
                "test_an_error_page_names_the_phone_and_the_emergency_number",
            ),
        ),
        met(
            "16.5.2",
            "Without its database the check works on, and only sending waits; mail waits for its "
            "server.",
            _OUTAGES,
            shown_by(
                "app/test_api_limits",
                "test_calls_are_answered_uncounted_while_the_database_is_out_of_reach",
            ),
        ),
        met(
            "16.5.3",
            "What cannot be saved is not half saved, and nobody is let in who cannot be looked up.",
            _OUTAGES,
            shown_by("storage/test_tables", "test_what_fails_half_way_leaves_nothing_behind"),
            _LOGGED,
        ),
    ),
)
