"""What can go wrong where a result is read and followed. Declared by hand."""

from rules.hazards.hazard import Hazard, Part, shown_by
from rules.hazards.rating import Likelihood, Severity

READ = Part(
    "result",
    "A result is read wrongly, or harms",
    (
        Hazard(
            name="not-the-pattern-read-as-safe",
            hazard="“Does not look like the usual pattern” is read as “nothing is wrong”",
            effect="The runner does not see anybody.",
            causes=("People look for good news first.",),
            controls=(
                "The same sentence says that this rules nothing out.",
                "Every result recommends a physio.",
                "How soon to be seen stands first, before any pattern.",
            ),
            evidence=(
                *shown_by("rules/test_wording", "test_a_label_that_does_not_fit_rules_nothing_out"),
                *shown_by(
                    "rules/test_assessment",
                    "test_physiotherapy_is_always_recommended_and_medical_care_comes_before_it",
                ),
                *shown_by(
                    "rules/test_telling",
                    "test_getting_worse_never_contradicts_a_routine_result_with_one_slow_sign",
                ),
            ),
            severity=Severity.MAJOR,
            before=Likelihood.HIGH,
            after=Likelihood.LOW,
            gap="Whether runners read it as we mean it has not been tested.",
        ),
        Hazard(
            name="read-as-a-diagnosis",
            hazard="The result is taken for a diagnosis",
            effect="The runner treats themselves, and other causes are not looked for.",
            causes=("A named pattern sounds like an answer.",),
            controls=(
                "No sentence of ours says “you have plantar fasciitis”, or gives a score.",
                "The start, the result on paper and the page about this check say that it does not "
                "diagnose.",
                "Other things that a physio will check stand beside the pattern.",
            ),
            evidence=(
                *shown_by(
                    "rules/test_wording",
                    "test_some_words_are_never_said",
                    "test_no_concern_is_told_as_a_fact",
                ),
                *shown_by(
                    "browser/test_print", "test_a_result_prints_with_its_sources_and_its_chart"
                ),
                *shown_by(
                    "app/test_decisions", "test_about_says_it_is_not_tested_and_does_not_diagnose"
                ),
            ),
            severity=Severity.CONSIDERABLE,
            before=Likelihood.HIGH,
            after=Likelihood.LOW,
        ),
        Hazard(
            name="pattern-beside-urgent-care",
            hazard="A harmless name stands beside urgent advice",
            effect="The runner follows the name and not the advice.",
            causes=("Somebody with a dangerous sign can also have a common foot pain.",),
            controls=(
                "Beside emergency and same-day advice no pattern is named.",
                "There is no exercise and no other condition there either.",
            ),
            evidence=(
                *shown_by(
                    "proofs/test_promises", "test_no_pattern_is_named_beside_emergency_or_same_day"
                ),
                *shown_by("rules/test_assessment", "test_urgent_care_stands_alone"),
                *shown_by(
                    "rules/test_advice",
                    "test_beside_urgent_care_no_advice_is_given_and_the_reason_is_the_urgent_sign",
                ),
            ),
            severity=Severity.MAJOR,
            before=Likelihood.HIGH,
            after=Likelihood.VERY_LOW,
        ),
        Hazard(
            name="exercise-that-harms",
            hazard="An exercise is given that makes an injury worse",
            effect="The runner loads a bone or a tendon that should rest.",
            causes=("What helps one cause of foot pain harms another.",),
            controls=(
                "Each exercise names what withholds it.",
                "What is left out is named, with the reason.",
                "Nobody under 18 is given an exercise.",
            ),
            evidence=(
                *shown_by("proofs/test_promises", "test_no_advice_stands_beside_what_withholds_it"),
                *shown_by(
                    "rules/test_advice",
                    "test_an_answer_withholds_every_exercise_and_is_given_as_the_reason",
                    "test_nobody_under_eighteen_is_given_an_exercise",
                ),
            ),
            severity=Severity.CONSIDERABLE,
            before=Likelihood.MEDIUM,
            after=Likelihood.LOW,
        ),
        Hazard(
            name="sent-too-urgently",
            hazard="Somebody is sent to urgent care without need",
            effect="They worry, and take a place that others need.",
            causes=("The rules lean towards caution.",),
            controls=(
                "Every result shows the answers that led to it.",
                "Published cases have an upper limit of urgency too.",
                "The clinic sees how often an urgent judgement turned out not to be.",
            ),
            evidence=(
                *shown_by(
                    "vignettes/test_published",
                    "test_nearly_every_urgency_is_one_that_a_triage_nurse_accepts",
                ),
                *shown_by(
                    "rules/test_assessment", "test_every_finding_names_answers_that_were_given"
                ),
                *shown_by(
                    "clinic/test_outcomes", "test_what_was_judged_urgent_and_was_not_is_counted"
                ),
            ),
            severity=Severity.MINOR,
            before=Likelihood.HIGH,
            after=Likelihood.MEDIUM,
            gap="How often it happens to patients is not known.",
        ),
    ),
)
