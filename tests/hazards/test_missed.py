"""The row of a missed red flag says of its rule what the rule declares."""

from rules import decisions
from rules.hazards import MISSED, Hazard, Likelihood, Severity, missed, shown_by

IN_WORDS = {it.rule.name: it for it in decisions.rules_in_words()}
LEFT = ("Ask about warning signs again, on the phone and at the visit.",)
MORE = "tests/proofs/test_more_is_never_lower.py::"
DEAD = "tests/proofs/test_nothing_is_dead.py::"
PROMISES = "tests/proofs/test_promises.py::"


def row(name: str) -> Hazard:
    return missed(IN_WORDS[name])


def of_every_rule(name: str) -> tuple[str, ...]:
    return (
        f"{DEAD}test_every_way_of_a_rule_can_be_raised[{name}]",
        f"{DEAD}test_a_rule_decides_alone_for_somebody_unless_it_is_shadowed_on_purpose[{name}]",
        "tests/proofs/test_agreement.py::"
        f"test_they_agree_on_somebody_who_raises_a_rule_and_somebody_who_does_not[{name}]",
    )


def test_the_row_of_a_rule_from_a_source_is_whole() -> None:
    assert row("cannot-take-4-steps") == Hazard(
        name="missed-cannot-take-4-steps",
        hazard="Not told in time: A broken bone, a stress fracture or an infection",
        effect="They wait when they should be seen the same day.",
        causes=(
            "They do not notice the sign, or do not know it in our words.",
            "Their signs are not those that the rule asks for.",
            "We judged this ourselves, and may be wrong: Using the four steps when there was no "
            "injury.",
        ),
        controls=(
            "We ask: Is any of this there now, or new in the last two weeks?",
            "The rule looks for: you cannot take four steps on the foot, even with a limp.",
            "We say: If you cannot take four steps, the foot should be seen today and may need an "
            "X-ray. Keep your weight off it.",
            "We name who to see first: same-day medical care.",
            "Every rule is tried, and the most urgent one wins.",
        ),
        evidence=(
            *of_every_rule("cannot-take-4-steps"),
            f"{PROMISES}test_each_same_day_sign_reaches_same_day_at_least[cannot_take_4_steps]",
            f"{PROMISES}test_nobody_whom_a_finding_sends_to_a_doctor_is_left_without_one"
            "[cannot-take-4-steps]",
            f"{PROMISES}test_no_pattern_is_named_beside_emergency_or_same_day",
            f"{MORE}test_another_tick_never_lowers_the_urgency[same_day_signs]",
            f"{MORE}test_no_urgency_rule_asks_for_an_answer_to_be_absent",
        ),
        severity=Severity.MAJOR,
        before=Likelihood.HIGH,
        after=Likelihood.LOW,
        left_to_the_clinic=LEFT,
        gap="",
        rule="cannot-take-4-steps",
    )


def test_the_row_of_a_rule_that_is_all_judgement_says_so() -> None:
    found = row("heel-raise-weakness")

    assert found.gap == "No published source gives this rule."
    assert (found.severity, found.after) == (Severity.CONSIDERABLE, Likelihood.MEDIUM)
    assert found.causes[-1].endswith("may be wrong: The whole rule.")
    assert found.evidence == (
        *of_every_rule("heel-raise-weakness"),
        f"{MORE}test_no_urgency_rule_asks_for_an_answer_to_be_absent",
    )


def test_a_rule_without_judgement_has_no_such_cause() -> None:
    assert len(row("growing-lump").causes) == 2


def test_what_must_be_there_together_is_told_together() -> None:
    assert (
        "The rule looks for: a joint or patch of skin is hot, red and swollen and your immune "
        "system is weak, or you take chemotherapy or long-term steroid tablets."
    ) in row("serious-infection").controls


def test_what_happens_when_it_is_missed_is_told_by_its_urgency() -> None:
    assert row("wound").effect == "They wait when they should be seen the same day."
    assert row("saddle-numbness").effect == "They wait when they need help now."
    assert row("severe-pain").effect == (
        "They wait for weeks when they should be seen within days."
    )


def test_a_sign_that_cannot_be_told_and_an_emergency_sign_have_proofs_of_their_own() -> None:
    unsure = f"{MORE}test_not_being_sure_is_never_lower_than_none[slow_signs]"
    emergency = f"{PROMISES}test_each_emergency_sign_reaches_emergency[saddle_numbness]"

    assert unsure in row("not-sure-of-slow-signs").evidence
    assert emergency in row("saddle-numbness").evidence


def test_only_where_a_doctor_is_asked_for_a_proof_says_that_nobody_goes_without() -> None:
    proof = "left_without_one"

    assert proof in " ".join(row("growing-lump").evidence)
    assert proof not in " ".join(row("quinolone").evidence)
    assert proof not in " ".join(row("severe-pain").evidence)


def test_each_question_that_a_rule_reads_is_named_once() -> None:
    asked = [said for said in row("heel-bone-stress").controls if said.startswith("We ask: ")]

    assert len(asked) == len(set(asked)) == 8


def test_the_rows_stand_by_urgency_and_by_what_they_are_about() -> None:
    assert [(part.slug, part.heading, len(part.hazards)) for part in MISSED] == [
        ("missed-emergency", "An emergency is missed", 9),
        ("missed-break-or-tear", "A break or a tear is missed", 12),
        ("missed-same-day", "Another sign for today is missed", 9),
        ("missed-soon-bone", "A bone under stress is missed", 11),
        ("missed-soon", "Another sign for this week is missed", 15),
    ]


def test_a_test_is_named_as_pytest_takes_it() -> None:
    assert shown_by("rules/test_x", "test_a", "test_b") == (
        "tests/rules/test_x.py::test_a",
        "tests/rules/test_x.py::test_b",
    )
