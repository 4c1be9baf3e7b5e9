"""Words: plain, whole, filled in, and never a diagnosis."""

import re
from collections.abc import Iterator

import pytest

from rules import QUESTIONS, Distance, Services, decisions, tell
from rules.advice import ADVICE
from rules.differentials import CONDITIONS
from rules.grammar import Words
from rules.load import SPIKE_WORDS, WEEK_WORDS
from rules.numbers import Spike
from rules.patterns import Label
from rules.questions.running import Runner, RunningNow, WeekChange
from rules.responses import PHYSIO_AFTERWARDS, RESPONSES, SOONER
from rules.rulebook import RULES
from tests.rules.cast import HEEL, assessed

NAMED = Services("999", "NHS 111")


def words() -> Iterator[Words]:
    yield from (rule.tell for rule in RULES)
    for item in ADVICE:
        yield from (item.title, item.words)
        yield from (item.leave_out,) if item.leave_out else ()
    for question in QUESTIONS:
        if not isinstance(question, Distance):
            yield from (answer.fact for answer in question)
            yield from (answer.label for answer in question)


def sentences() -> Iterator[str]:
    """Everything that is a whole sentence or several."""
    yield from (rule.tell.runner for rule in RULES)
    yield from (item.words.runner for item in ADVICE)
    yield from (item.evidence for item in ADVICE)
    yield from (label.meaning for label in Label)
    yield from (sentence for response in RESPONSES for sentence in (*response.lead, response.first))
    yield from (response.medical.words for response in RESPONSES if response.medical)
    yield from (response.physio.words for response in RESPONSES if response.physio)
    yield from (physio.words for physio in PHYSIO_AFTERWARDS.values())
    yield from SOONER
    yield from (s for told in (*SPIKE_WORDS.values(), *WEEK_WORDS.values()) for s in told)
    yield from (question.why for question in QUESTIONS)
    yield from (question.hint for question in QUESTIONS if question.hint)


def everything() -> Iterator[str]:
    yield from sentences()
    yield from (text for pair in words() for text in (pair.runner, pair.other))
    yield from (rule.concern for rule in RULES)
    yield from (label.heading for label in Label)
    yield from (condition.plain for condition in CONDITIONS)
    yield from decisions.load_in_words()


@pytest.mark.parametrize("sentence", sorted(set(sentences())))
def test_a_sentence_is_whole(sentence: str) -> None:
    assert re.match(r"[A-Z0-9“{]", sentence)
    assert sentence.endswith((".", "?", ":"))


@pytest.mark.parametrize(
    "never",
    [
        r"\bdiagnos",
        r"you have plantar fasciitis(?! before)",
        r"ruled? out(?! it)",
        r"\bscore",
        r"\bprobab",
        r"clinically proven",
        r"safe to run",
        r"\bAI\b",
        r"n[’']t\b",
        r"flattening",
        r"\bweak calf|\bfailed\b",
    ],
)
def test_some_words_are_never_said(never: str) -> None:
    assert [text for text in everything() if re.search(never, text)] == []


def test_a_person_who_does_not_run_reads_nothing_about_running() -> None:
    of_runners = {RunningNow, WeekChange, Runner, Spike}
    texts = [pair.other for pair in words()]
    of_runners_only = {
        answer.fact.other for kind in of_runners for answer in kind if kind is not Spike
    } | {answer.label.other for kind in (RunningNow, WeekChange, Runner) for answer in kind}
    told = [text for text in texts if text not in of_runners_only]

    about_runs = [text for text in told if re.search(r"(?i)\brun(?!s? out)|mileage", text)]
    # Offered only to somebody who runs, or a start that the contract words for any activity.
    allowed = {a.words.other for a in ADVICE if a.name == "restart"}
    allowed |= {"Suddenly, during running or another activity, with no injury that you felt"}
    assert set(about_runs) <= allowed


def test_numbers_of_the_services_are_filled_in_everywhere() -> None:
    for changes in ({"emergency_signs": ["cold_pale_foot"]}, {"same_day_signs": ["wound"]}, HEEL):
        assert "{" not in repr(tell(assessed(**changes), NAMED)).replace("frozenset({", "")


def test_no_concern_is_told_as_a_fact() -> None:
    told_as_fact = r"\b(is|are) (being|building|giving|getting|pressed|harmed)|^Bone pain|harmed by"

    assert [rule.concern for rule in RULES if re.search(told_as_fact, rule.concern)] == []


def test_a_label_that_does_not_fit_rules_nothing_out() -> None:
    assert Label.NOT_SUGGESTED.meaning == "This does not rule it out, or anything else out."


def test_reasons_are_told_in_the_runners_own_answers() -> None:
    told = tell(assessed(**HEEL), NAMED)

    assert "the first steps after rest are the worst, then it eases" in told.pattern.fits
    assert "it came on slowly, over days or weeks" in told.pattern.fits
    assert told.pattern.against == ()
