"""V1: what goes into another language than ours, and what comes out of one."""

from rules.hazards import shown_by
from tests.asvs.row import Chapter, met, not_here

_ESCAPED = shown_by(
    "clinic/test_escaping", "test_a_payload_in_every_field_is_only_text_on_every_page"
)

ENCODING = Chapter(
    1,
    (
        met(
            "1.1.1",
            "An address and a form are decoded once, by Werkzeug, before anything reads them. A "
            "file that is packed twice is refused.",
            shown_by("watch/test_kinds", "test_what_is_packed_twice_is_refused"),
            shown_by("app/test_api", "test_half_a_character_is_an_ordinary_fault"),
        ),
        met(
            "1.1.2",
            "What was typed is kept as it was typed, and escaped where it is written: by Jinja "
            "into a page, by the driver into a statement, cell by cell into a file.",
            _ESCAPED,
            shown_by("exports/test_harmless", "test_a_formula_gets_an_apostrophe_in_front"),
        ),
        met(
            "1.2.1",
            "Jinja escapes everything on every page. What was typed is only text on the pages of "
            "the clinic, on paper, on the phone sheet and in follow-ups.",
            _ESCAPED,
            shown_by(
                "clinic/test_escaping_paper", "test_a_payload_is_only_text_on_paper_and_to_paste"
            ),
            shown_by("clinic/test_caller_faults", "test_a_payload_in_every_field_is_only_text"),
            shown_by(
                "follow_up/test_reception", "test_whatever_was_typed_is_only_text_here_as_well"
            ),
            shown_by("owner/test_person", "test_what_somebody_typed_is_never_script"),
        ),
        met(
            "1.2.2",
            "Addresses are built by Flask. The one address that a clinic sets must be of the web, "
            "and a sign-in leads only to our own pages.",
            shown_by("app/test_settings", "test_a_wrong_setting_stops_the_start_and_is_named"),
            shown_by("staff/test_sign_in", "test_signing_in_leads_nowhere_but_to_our_own_pages"),
        ),
        met(
            "1.2.3",
            "No script is made while the app runs, and none stands in a page. JSON is written by "
            "the library.",
            shown_by("app/test_headers", "test_every_answer_is_guarded_and_never_kept_by_a_cache"),
            shown_by("fhir/test_handing_on", "test_a_payload_in_every_field_is_only_text_in_it"),
        ),
        met(
            "1.2.4",
            "Every statement goes through SQLAlchemy with its values bound. sqlmap tries every "
            "field: python -m tests.scan.",
            shown_by("staff/test_sign_in", "test_an_odd_name_is_only_a_wrong_name"),
            shown_by(
                "clinic/test_paging",
                "test_a_place_that_we_never_wrote_leads_to_a_page",
                "test_a_place_in_a_search_that_we_never_wrote_leads_to_its_first_page",
            ),
            shown_by(
                "programs/test_reading",
                "test_a_filter_that_we_do_not_know_is_refused_and_named",
            ),
        ),
        *not_here("The app starts no other program.", "1.2.5"),
        *not_here("Nothing here speaks LDAP.", "1.2.6"),
        *not_here("Markup is read by events; nothing is looked up with XPath.", "1.2.7"),
        *not_here("Nothing here is set with LaTeX.", "1.2.8"),
        *not_here("No regular expression is made of what somebody typed.", "1.2.9"),
        *not_here("Nobody can type markup; there is no editor.", "1.3.1"),
        met(
            "1.3.2",
            "Nothing is evaluated, in Python (ruff and bandit look for it) or in a browser.",
            shown_by("app/test_scripts", "test_a_script_never_does_this"),
            shown_by("app/test_headers", "test_every_answer_is_guarded_and_never_kept_by_a_cache"),
        ),
        met(
            "1.3.3",
            "What could run in a spreadsheet, upset a screen or a log, or leave its line is made "
            "harmless, and every text has a longest length.",
            shown_by("clinic/test_escaping_paper", "test_no_cell_of_an_export_is_a_formula"),
            shown_by("clinic/test_paper", "test_it_stays_one_line_whatever_a_name_holds"),
            shown_by(
                "clinic/test_acting",
                "test_signs_that_no_database_holds_are_left_out_of_a_note",
            ),
            shown_by(
                "watch/test_kinds",
                "test_the_name_of_a_file_in_a_zip_is_shown_harmless_and_short",
            ),
            shown_by("replay/test_lines", "test_an_id_that_could_upset_a_screen_is_not_printed"),
        ),
        *not_here("Nobody can send us a picture.", "1.3.4"),
        *not_here("Nobody can send us Markdown, CSS or the like.", "1.3.5"),
        met(
            "1.3.6",
            "Only the owner gives an address to call, for a webhook. It must be https and on the "
            "open internet, whatever its name leads to at that moment, unless the settings name a "
            "private network.",
            shown_by(
                "hooks/test_addresses",
                "test_whatever_is_not_one_is_refused_however_it_is_written",
                "test_this_machine_is_known_by_whatever_name",
                "test_a_name_is_resolved_once_for_each_try_so_it_cannot_lead_elsewhere_afterwards",
            ),
        ),
        met("1.3.7", "No template is made of what somebody typed.", _ESCAPED),
        *not_here("There is no JNDI in Python.", "1.3.8"),
        *not_here("There is no memcache.", "1.3.9"),
        *not_here("No text that somebody typed is used to format another.", "1.3.10"),
        met(
            "1.3.11",
            "Mail is written by the standard library, and neither a name nor an address can begin "
            "a new line or become a second one.",
            shown_by(
                "post/test_delivery",
                "test_a_name_of_the_clinic_cannot_begin_a_new_line",
                "test_a_strange_name_of_a_mailbox_stays_one_mailbox",
            ),
            shown_by("app/test_mailbox", "test_what_is_no_address_is_told_in_words"),
        ),
        *not_here("Python looks after its own memory.", "1.4.1"),
        met(
            "1.4.2",
            "A number has its bounds where it is read, and Python's whole numbers do not overflow.",
            shown_by("staff/test_accounts", "test_an_id_beyond_all_numbers_is_no_page"),
            shown_by("watch/test_numbers", "test_any_text_is_a_finite_number_or_none"),
        ),
        met(
            "1.4.3",
            "Python looks after its own memory, and what an upload held is let go.",
            shown_by("app/test_upload", "test_what_was_held_is_let_go"),
            shown_by(
                "watch/test_bad_files", "test_the_worst_are_refused_soon_and_in_little_memory"
            ),
        ),
        met(
            "1.5.1",
            "A file with a DOCTYPE is refused in any encoding before anything of it is read, so "
            "that there are no entities to follow.",
            shown_by("watch/test_bad_files", "test_a_hostile_file_is_refused_soon"),
            shown_by("watch/test_noise", "test_loose_markup_breaks_no_reader"),
        ),
        met(
            "1.5.2",
            "What comes from outside is read as JSON and checked name by name. Nothing is "
            "unpickled.",
            shown_by("app/test_api", "test_a_body_that_is_not_such_json_is_a_clear_problem"),
            shown_by("app/test_visit", "test_a_changed_cookie_is_no_visit"),
            shown_by(
                "keeping/test_backup_refused",
                "test_a_file_that_is_cut_or_altered_is_refused_with_nothing_touched",
            ),
        ),
    ),
)
