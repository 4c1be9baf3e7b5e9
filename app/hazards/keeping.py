"""What can go wrong with what is kept, with mail, and with copies."""

from rules.hazards import Hazard, Likelihood, Part, Severity, shown_by

KEEPING = Part(
    "keeping",
    "What is kept or sent on is lost or wrong",
    (
        Hazard(
            name="disk-lost",
            hazard="The clinic's cases are lost with a disk",
            effect="Nobody knows any more who was to be rung.",
            causes=(
                "There is no backup.",
                "There is one, and it cannot be read.",
            ),
            controls=(
                "A backup can be made while the clinic works, and is read back at once.",
                "A drill proves a backup without touching what is in use.",
                "The self-check says when there was no backup or no drill.",
            ),
            evidence=(
                *shown_by(
                    "keeping/test_backup",
                    "test_a_backup_is_of_one_moment_while_others_write",
                    "test_what_was_restored_can_be_worked_with",
                ),
                *shown_by(
                    "keeping/test_backup_refused",
                    "test_a_file_that_is_cut_or_altered_is_refused_with_nothing_touched",
                ),
                *shown_by(
                    "keeping/test_drill",
                    "test_a_backup_whose_case_cannot_be_read_fails",
                ),
                *shown_by(
                    "self_check/test_checks",
                    "test_what_should_be_looked_at_is_told_with_how_to_mend_it",
                ),
                *shown_by(
                    "self_check/test_gathering",
                    "test_backups_drills_and_deleting_are_known_by_when_they_were_done",
                ),
            ),
            severity=Severity.MAJOR,
            before=Likelihood.MEDIUM,
            after=Likelihood.LOW,
            left_to_the_clinic=("Make backups, keep them elsewhere, and try one now and then.",),
        ),
        Hazard(
            name="wrong-person-erased",
            hazard="The wrong person's cases are erased",
            effect="Somebody who waits is forgotten.",
            causes=("Two people share a name.",),
            controls=(
                "Before anything is erased the page says what goes and what stays.",
                "It needs a tick, a password, and the cases as they were shown.",
            ),
            evidence=shown_by(
                "owner/test_person",
                "test_before_it_is_erased_the_page_says_what_goes_and_what_stays",
                "test_without_the_tick_the_password_and_the_cases_as_seen_nothing_is_erased",
                "test_erasing_deletes_all_of_one_person_and_nobody_elses",
            ),
            severity=Severity.CONSIDERABLE,
            before=Likelihood.LOW,
            after=Likelihood.VERY_LOW,
        ),
        Hazard(
            name="deleted-while-waiting",
            hazard="A case is deleted by its age while its runner still waits",
            effect="Nobody knows any more who was to be rung.",
            causes=("The clinic keeps cases for a short time, and one lay unread.",),
            controls=(
                "Cases are kept for a year unless the clinic says otherwise.",
                "A case past its promised time alarms long before, on every page that staff open.",
                "The trail says how many were deleted, and when.",
            ),
            evidence=(
                *shown_by(
                    "keeping/test_retention",
                    "test_a_check_goes_with_its_history_when_its_time_is_over",
                    "test_the_trace_says_how_many_went_and_nothing_of_them",
                ),
                *shown_by(
                    "clinic/test_overdue",
                    "test_every_staff_page_says_how_many_are_overdue_and_by_how_much",
                ),
            ),
            severity=Severity.CONSIDERABLE,
            before=Likelihood.LOW,
            after=Likelihood.LOW,
            left_to_the_clinic=("Keep cases for much longer than the longest promise.",),
            gap="A case goes when its time is over, whatever became of it; nobody is asked.",
        ),
        Hazard(
            name="mail-lost",
            hazard="The mail that asks how the foot is gets lost",
            effect="Nobody hears that it has become worse.",
            causes=(
                "The mail server is down, or refuses it.",
                "The server is killed while it sends.",
            ),
            controls=(
                "Mail that cannot go out is tried again for three days.",
                "What waits or was given up is told, and reception rings instead.",
                "A result that can wait says when to get help sooner.",
            ),
            evidence=(
                *shown_by(
                    "post/test_outbox",
                    "test_while_the_server_is_down_nothing_is_lost",
                    "test_a_sender_that_was_killed_leaves_the_mail_to_be_tried_again",
                ),
                *shown_by(
                    "follow_up/test_to_ring",
                    "test_a_mail_that_waits_for_a_server_that_is_gone_is_a_call_to_make",
                ),
                *shown_by(
                    "follow_up/test_reception",
                    "test_a_mail_that_could_not_be_sent_is_told_with_its_reason",
                ),
            ),
            severity=Severity.CONSIDERABLE,
            before=Likelihood.MEDIUM,
            after=Likelihood.LOW,
            left_to_the_clinic=("Ring whom the list names.",),
            gap="A mail that was delivered and not read looks like one that was.",
        ),
        Hazard(
            name="worse-and-not-heard",
            hazard="Somebody says that it has become worse, and nobody acts",
            effect="A new warning sign waits.",
            causes=("The case was closed weeks ago.",),
            controls=(
                "Worse, or any warning sign, puts the case back with a new promise.",
                "A sign raises the urgency; no later answer lowers it.",
            ),
            evidence=(
                *shown_by(
                    "follow_up/test_answering",
                    "test_worse_puts_the_case_back_into_the_queue_with_a_new_promise",
                    "test_a_warning_sign_raises_the_urgency_whatever_else_was_said",
                    "test_the_urgency_is_never_lowered",
                ),
                *shown_by(
                    "follow_up/test_coming_back",
                    "test_worse_silences_no_alarm_that_nobody_has_answered",
                ),
            ),
            severity=Severity.MAJOR,
            before=Likelihood.MEDIUM,
            after=Likelihood.VERY_LOW,
        ),
        Hazard(
            name="export-cut-off",
            hazard="An export is taken for whole and is not",
            effect="Somebody is missing in the practice's own software.",
            causes=("The connection or the server fails half-way.",),
            controls=(
                "A file that was cut off is a failed download.",
                "The page says whether the last one is whole.",
            ),
            evidence=(
                *shown_by(
                    "app/test_export_download",
                    "test_one_that_fails_on_the_way_is_never_taken_for_whole",
                ),
                *shown_by("clinic/test_export_progress", "test_a_whole_one_says_so"),
                *shown_by(
                    "clinic/test_export_which",
                    "test_more_cases_than_are_read_at_once_come_once_each",
                ),
            ),
            severity=Severity.CONSIDERABLE,
            before=Likelihood.LOW,
            after=Likelihood.VERY_LOW,
        ),
        Hazard(
            name="clock-wrong",
            hazard="The server's clock is wrong",
            effect="Promises fall due too late, and no alarm comes.",
            causes=("The clock of the machine was never set, or jumps.",),
            controls=("The self-check compares the clock with what was written before.",),
            evidence=shown_by(
                "self_check/test_gathering", "test_a_line_from_the_future_makes_the_clock_wrong"
            ),
            severity=Severity.CONSIDERABLE,
            before=Likelihood.LOW,
            after=Likelihood.LOW,
            left_to_the_clinic=("Let the machine set its clock by itself.",),
            gap="A clock that is a little slow is not found out.",
        ),
    ),
)
