"""What can go wrong while a case waits at the clinic."""

from rules.hazards import Hazard, Likelihood, Part, Severity, shown_by

QUEUE = Part(
    "queue",
    "A case waits too long at the clinic",
    (
        Hazard(
            name="case-unread",
            hazard="A case lies unread",
            effect="Somebody who needs care soon is not rung.",
            causes=(
                "Nobody looks at the queue, or everybody thinks that somebody else does.",
                "It arrives outside opening hours.",
            ),
            controls=(
                "The most urgent case stands first.",
                "A case past its promised time alarms on every page that staff open.",
                "A monitor outside the product can ask for the same.",
                "The alarm ends only when somebody acts.",
            ),
            evidence=(
                *shown_by(
                    "clinic/test_overdue",
                    "test_every_staff_page_says_how_many_are_overdue_and_by_how_much",
                    "test_the_alarm_ends_with_the_first_thing_that_somebody_does",
                    "test_a_monitor_is_told_how_many_of_each_urgency_and_nothing_else",
                    "test_no_number_of_others_hides_an_emergency",
                ),
                *shown_by(
                    "clinic/test_queue",
                    "test_the_most_urgent_comes_first_and_then_the_oldest",
                ),
            ),
            severity=Severity.MAJOR,
            before=Likelihood.HIGH,
            after=Likelihood.LOW,
            left_to_the_clinic=(
                "Say who looks at the queue, and when.",
                "Point a monitor at the server.",
            ),
        ),
        Hazard(
            name="not-told",
            hazard="The clinic waits for a mail or a message of its other software, and none comes",
            effect="A case lies unread, because nobody looks at the queue by themselves.",
            causes=(
                "The mail server or the other software is down.",
                "An address was changed, or a message was taken for unwanted mail.",
            ),
            controls=(
                "What cannot be delivered is kept and tried again, and nothing of it is lost.",
                "The owner's self-check says who was not told, and the page of webhooks says why.",
                "A case past its promised time alarms on every page that staff open, told or not.",
            ),
            evidence=(
                *shown_by(
                    "hooks/test_telling",
                    "test_a_receiver_that_was_down_gets_everything_later_in_order",
                    "test_whoever_was_killed_meanwhile_leaves_it_to_be_told_again",
                ),
                *shown_by(
                    "hooks/test_serving", "test_what_is_killed_again_and_again_loses_nothing"
                ),
                *shown_by(
                    "post/test_notices",
                    "test_while_the_mail_server_is_down_they_become_one_mail",
                ),
                *shown_by(
                    "self_check/test_gathering",
                    "test_whoever_is_not_told_by_a_webhook_or_a_notice_is_known",
                ),
            ),
            severity=Severity.MAJOR,
            before=Likelihood.MEDIUM,
            after=Likelihood.LOW,
            left_to_the_clinic=("Look at the queue at set times, whether or not a message came.",),
            gap="A mail that another server drops after taking it cannot be found out.",
        ),
        Hazard(
            name="closed-unheard",
            hazard="A pressing case is closed before anybody spoke to the runner",
            effect="A warning sign is not followed up.",
            causes=("A wrong button.", "A call that was not answered is taken for done."),
            controls=(
                "Staff are asked once more before they close such a case.",
                "The history says that nobody had spoken to the runner.",
            ),
            evidence=shown_by(
                "clinic/test_sure",
                "test_whoever_closes_a_pressing_case_unheard_is_asked_first",
                "test_yes_closes_it_and_the_history_says_that_nobody_had_spoken",
                "test_only_a_call_that_was_answered_since_counts",
            ),
            severity=Severity.MAJOR,
            before=Likelihood.MEDIUM,
            after=Likelihood.LOW,
            left_to_the_clinic=("Agree how often to ring before a case is closed.",),
        ),
        Hazard(
            name="urgency-lowered",
            hazard="A case is made less urgent by somebody who cannot judge it",
            effect="It waits longer than it should.",
            causes=("The queue is full, and a case looks harmless.",),
            controls=(
                "Only a clinician can lower an urgency, and only with a reason.",
                "What the rules said is kept and shown beside it.",
            ),
            evidence=shown_by(
                "clinic/test_lowering",
                "test_a_receptionist_is_told_who_may_and_loses_nothing",
                "test_it_needs_a_reason",
                "test_a_clinician_lowers_it_and_both_are_kept",
            ),
            severity=Severity.MAJOR,
            before=Likelihood.MEDIUM,
            after=Likelihood.VERY_LOW,
        ),
        Hazard(
            name="stale-page",
            hazard="Staff act on a page that is no longer true",
            effect="One person undoes what another did, or a case is rung twice or never.",
            causes=("Two people open one case.", "A page stays open for a long time."),
            controls=(
                "A save from an old page is refused; both versions are shown, and nothing is lost.",
                "Two people on one case see each other.",
                "New cases appear in the queue without a reload.",
            ),
            evidence=(
                *shown_by(
                    "clinic/test_stale",
                    "test_a_stale_save_is_refused_with_both_shown_and_can_be_saved_too",
                    "test_of_two_saves_at_the_same_instant_one_is_shown_the_other",
                ),
                *shown_by(
                    "clinic/test_case",
                    "test_two_people_on_one_case_see_each_other_for_two_minutes",
                ),
                *shown_by(
                    "browser/test_clinic", "test_the_queue_shows_a_new_case_without_a_reload"
                ),
            ),
            severity=Severity.CONSIDERABLE,
            before=Likelihood.HIGH,
            after=Likelihood.VERY_LOW,
        ),
        Hazard(
            name="older-rules",
            hazard="A case that older rules judged is shown as if today's had",
            effect="Staff do not see that today's rules find it more urgent.",
            causes=("The product is updated while cases wait.",),
            controls=(
                "A case is shown as it was judged then.",
                "Where today's rules judge otherwise, its page says so.",
            ),
            evidence=(
                *shown_by(
                    "clinic/test_case",
                    "test_a_case_of_older_rules_is_shown_as_it_was_judged_then_with_a_note",
                ),
                *shown_by(
                    "rules/test_judgement",
                    "test_and_where_todays_rules_judge_otherwise_that_is_said",
                    "test_a_retired_rule_keeps_its_words",
                ),
            ),
            severity=Severity.CONSIDERABLE,
            before=Likelihood.MEDIUM,
            after=Likelihood.VERY_LOW,
        ),
        Hazard(
            name="not-reachable",
            hazard="The runner cannot be rung",
            effect="The clinic knows of a warning sign and cannot act.",
            causes=("There is only an email address.", "The number is wrong."),
            controls=(
                "A case without a phone number says so, and what to do instead.",
                "The result tells the runner whom to see, whether or not we ring.",
            ),
            evidence=(
                *shown_by(
                    "clinic/test_reaching",
                    "test_who_gave_no_phone_is_told_with_what_to_do",
                    "test_what_cannot_wait_is_rung_now_whatever_was_asked_for",
                ),
                *shown_by(
                    "proofs/test_promises",
                    "test_everybody_gets_a_result_and_it_recommends_physiotherapy",
                ),
            ),
            severity=Severity.MAJOR,
            before=Likelihood.MEDIUM,
            after=Likelihood.LOW,
            left_to_the_clinic=("Agree what to do when nobody answers.",),
            gap="A wrong number that has the right length cannot be found out.",
        ),
    ),
)
