"""What can go wrong with who somebody is, and with who may do what."""

from rules.hazards import Hazard, Likelihood, Part, Severity, shown_by

PEOPLE = Part(
    "people",
    "Somebody is mistaken for another",
    (
        Hazard(
            name="wrong-person-merged",
            hazard="The cases of two people are taken for one",
            effect="Somebody is treated by the answers of another.",
            causes=("They share a name, a phone, an address or a date of birth.",),
            controls=(
                "Cases that may be of one person point at each other; none is ever merged.",
                "Each hint says what is the same.",
                "A date of birth that does not fit the age that was ticked is told.",
            ),
            evidence=(
                *shown_by(
                    "clinic/test_alike",
                    "test_each_is_told_what_is_the_same",
                    "test_half_the_same_is_not_the_same",
                    "test_what_neither_gave_is_not_the_same",
                ),
                *shown_by(
                    "clinic/test_case",
                    "test_a_date_of_birth_that_contradicts_the_ticked_age_is_told",
                ),
            ),
            severity=Severity.MAJOR,
            before=Likelihood.LOW,
            after=Likelihood.VERY_LOW,
            left_to_the_clinic=("Ask for name and date of birth on every call.",),
        ),
        Hazard(
            name="wrong-case-by-reference",
            hazard="A reference that was misheard leads to another person's case",
            effect="The wrong case is opened, booked or deleted.",
            causes=("References are read over the phone.",),
            controls=(
                "A reference has a check character, and one wrong character is found out.",
                "A runner needs the date of birth as well, and has five tries an hour.",
            ),
            evidence=(
                *shown_by(
                    "app/test_opening",
                    "test_one_wrong_character_or_two_swapped_are_found_out",
                ),
                *shown_by(
                    "app/test_deletion",
                    "test_a_wrong_birth_date_and_an_absent_reference_are_told_alike",
                    "test_a_reference_can_be_tried_five_times_an_hour",
                ),
            ),
            severity=Severity.CONSIDERABLE,
            before=Likelihood.MEDIUM,
            after=Likelihood.VERY_LOW,
        ),
        Hazard(
            name="name-parted-wrongly",
            hazard="An export takes part of somebody's last name for their first name",
            effect="The practice's own software does not find somebody, or has them twice.",
            causes=(
                "People give one name, and some software asks for two.",
                "Many have two family names, or say the family name first.",
            ),
            controls=(
                "No word of a name is lost, and small words stay with the last name.",
                "The page of exports says what is guessed, and that every name must be checked.",
                "The case's reference is in the file, so that the case is found again.",
            ),
            evidence=(
                *shown_by(
                    "exports/test_names",
                    "test_both_together_are_the_name_again",
                    "test_small_words_stay_with_the_last_name",
                    "test_a_single_word_is_the_last_name_and_none_is_made_up_as_first",
                ),
                *shown_by(
                    "clinic/test_export_for_cliniko",
                    "test_it_has_who_it_is_under_the_names_that_cliniko_gives",
                    "test_the_page_says_what_was_guessed_and_where_the_names_are_from",
                ),
            ),
            severity=Severity.CONSIDERABLE,
            before=Likelihood.MEDIUM,
            after=Likelihood.LOW,
            left_to_the_clinic=("Check every name of the file for Cliniko, and look for doubles.",),
            gap="We have not tried the file with Cliniko itself.",
        ),
        Hazard(
            name="caller-misheard",
            hazard="On the phone an answer is heard or typed wrongly",
            effect="The rules judge what the caller did not say.",
            causes=(
                "A bad line, or a hurried caller.",
                "Reception asks in other words, or leaves a question out.",
            ),
            controls=(
                "The page has the runner's own questions, to be read out word for word.",
                "Nothing is chosen in advance, and what was not asked is named.",
                "An emergency is told at once, while the caller is on the line.",
            ),
            evidence=(
                *shown_by(
                    "clinic/test_caller",
                    "test_the_page_asks_the_rest_last_and_nothing_is_chosen_before",
                    "test_an_emergency_is_told_at_once_with_the_words_and_the_number",
                ),
                *shown_by(
                    "clinic/test_caller_faults",
                    "test_an_empty_page_names_everything_that_is_owed_in_its_order",
                ),
                *shown_by(
                    "clinic/test_caller_conditions",
                    "test_every_question_is_read_out_once_in_its_order_and_no_hint_speaks_of_a_screen",
                    "test_all_published_cases_are_kept_and_judged_as_the_runner_would_send_them",
                ),
            ),
            severity=Severity.MAJOR,
            before=Likelihood.HIGH,
            after=Likelihood.MEDIUM,
            left_to_the_clinic=("Read each question as it stands, and say the answers back.",),
            gap="No test can hear a caller.",
        ),
        Hazard(
            name="stranger-at-the-queue",
            hazard="Somebody who should not gets at the cases",
            effect="Answers are read, changed or deleted.",
            causes=("A guessed password.", "A browser that was left signed in."),
            controls=(
                "Every page is closed unless it says otherwise.",
                "Tries are limited, and sessions end by themselves.",
                "The audit trail says who did what.",
            ),
            evidence=(
                *shown_by(
                    "app/test_routes",
                    "test_only_those_get_in_whom_the_guard_lets_in",
                    "test_a_forged_post_is_refused_whoever_is_made_to_send_it",
                ),
                *shown_by(
                    "staff/test_tries", "test_an_account_may_be_tried_ten_times_whoever_tries"
                ),
                *shown_by(
                    "staff/test_sessions",
                    "test_a_browser_that_rests_for_an_hour_is_signed_out",
                ),
            ),
            severity=Severity.CONSIDERABLE,
            before=Likelihood.MEDIUM,
            after=Likelihood.LOW,
            left_to_the_clinic=("Give everybody an account of their own.",),
        ),
        Hazard(
            name="typed-text-misleads-staff",
            hazard="What somebody typed runs as a script or a formula",
            effect="Staff see, or their software does, what nobody meant.",
            causes=("A name or a note holds code.",),
            controls=(
                "Text is only text on every page, on paper and in every copy.",
                "No cell of an export can run as a formula.",
            ),
            evidence=(
                *shown_by(
                    "clinic/test_escaping",
                    "test_a_payload_in_every_field_is_only_text_on_every_page",
                ),
                *shown_by(
                    "clinic/test_escaping_paper",
                    "test_a_payload_is_only_text_on_paper_and_to_paste",
                    "test_no_cell_of_an_export_is_a_formula",
                ),
            ),
            severity=Severity.CONSIDERABLE,
            before=Likelihood.LOW,
            after=Likelihood.VERY_LOW,
        ),
    ),
)
