"""What can go wrong where answers are judged. Declared by hand."""

from rules.hazards.hazard import Hazard, Part, shown_by
from rules.hazards.rating import Likelihood, Severity

JUDGED = Part(
    "judging",
    "Answers are judged wrongly",
    (
        Hazard(
            name="one-rule-silences-another",
            hazard="One answer hides the danger of another",
            effect="More signs lead to a less urgent result.",
            causes=(
                "A rule asks for a sign to be absent.",
                "Rules are tried in an order, and an early one ends the search.",
            ),
            controls=(
                "No rule about urgency may ask for an answer to be absent.",
                "Every rule is tried, and all that are raised are kept.",
            ),
            evidence=(
                *shown_by(
                    "proofs/test_more_is_never_lower",
                    "test_another_tick_never_lowers_the_urgency",
                    "test_more_pain_is_never_lower",
                    "test_a_rule_with_a_not_would_be_found_out",
                ),
            ),
            severity=Severity.MAJOR,
            before=Likelihood.MEDIUM,
            after=Likelihood.VERY_LOW,
        ),
        Hazard(
            name="no-result",
            hazard="Some answers lead to no result, or to one without anybody to see",
            effect="The runner is told nothing, or not whom to see.",
            causes=("There are far more sets of answers than anybody can try by hand.",),
            controls=(
                "Every set of answers that can be read has exactly one result.",
                "Every result recommends a physio, and any doctor that a finding asks for.",
            ),
            evidence=(
                *shown_by(
                    "proofs/test_promises",
                    "test_everybody_gets_a_result_and_it_recommends_physiotherapy",
                    "test_nobody_whom_a_finding_sends_to_a_doctor_is_left_without_one",
                ),
                *shown_by("proofs/test_agreement", "test_they_agree_on_anybody"),
            ),
            severity=Severity.CONSIDERABLE,
            before=Likelihood.MEDIUM,
            after=Likelihood.VERY_LOW,
        ),
        Hazard(
            name="not-sure-counts-as-no",
            hazard="“I am not sure” is taken for “no”",
            effect="Somebody who cannot tell is treated as if they had no sign.",
            causes=("The runner cannot see, feel or judge the sign.",),
            controls=(
                "Not being sure of a warning sign is a reason to be seen the same day.",
                "Not being sure of a slower sign is a reason to be seen within days.",
            ),
            evidence=(
                *shown_by(
                    "proofs/test_promises",
                    "test_whoever_is_not_sure_of_a_sign_is_seen_as_soon_as_is_promised",
                ),
                *shown_by(
                    "proofs/test_more_is_never_lower",
                    "test_not_being_sure_is_never_lower_than_none",
                ),
            ),
            severity=Severity.MAJOR,
            before=Likelihood.HIGH,
            after=Likelihood.LOW,
            gap="Somebody who is wrong and yet sure is not caught by this.",
        ),
        Hazard(
            name="question-misunderstood",
            hazard="A question is understood in another way than we mean it",
            effect="A sign that is there is not ticked.",
            causes=(
                "Our words are not theirs, or English is not their language.",
                "They hurry, or they are in pain.",
            ),
            controls=(
                "Short questions in plain words, each with an honest way to say “not sure”.",
                "Nothing is chosen in advance.",
                "All answers are shown once more, with a way to change each.",
            ),
            evidence=(
                *shown_by("app/test_navigation", "test_change_returns_to_the_answers"),
                *shown_by(
                    "app/test_check",
                    "test_none_cannot_be_mixed_with_another_tick",
                    "test_an_empty_page_says_what_is_missing_and_links_to_it",
                ),
            ),
            severity=Severity.MAJOR,
            before=Likelihood.HIGH,
            after=Likelihood.MEDIUM,
            left_to_the_clinic=("Offer to ask the questions by phone.",),
            gap="No patient has been watched while they answered, and it is in English only.",
        ),
        Hazard(
            name="sign-not-asked",
            hazard="Somebody has a danger that no question asks about",
            effect="They are not told to be seen sooner.",
            causes=("The questions come from published lists, which may leave something out.",),
            controls=(
                "Published cases that nobody here made up are judged, also the rare ones.",
                "A result that can wait says when to get help sooner.",
                "The page about this check says that it can be wrong.",
            ),
            evidence=(
                *shown_by(
                    "vignettes/test_published",
                    "test_what_a_self_report_can_see_is_never_under_triaged",
                ),
                *shown_by(
                    "app/test_result_words",
                    "test_a_link_leads_to_when_to_get_help_sooner_where_that_stands",
                ),
            ),
            severity=Severity.MAJOR,
            before=Likelihood.MEDIUM,
            after=Likelihood.LOW,
            gap="93 published cases cannot show that a miss is rare.",
        ),
        Hazard(
            name="rules-changed-unseen",
            hazard="A change to the rules makes somebody less urgent, and nobody sees it",
            effect="Who was to be seen at once is told to wait.",
            causes=(
                "A change for one sign touches others.",
                "The code that reads the rules changes, and no rule does.",
            ),
            controls=(
                "No change passes our tests before it is said in public whom it touches.",
                "Many people are judged again at each change, and a difference without a new "
                "version is found out.",
                "All cases can be judged again before an update, and a pressing one that falls is "
                "named with the rule.",
            ),
            evidence=(
                *shown_by(
                    "rules/test_revisions",
                    "test_the_newest_entry_is_of_the_rules_as_they_are",
                    "test_every_entry_says_what_changed_and_whom_it_touches",
                ),
                *shown_by(
                    "golden/test_judged",
                    "test_people_are_judged_as_this_version_judges_them",
                    "test_code_that_judges_otherwise_is_found_out",
                ),
                *shown_by(
                    "replay/test_kept",
                    "test_a_same_day_case_that_falls_fails_and_is_named_with_the_rule",
                    "test_a_case_that_cannot_be_read_fails_unless_it_is_known_not_to_press",
                ),
            ),
            severity=Severity.MAJOR,
            before=Likelihood.MEDIUM,
            after=Likelihood.LOW,
            left_to_the_clinic=("Judge your cases again after each update, and read what falls.",),
            gap="Whoever is unlike all cases so far is judged by no test of this.",
        ),
        Hazard(
            name="sources-out-of-date",
            hazard="A rule still follows advice that has since changed",
            effect="Somebody is told what is no longer thought safe.",
            causes=("Guidelines are revised, and nobody compares the rule again.",),
            controls=(
                "Each source stands beside its rule with the day on which it was compared.",
                "The owner's self-check names the sources that are due for a review.",
            ),
            evidence=(
                *shown_by(
                    "rules/test_review",
                    "test_a_source_is_past_its_review_a_year_after_it_was_compared",
                    "test_no_source_that_something_rests_on_is_left_out",
                ),
                *shown_by(
                    "self_check/test_gathering",
                    "test_a_source_is_past_its_review_by_the_clinics_calendar",
                ),
            ),
            severity=Severity.CONSIDERABLE,
            before=Likelihood.MEDIUM,
            after=Likelihood.LOW,
            left_to_the_clinic=("Look at the self-check, and update when a new version comes.",),
        ),
    ),
)
