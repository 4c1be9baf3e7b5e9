"""What somebody may try, or what may go wrong, and the tests that show what then happens.

A row that names a test which is not there fails. How we stand to the whole of OWASP's ASVS is
another table; this one is of what a clinic would fear."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Attack:
    """`tests` are node ids, as pytest takes them."""

    what: str
    answer: str
    tests: tuple[str, ...]


def of(file: str, *names: str) -> tuple[str, ...]:
    return tuple(f"tests/{file}.py::test_{name}" for name in names)


ATTACKS = (
    Attack(
        "Script in a text, the name of a file, a header or a title, for staff to open",
        "It is text wherever it is shown, and no page may run anything that stands in it.",
        (
            *of("clinic/test_escaping", "a_payload_in_every_field_is_only_text_on_every_page"),
            *of("clinic/test_escaping_paper", "a_payload_is_only_text_on_paper_and_to_paste"),
            *of("clinic/test_caller_faults", "a_payload_in_every_field_is_only_text"),
            *of("fhir/test_handing_on", "a_payload_in_every_field_is_only_text_in_it"),
            *of("owner/test_person", "what_somebody_typed_is_never_script"),
            *of("app/test_watch", "the_name_of_a_file_is_only_text"),
            *of("app/test_watch", "nothing_that_a_file_tells_beside_its_numbers_reaches_a_page"),
            *of("app/test_headers", "what_a_header_says_comes_to_life_on_no_page"),
            *of("app/test_headers", "every_answer_is_guarded_and_never_kept_by_a_cache"),
            *of("bad_input/test_bad_input", "bad_input_breaks_no_route_and_no_row"),
        ),
    ),
    Attack(
        "A formula in an exported cell",
        "It gets an apostrophe in front, after quotes and at other separators too.",
        (
            *of("clinic/test_escaping_paper", "no_cell_of_an_export_is_a_formula"),
            *of("clinic/test_escaping_paper", "nor_is_one_that_is_split_at_another_separator"),
            *of(
                "clinic/test_export_for_cliniko",
                "no_part_of_a_name_is_a_formula_though_the_whole_was_none",
            ),
            *of("exports/test_harmless", "a_formula_gets_an_apostrophe_in_front"),
            *of("exports/test_harmless", "a_program_that_splits_elsewhere_finds_no_formula_either"),
        ),
    ),
    Attack(
        "Guessing whose case it is",
        "An address holds 128 random bits; the reference is nothing without the date of birth, "
        "can be tried five times an hour, and wrong is told as absent is, after the same work.",
        (
            *of("app/test_guessing", "an_address_of_a_case_holds_128_random_bits"),
            *of("app/test_guessing", "a_reference_opens_nothing_in_an_address"),
            *of("app/test_guessing", "wrong_and_absent_are_the_same_work"),
            *of("app/test_deletion", "a_wrong_birth_date_and_an_absent_reference_are_told_alike"),
            *of("app/test_deletion", "a_reference_can_be_tried_five_times_an_hour"),
            *of("follow_up/test_links", "wrong_absent_early_and_never_agreed_are_told_alike"),
            *of(
                "follow_up/test_links",
                "a_reference_can_be_tried_five_times_an_hour_and_deleting_counts_as_well",
            ),
        ),
    ),
    Attack(
        "A page that somebody forgot to guard",
        "Every route stands in one table with its guard, and is asked for by everybody.",
        (
            *of("app/test_routes", "every_route_has_one_row_and_every_row_a_route"),
            *of("app/test_routes", "a_view_wears_the_guard_of_its_row"),
            *of("app/test_routes", "only_those_get_in_whom_the_guard_lets_in"),
            *of("app/test_routes", "only_a_key_with_the_scope_of_its_row_gets_in"),
            *of("app/test_routes", "what_a_key_opens_nobody_gets_into_by_signing_in"),
        ),
    ),
    Attack(
        "A post, or a look, that another site makes somebody's browser send",
        "Every form has a token, or says where it comes from; looking changes nothing; no other "
        "site may read an answer.",
        (
            *of("app/test_routes", "a_forged_post_is_refused_whoever_is_made_to_send_it"),
            *of("app/test_routes", "only_the_listed_posts_go_without_a_token"),
            *of("app/test_routes", "looking_writes_nothing_but_who_looked_and_when"),
            *of("app/test_headers", "every_answer_is_guarded_and_never_kept_by_a_cache"),
            *of("app/test_visit", "another_site_cannot_start_a_check"),
            *of("follow_up/test_links", "a_page_of_another_site_cannot_answer"),
            *of("staff/test_sign_in", "another_site_cannot_sign_somebody_in"),
            *of("staff/test_links", "another_site_cannot_choose_a_password"),
            *of("clinic/test_signed_out", "what_another_site_posts_is_not_shown"),
        ),
    ),
    Attack(
        "Guessing a password",
        "Tries are few, for a name and for an address, across restarts; all wrong ones are told "
        "alike; easy passwords are refused; nobody has one that we made; sessions end.",
        (
            *of("staff/test_tries", "an_account_may_be_tried_ten_times_whoever_tries"),
            *of("staff/test_tries", "an_address_may_try_thirty_times_whatever_the_names"),
            *of("staff/test_tries", "the_limits_survive_a_restart_and_end_by_themselves"),
            *of(
                "staff/test_sign_in",
                "a_wrong_password_and_a_wrong_name_and_a_disabled_account_are_told_alike",
                "a_wrong_password_and_a_wrong_name_take_about_the_same_time",
            ),
            *of("staff/test_passwords", "a_guessable_password_is_refused_with_how_to_mend_it"),
            *of("staff/test_passwords", "a_hash_of_less_work_is_outdated"),
            *of("staff/test_first_owner", "a_new_clinic_has_no_password_that_lets_anybody_in"),
            *of("staff/test_links", "of_two_who_use_a_link_at_once_only_one_chooses"),
            *of("staff/test_accounts", "the_last_owner_who_can_sign_in_stays_one"),
            *of("staff/test_accounts", "of_two_owners_who_disable_each_other_at_once_one_stays"),
            *of("staff/test_two_step", "a_code_counts_once"),
            *of("staff/test_sessions", "a_browser_that_rests_for_an_hour_is_signed_out"),
            *of("staff/test_sessions", "after_twelve_hours_everybody_signs_in_again"),
            *of("staff/test_sessions", "a_disabled_colleague_is_out_at_their_next_click"),
        ),
    ),
    Attack(
        "A field that no form has, such as a role",
        "It changes nothing; a program is told its name.",
        (
            *of("app/test_sending", "extra_fields_change_nothing"),
            *of("app/test_check", "extra_fields_change_nothing"),
            *of("staff/test_accounts", "fields_that_no_form_has_change_nothing"),
            *of("clinic/test_acting", "fields_that_no_form_has_change_nothing"),
            *of("clinic/test_caller_faults", "unknown_fields_change_nothing"),
            *of("programs/test_doing", "a_field_that_is_wrong_is_named_and_nothing_is_saved"),
        ),
    ),
    Attack(
        "A link of ours that leads to another site",
        "A sign-in goes on to our own pages alone, and so does every other answer.",
        (
            *of("staff/test_sign_in", "signing_in_leads_nowhere_but_to_our_own_pages"),
            *of("bad_input/test_bad_input", "bad_input_breaks_no_route_and_no_row"),
            *of("bad_input/test_bad_input", "an_answer_that_leads_away_is_found"),
        ),
    ),
    Attack(
        "A file that unpacks to more than a machine holds, or that is never read to its end",
        "It is refused soon, in little memory, and nothing of it is kept.",
        (
            *of("watch/test_bad_files", "a_hostile_file_is_refused_soon"),
            *of("watch/test_bad_files", "the_worst_are_refused_soon_and_in_little_memory"),
            *of("watch/test_bad_files", "the_longest_file_is_read_in_time"),
            *of(
                "watch/test_fuzz",
                "a_damaged_file_is_read_or_refused_soon_and_in_little_memory",
            ),
            *of("app/test_upload", "files_never_touch_a_disk"),
            *of("app/test_upload", "what_was_held_is_let_go"),
        ),
    ),
    Attack(
        "A button pressed twice, a refresh, a step back, a second tab",
        "One check is one case with one reference.",
        (
            *of("app/test_sending", "sending_twice_gives_the_same_reference_and_one_row"),
            *of("app/test_sending", "a_retry_whose_first_answer_was_lost_finds_the_same_row"),
            *of("app/test_navigation", "two_tabs_of_one_check_both_count"),
            *of("clinic/test_stale", "a_button_that_is_pressed_twice_saves_once"),
            *of(
                "browser/test_back_and_refresh",
                "a_form_that_is_sent_from_two_tabs_has_one_reference",
                "back_after_sending_leads_to_the_same_reference",
            ),
        ),
    ),
    Attack(
        "Texts without an end, letters that nobody types, bodies that fill the machine",
        "Every field has a longest, every body too, and the page says what is wrong.",
        (
            *of("app/test_sending", "a_wrong_field_is_named_and_what_was_typed_is_kept"),
            *of("app/test_long_texts", "a_text_that_is_far_too_long_is_refused_in_words"),
            *of("app/test_upload", "every_other_form_keeps_its_narrow_limit"),
            *of("app/test_api", "too_much_is_refused"),
            *of("staff/test_sign_in", "an_odd_name_is_only_a_wrong_name"),
            *of("staff/test_passwords", "a_very_long_password_is_looked_at_without_a_fuss"),
            *of("bad_input/test_bad_input", "bad_input_breaks_no_route_and_no_row"),
        ),
    ),
    Attack(
        "Answers that are read from an address, a log, a cache or a referrer",
        "Answers are posted, no cache may keep a page, and the log of a whole run has none.",
        (
            *of("app/test_privacy", "no_answer_stands_in_a_log_or_an_address"),
            *of(
                "app/test_privacy",
                "nothing_of_a_person_stands_in_a_log_or_an_address_from_sending_to_deletion",
                "a_page_that_breaks_does_not_log_the_answers",
            ),
            *of("app/test_headers", "every_answer_is_guarded_and_never_kept_by_a_cache"),
            *of("app/test_visit", "the_answers_cannot_be_read_in_the_cookie"),
        ),
    ),
    Attack(
        "A killed server, a power cut, a full disk, a database that is locked or gone",
        "A reference is shown only once the case is safe; where it is not, the page says so and "
        "the same form sends it later.",
        (
            *of("faults/test_killed", "what_was_shown_before_a_kill_is_kept_once"),
            *of("faults/test_postgresql", "nothing_is_lost_when_the_database_stops_and_starts"),
            *of(
                "faults/test_sqlite",
                "a_locked_database_is_told_plainly_and_the_same_form_sends_it_later",
                "a_read_only_database_is_told_plainly_and_the_same_form_sends_it_later",
                "a_full_disk_is_told_plainly_and_the_same_form_sends_it_later",
            ),
            *of("storage/test_tables", "the_embedded_file_is_its_owners_alone_and_safe"),
        ),
    ),
    Attack(
        "A lost disk",
        "A backup is made while the clinic works, is proved by a drill, and moves it elsewhere.",
        (
            *of("keeping/test_backup", "a_backup_is_of_one_moment_while_others_write"),
            *of("keeping/test_backup", "a_backup_moves_a_clinic_to_the_other_database_and_back"),
            *of("keeping/test_drill", "a_good_backup_passes_and_nothing_of_it_is_left"),
            *of("keeping/test_drill", "what_a_drill_proved_can_be_restored"),
            *of(
                "keeping/test_backup_refused",
                "a_file_that_is_cut_or_altered_is_refused_with_nothing_touched",
            ),
        ),
    ),
)
