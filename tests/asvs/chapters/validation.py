"""V2: what is taken in, and in which order."""

from rules.hazards import shown_by
from tests.asvs.row import Chapter, met

VALIDATION = Chapter(
    2,
    (
        met(
            "2.1.1",
            "The description for programs says what each answer may be, and is drawn from the "
            "questions themselves; docs/limits.md says it of a name, a telephone number, an "
            "address, a date of birth and a note.",
            shown_by("asvs/test_limits", "test_the_page_has_the_numbers_of_the_app"),
            shown_by(
                "app/test_openapi",
                "test_each_question_is_described_with_all_of_its_codes",
                "test_each_shape_is_a_valid_schema_and_is_used",
            ),
        ),
        met(
            "2.1.2",
            "The questionnaire says under which conditions a question is asked.",
            shown_by(
                "app/test_api", "test_the_questionnaire_lists_every_question_code_and_condition"
            ),
            shown_by("clinic/test_caller_conditions", "test_an_answer_opens_what_belongs_to_it"),
        ),
        met(
            "2.1.3",
            "The limits stand in the README, and those that a clinic sets with their defaults.",
            shown_by("test_readme", "test_every_setting_stands_in_the_readme_with_its_default"),
        ),
        met(
            "2.2.1",
            "An answer must be one of those that were offered, a number within its bounds, a text "
            "within its length. Whatever is not is named with how to mend it.",
            shown_by(
                "app/test_check",
                "test_a_forged_answer_is_asked_again",
                "test_no_number_is_less_than_nothing",
            ),
            shown_by("app/test_api", "test_each_fault_is_named_once_with_its_question"),
            shown_by("app/test_schemathesis", "test_whatever_is_sent_is_answered_as_described"),
            shown_by(
                "programs/test_doing", "test_a_field_that_is_wrong_is_named_and_nothing_is_saved"
            ),
        ),
        met(
            "2.2.2",
            "All of it is checked on the server. Every page works without its script.",
            shown_by("browser/test_pages", "test_everything_works_without_a_script"),
            shown_by("app/test_check", "test_a_forged_answer_is_asked_again"),
        ),
        met(
            "2.2.3",
            "Answers that contradict each other are asked again, and a date of birth that "
            "contradicts the age is told to the clinic.",
            shown_by("app/test_check", "test_none_cannot_be_mixed_with_another_tick"),
            shown_by("app/test_foot_map", "test_a_second_place_is_chosen_on_the_foot_that_hurts"),
            shown_by(
                "clinic/test_case", "test_a_date_of_birth_that_contradicts_the_ticked_age_is_told"
            ),
            shown_by("staff/test_trail", "test_days_that_lie_the_wrong_way_round_are_told"),
        ),
        met(
            "2.3.1",
            "A page whose turn has not come leads to the first question without an answer. A case "
            "takes only the steps that it allows where it stands.",
            shown_by(
                "app/test_navigation",
                "test_a_page_whose_turn_has_not_come_leads_to_the_first_unanswered",
            ),
            shown_by("clinic/test_acting", "test_what_the_case_does_not_allow_is_refused_in_words"),
            shown_by(
                "programs/test_doing", "test_what_cannot_be_done_where_the_case_stands_is_refused"
            ),
        ),
        met(
            "2.3.2",
            "What may be sent, tried and asked for in an hour or a minute is counted in the "
            "database, for all workers together.",
            shown_by("app/test_sending", "test_one_address_can_send_only_so_many_and_is_told_so"),
            shown_by(
                "app/test_api_limits", "test_addresses_are_counted_apart_and_workers_together"
            ),
            shown_by("app/test_deletion", "test_a_reference_can_be_tried_five_times_an_hour"),
        ),
        met(
            "2.3.3",
            "What belongs together is one transaction, with its line in the audit trail.",
            shown_by(
                "faults/test_sqlite",
                "test_a_full_disk_is_told_plainly_and_the_same_form_sends_it_later",
            ),
            shown_by("faults/test_killed", "test_what_was_shown_before_a_kill_is_kept_once"),
            shown_by("storage/test_tables", "test_what_fails_half_way_leaves_nothing_behind"),
        ),
        met(
            "2.3.4",
            "A case has a version, and of two who save the same one the second is shown the first.",
            shown_by(
                "clinic/test_stale", "test_of_two_saves_at_the_same_instant_one_is_shown_the_other"
            ),
            shown_by(
                "programs/test_doing",
                "test_the_second_of_two_who_read_the_same_version_is_refused",
            ),
            shown_by("post/test_outbox", "test_two_machines_at_once_send_each_mail_once"),
        ),
        met(
            "2.4.1",
            "Sending, deleting, signing in, links, calls of programs and large files are limited, "
            "and a person has one export at a time.",
            shown_by("app/test_sending", "test_one_address_can_send_only_so_many_and_is_told_so"),
            shown_by(
                "app/test_api_limits", "test_one_call_too_many_is_a_problem_that_says_when_to_go_on"
            ),
            shown_by(
                "staff/test_links", "test_wrong_links_may_be_tried_thirty_times_from_an_address"
            ),
            shown_by("watch/test_turn", "test_who_comes_to_a_full_line_is_told_at_once"),
            shown_by(
                "clinic/test_export_one_at_a_time",
                "test_a_second_one_of_the_same_person_is_refused_in_words",
            ),
        ),
    ),
)
