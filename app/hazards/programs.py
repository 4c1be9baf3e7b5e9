"""What can go wrong where other software asks the rules, reads the queue or takes a case."""

from rules.hazards import Hazard, Likelihood, Part, Severity, shown_by

PROGRAMS = Part(
    "programs",
    "Other software is wrong about somebody",
    (
        Hazard(
            name="answers-made-up",
            hazard="Other software sends answers that nobody gave",
            effect="The rules judge what its maker assumed, and a sign that is there is not told.",
            causes=(
                "Its form leaves questions out, or fills them in with “none”.",
                "It asks in other words, or in an older version of the questions.",
            ),
            controls=(
                "Every question that is asked must be answered, and each fault is named.",
                "Every question, and when it is asked, can be read by a program.",
                "Each answer names the version of the rules and of the questions.",
            ),
            evidence=(
                *shown_by(
                    "app/test_api",
                    "test_each_fault_is_named_once_with_its_question",
                    "test_the_questionnaire_lists_every_question_code_and_condition",
                    "test_answers_come_back_as_the_whole_assessment",
                ),
                *shown_by(
                    "fhir/test_questionnaire",
                    "test_each_question_is_an_item_in_the_order_in_which_we_ask",
                    "test_the_form_asks_everybody_just_what_the_rules_ask",
                ),
            ),
            severity=Severity.MAJOR,
            before=Likelihood.MEDIUM,
            after=Likelihood.LOW,
            left_to_the_clinic=("Try whatever asks our questions with a colleague first.",),
            gap="We cannot see whether a form of others shows what it sends.",
        ),
        Hazard(
            name="key-misused",
            hazard="A program changes cases wrongly, or its key is in other hands",
            effect="A case is closed or booked that nobody has seen, or answers are read.",
            causes=("A fault in the program.", "A key that was copied or lost."),
            controls=(
                "A program may do what reception may, and never lower an urgency.",
                "A pressing case that nobody has spoken to is not closed without a second word.",
                "A key opens only what was ticked, and can be withdrawn.",
                "All that a program does stands under its name in the history and the trail.",
            ),
            evidence=(
                *shown_by(
                    "programs/test_doing",
                    "test_a_program_may_do_what_reception_may_and_no_more",
                    "test_a_pressing_case_is_not_closed_unheard_without_a_second_word",
                    "test_what_a_program_did_stands_in_the_history_and_in_the_trail",
                ),
                *shown_by(
                    "programs/test_reading",
                    "test_a_key_without_the_scope_is_told_which_it_lacks",
                    "test_without_a_good_key_nothing_is_told",
                ),
                *shown_by("owner/test_programs", "test_a_program_that_is_shut_out_stays_out"),
            ),
            severity=Severity.MAJOR,
            before=Likelihood.MEDIUM,
            after=Likelihood.LOW,
            left_to_the_clinic=("Give each program a key of its own, with no more than it needs.",),
        ),
        Hazard(
            name="program-out-of-date",
            hazard="A program works on what is no longer so",
            effect="A case is booked or closed again after somebody else has turned to it.",
            causes=("It reads seldom, or keeps what it has read.",),
            controls=(
                "Whoever saves on an old version is refused, and told what is so now.",
                "The queue comes the most urgent first, and no page of it leaves a case out.",
            ),
            evidence=(
                *shown_by(
                    "programs/test_doing",
                    "test_the_second_of_two_who_read_the_same_version_is_refused",
                    "test_what_cannot_be_done_where_the_case_stands_is_refused",
                ),
                *shown_by(
                    "programs/test_reading",
                    "test_the_most_urgent_comes_first_then_the_oldest",
                    "test_pages_follow_one_another_and_none_is_left_out",
                ),
            ),
            severity=Severity.CONSIDERABLE,
            before=Likelihood.MEDIUM,
            after=Likelihood.LOW,
            left_to_the_clinic=("Let somebody look at the queue itself as well.",),
        ),
        Hazard(
            name="export-read-as-diagnosis",
            hazard="A case in other software is taken for a diagnosis, or for all that is known",
            effect="Somebody is treated by what was never found, or a later sign is not seen.",
            causes=(
                "The other software shows what it gets as facts.",
                "The case goes on after it was taken out.",
            ),
            controls=(
                "No diagnosis is written, and the pattern says that it is none.",
                "Each warning sign is a flag, also one that was told of later.",
                "The file says when it was made, and by which rules.",
                "No answer is lost, also none that our questions no longer know.",
            ),
            evidence=(
                *shown_by(
                    "fhir/test_bundle",
                    "test_the_pattern_is_what_the_rules_answered_and_no_diagnosis",
                    "test_each_rule_above_routine_is_a_flag_while_the_case_is_open",
                    "test_the_version_of_the_rules_is_the_one_that_judged_the_case",
                ),
                *shown_by(
                    "fhir/test_told_later", "test_a_warning_sign_of_later_is_a_flag_from_then_on"
                ),
                *shown_by(
                    "fhir/test_answers_and_back",
                    "test_the_answers_come_back_as_they_were_given",
                    "test_an_answer_that_we_no_longer_know_is_kept_by_its_name",
                ),
                *shown_by("browser/test_lforms", "test_no_answer_is_lost_on_the_way"),
            ),
            severity=Severity.CONSIDERABLE,
            before=Likelihood.MEDIUM,
            after=Likelihood.LOW,
            gap="What other software shows of it has been tried with one program only.",
        ),
    ),
)
