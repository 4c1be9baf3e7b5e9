"""What can go wrong with distances that are read from a watch."""

from rules.hazards import Hazard, Likelihood, Part, Severity, shown_by

MILEAGE = Part(
    "mileage",
    "Running distances are read wrongly",
    (
        Hazard(
            name="mileage-misread",
            hazard="A file from a watch is read wrongly",
            effect="The running load that is shown and kept is not theirs.",
            causes=(
                "Kilometres are taken for miles, or a date for another.",
                "A track jumps, or a ride is taken for a run.",
                "The file is damaged.",
            ),
            controls=(
                "A date or a unit that may be either is not guessed.",
                "What was left out is said, and each distance can be changed.",
                "The running load never lowers how soon to be seen.",
            ),
            evidence=(
                *shown_by("watch/test_dates", "test_dates_that_may_be_either_are_refused"),
                *shown_by(
                    "watch/test_garmin",
                    "test_a_pace_that_is_nobodys_tells_a_wrong_unit",
                ),
                *shown_by("watch/test_path", "test_one_wild_point_costs_nothing"),
                *shown_by("watch/test_log", "test_what_cannot_be_is_left_out_and_said"),
                *shown_by("watch/test_noise", "test_bytes_of_no_format_break_no_reader"),
                *shown_by(
                    "proofs/test_more_is_never_lower",
                    "test_no_urgency_rule_asks_for_an_answer_to_be_absent",
                ),
            ),
            severity=Severity.SIGNIFICANT,
            before=Likelihood.HIGH,
            after=Likelihood.LOW,
        ),
        Hazard(
            name="load-of-other-days",
            hazard="Runs of the wrong days are compared",
            effect="A jump in distance is missed, or one is seen that was not there.",
            causes=(
                "A run after the pain began is counted.",
                "The watch's clock and the runner's differ.",
            ),
            controls=(
                "Only runs up to the day on which the pain began count.",
                "Days are those of the runner's own clock.",
                "Weeks that the files do not tell of are not taken for weeks without a run.",
            ),
            evidence=(
                *shown_by(
                    "rules/test_training_log",
                    "test_a_run_on_the_day_the_pain_began_counts_and_one_after_it_does_not",
                    "test_weeks_that_the_log_does_not_tell_of_are_not_nought",
                ),
                *shown_by(
                    "app/test_watch",
                    "test_a_late_run_is_of_the_day_on_the_runners_own_clock",
                ),
            ),
            severity=Severity.SIGNIFICANT,
            before=Likelihood.MEDIUM,
            after=Likelihood.LOW,
        ),
        Hazard(
            name="file-brings-the-server-down",
            hazard="A file is so made that reading it stops the check for others",
            effect="Nobody gets advice.",
            causes=("A small file unpacks to a huge one, or never ends.",),
            controls=(
                "Bytes, points and time are limited, also of what is packed.",
                "Whoever sends too much is told, and loses no answer.",
            ),
            evidence=(
                *shown_by(
                    "watch/test_fuzz",
                    "test_a_damaged_file_is_read_or_refused_soon_and_in_little_memory",
                ),
                *shown_by("watch/test_log", "test_reading_ends_when_its_time_is_over"),
                *shown_by(
                    "app/test_upload",
                    "test_files_that_are_too_large_are_read_past_and_the_answers_stay",
                ),
            ),
            severity=Severity.SIGNIFICANT,
            before=Likelihood.MEDIUM,
            after=Likelihood.VERY_LOW,
        ),
    ),
)
