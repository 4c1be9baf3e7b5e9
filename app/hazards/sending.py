"""What can go wrong between a runner's telephone and the clinic."""

from rules.hazards import Hazard, Likelihood, Part, Severity, shown_by

SENDING = Part(
    "sending",
    "Answers do not reach the clinic",
    (
        Hazard(
            name="sending-lost",
            hazard="What was sent is lost",
            effect="The runner waits for a call, and nobody knows of them.",
            causes=(
                "The server is killed, or its power fails, while it saves.",
                "The disk is full, or the database is locked or gone.",
            ),
            controls=(
                "The reference is shown only after the answers are kept for good.",
                "If they cannot be kept, the page says so, and the same form can be sent again.",
            ),
            evidence=(
                *shown_by("faults/test_killed", "test_what_was_shown_before_a_kill_is_kept_once"),
                *shown_by(
                    "faults/test_sqlite",
                    "test_a_full_disk_is_told_plainly_and_the_same_form_sends_it_later",
                    "test_a_locked_database_is_told_plainly_and_the_same_form_sends_it_later",
                ),
                *shown_by(
                    "faults/test_postgresql",
                    "test_nothing_is_lost_when_the_database_stops_and_starts",
                ),
            ),
            severity=Severity.MAJOR,
            before=Likelihood.MEDIUM,
            after=Likelihood.VERY_LOW,
        ),
        Hazard(
            name="not-sent-and-thought-sent",
            hazard="A runner thinks that the clinic knows, and nothing was sent",
            effect="The runner waits for a call that does not come.",
            causes=("The result is read, and “Send to the clinic” is not pressed.",),
            controls=(
                "Nothing is said to be sent before there is a reference.",
                "The result says whom to see, whether or not it is sent.",
            ),
            evidence=(
                *shown_by(
                    "proofs/test_promises",
                    "test_everybody_gets_a_result_and_it_recommends_physiotherapy",
                ),
                *shown_by(
                    "app/test_sending",
                    "test_a_database_out_of_reach_is_told_plainly_and_nothing_is_lost",
                ),
                *shown_by(
                    "app/test_deletion",
                    "test_what_was_deleted_is_no_longer_called_sent_and_can_be_sent_again",
                ),
            ),
            severity=Severity.CONSIDERABLE,
            before=Likelihood.MEDIUM,
            after=Likelihood.LOW,
            gap="Whether runners see the difference has not been tested.",
        ),
        Hazard(
            name="emergency-sent-and-waited-for",
            hazard="In an emergency somebody sends their answers and waits for the clinic",
            effect="They do not call for help.",
            causes=("A button to send looks like the thing to do.",),
            controls=(
                "The page says to get help now, and not to wait for the clinic.",
                "Outside opening hours the page says that the clinic is closed.",
            ),
            evidence=shown_by(
                "app/test_sending",
                "test_an_emergency_left_early_can_be_sent_and_does_not_wait_for_us",
                "test_outside_opening_hours_the_runner_is_told",
            ),
            severity=Severity.MAJOR,
            before=Likelihood.MEDIUM,
            after=Likelihood.LOW,
            left_to_the_clinic=("Ring at once whoever sends an emergency.",),
        ),
        Hazard(
            name="wrong-emergency-number",
            hazard="A wrong emergency number is shown",
            effect="The runner calls a number that does not answer.",
            causes=(
                "The clinic has not set its country.",
                "The runner is abroad.",
            ),
            controls=(
                "The clinic's country sets the numbers; each can be set by itself.",
                "Without a country the pages say “your local emergency number”, and staff see a "
                "warning.",
            ),
            evidence=(
                *shown_by(
                    "app/test_settings",
                    "test_the_country_sets_the_numbers",
                    "test_without_a_country_a_warning_is_given",
                ),
                *shown_by(
                    "clinic/test_queue",
                    "test_a_clinic_without_a_country_is_told_what_the_pages_say_instead",
                ),
                *shown_by(
                    "app/test_error_pages",
                    "test_an_error_page_names_the_phone_and_the_emergency_number",
                ),
            ),
            severity=Severity.MAJOR,
            before=Likelihood.MEDIUM,
            after=Likelihood.LOW,
            left_to_the_clinic=("Set the country before the first runner comes.",),
            gap="We cannot know where a runner is.",
        ),
        Hazard(
            name="outage",
            hazard="The check cannot be reached",
            effect="The runner gets no advice, or loses what was answered.",
            causes=("The server or its database is down.", "The runner's connection fails."),
            controls=(
                "The check works while the database is down; only sending waits.",
                "Error pages name the clinic's phone and the emergency number.",
                "A monitor can ask whether all is well.",
            ),
            evidence=(
                *shown_by(
                    "keeping/test_migrate",
                    "test_a_server_out_of_reach_is_a_warning_and_the_check_goes_on",
                ),
                *shown_by(
                    "app/test_error_pages",
                    "test_what_an_error_page_promises_of_a_check_is_so",
                ),
                *shown_by(
                    "clinic/test_overdue",
                    "test_a_monitor_is_told_that_the_database_is_out_of_reach",
                ),
            ),
            severity=Severity.CONSIDERABLE,
            before=Likelihood.MEDIUM,
            after=Likelihood.LOW,
            left_to_the_clinic=("Keep the phone staffed, and point a monitor at the server.",),
        ),
        Hazard(
            name="page-cannot-be-used",
            hazard="Somebody cannot see, hear or work the page",
            effect="They get no advice, or answer what they could not read.",
            causes=(
                "Poor sight, an unsteady hand, or a screen reader.",
                "An old phone, or scripts that are blocked.",
            ),
            controls=(
                "Every page and every question is looked at by a program for accessible pages.",
                "The keyboard reaches everything, and where it stands is always seen.",
                "The whole way can be gone without a script.",
            ),
            evidence=(
                *shown_by(
                    "browser/test_sweep_runner",
                    "test_a_page_is_without_a_fault",
                    "test_every_question_is_without_a_fault_when_it_is_asked",
                ),
                *shown_by(
                    "browser/test_beyond_axe",
                    "test_the_tab_key_goes_down_the_page_and_is_always_seen",
                ),
                *shown_by("browser/test_whole_way", "test_a_runner_goes_the_whole_way"),
            ),
            severity=Severity.CONSIDERABLE,
            before=Likelihood.MEDIUM,
            after=Likelihood.LOW,
            left_to_the_clinic=("Offer to ask the questions by phone.",),
            gap="Nobody who uses a screen reader every day has tried it.",
        ),
        Hazard(
            name="another-persons-answers",
            hazard="Two people use one phone, and their answers are mixed up",
            effect="Somebody gets the result of another person.",
            causes=("A check is left open, and the next person goes on with it.",),
            controls=(
                "A new start begins a new check, and a page of the older one is refused.",
                "Answers go after half an hour without a page sent, and can be cleared at once.",
            ),
            evidence=(
                *shown_by(
                    "app/test_navigation",
                    "test_a_page_of_an_earlier_check_changes_nothing_and_shows_a_way_on",
                    "test_clearing_leaves_nothing",
                ),
                *shown_by(
                    "app/test_visit",
                    "test_half_an_hour_after_the_last_post_the_answers_are_gone",
                ),
            ),
            severity=Severity.CONSIDERABLE,
            before=Likelihood.LOW,
            after=Likelihood.VERY_LOW,
        ),
    ),
)
