"""V14: what is known of people."""

from rules.hazards import shown_by
from tests.asvs.row import Chapter, in_part, met

_UNLOGGED = shown_by(
    "app/test_privacy",
    "test_no_answer_stands_in_a_log_or_an_address",
    "test_nothing_of_a_person_stands_in_a_log_or_an_address_from_sending_to_deletion",
    "test_a_page_that_breaks_does_not_log_the_answers",
)
_NO_STORE = shown_by("app/test_headers", "test_every_answer_is_guarded_and_never_kept_by_a_cache")
_HEALTH = shown_by(
    "exports/test_profiles",
    "test_whatever_is_not_known_to_be_harmless_tells_of_health",
    "test_only_an_export_with_answers_reads_what_tells_of_health",
)
_GONE = (
    *shown_by("keeping/test_retention", "test_nothing_of_what_was_deleted_is_left_in_any_file"),
    *shown_by("keeping/test_person", "test_nothing_of_an_erased_person_is_left_in_any_file"),
)

PRIVACY = Chapter(
    14,
    (
        met(
            "14.1.1",
            "The page docs/what-is-kept.md sorts every table into four levels. Each column of an "
            "export is either known to be harmless or taken to tell of health, and each of a case "
            "is handed to its person or left out on purpose.",
            shown_by("asvs/test_what_is_kept", "test_every_table_has_one_level"),
            _HEALTH,
            shown_by(
                "keeping/test_whole_export",
                "test_every_column_of_a_case_is_in_it_or_left_out_on_purpose",
            ),
        ),
        met(
            "14.1.2",
            "The page docs/what-is-kept.md says level by level what is sealed and what is not, "
            "such as the link in a mail until it is sent or given up, who reads it, for how long "
            "it is kept and what is never logged.",
            shown_by(
                "asvs/test_what_is_kept",
                "test_every_level_says_how_it_is_guarded",
                "test_a_link_that_waits_in_a_mail_counts_as_a_secret_and_is_said_to_lie_there_in_clear",
            ),
            shown_by("follow_up/test_asking", "test_a_mail_that_was_given_up_keeps_no_link"),
            _UNLOGGED,
            shown_by("owner/test_retention", "test_it_says_what_is_kept_and_what_goes_next"),
        ),
        in_part(
            "14.2.1",
            "Answers, names, references and what is searched for are posted, and keys are in a "
            "header.",
            "A link that somebody is handed holds its secret in the address: the one that works "
            "once, and the one in the mail that asks how the foot is.",
            _UNLOGGED,
            shown_by("clinic/test_search", "test_what_is_searched_for_stands_in_no_address"),
        ),
        met("14.2.2", "No answer with anything of a person may be kept by a cache.", _NO_STORE),
        met(
            "14.2.3",
            "No page fetches anything from anybody else, and a browser would not let it.",
            _NO_STORE,
            shown_by("browser/test_whole_way", "test_a_runner_goes_the_whole_way"),
        ),
        in_part(
            "14.2.4",
            "Deleting, exports, logs and who sees what are as docs/what-is-kept.md has them.",
            "What tells of health is not encrypted by us on the disk, nor in a backup: that is "
            "left to the machine.",
            _UNLOGGED,
            _HEALTH,
            _GONE,
        ),
        met(
            "14.3.1",
            "The browser keeps no page of ours, so that going back after the end shows none.",
            shown_by(
                "browser/test_back_and_refresh",
                "test_back_after_clearing_shows_no_answer",
                "test_back_after_clearing_shows_no_answer_from_memory",
            ),
            shown_by("browser/test_caller", "test_the_browsers_own_back_brings_no_caller_again"),
            _NO_STORE,
        ),
        met("14.3.2", "Every page says that it must not be kept.", _NO_STORE),
        in_part(
            "14.3.3",
            "No script keeps anything in the browser.",
            "The answers of a check are in its cookie, sealed with a key that only the server has, "
            "for half an hour after the last post.",
            shown_by("app/test_scripts", "test_a_script_never_does_this"),
            shown_by("app/test_visit", "test_the_answers_cannot_be_read_in_the_cookie"),
        ),
    ),
)
