"""What a receptionist does with a case: what to book, what to ask first, and words to say.

`{emergency}` and `{advice}` stand for the clinic's emergency number and medical advice line. A
receptionist is not clinically trained, so nothing here asks for a judgement.
"""

from dataclasses import dataclass

from rules.answers import Answers
from rules.grammar import Group, Need
from rules.questions.health import AT_RISK_FOOT, Health
from rules.questions.running import RUNS, Runner
from rules.questions.self_checks import History
from rules.rulebook.groups import UNDER_18
from rules.urgency import Urgency


@dataclass(frozen=True)
class Desk:
    """The booking hint, the questions to ask before booking, and sentences to say, word by word."""

    hint: str
    ask: tuple[str, ...]
    say: tuple[str, ...]


_HINT = {
    Urgency.EMERGENCY: "Do not book yet. Ring now and ask whether emergency care is on its way.",
    Urgency.SAME_DAY: "Do not book yet. Ring now and ask whether they have medical help today.",
    Urgency.PRIORITY: "Initial assessment, first free physio, within days.",
    Urgency.ROUTINE: "Initial assessment, any physio, within 2 weeks.",
}
_SAY = {
    Urgency.EMERGENCY: (
        "You told us of a sign that needs emergency care now. Have you called {emergency}, or are "
        "you on your way to an emergency department?",
        "If not, please do that now, before anything else. Is somebody with you?",
        "We will book your physiotherapy once you have been seen. Is this the right number to ring "
        "you on?",
    ),
    Urgency.SAME_DAY: (
        "You told us of a sign that should be looked at today. Have you spoken to {advice}, your "
        "GP or urgent care?",
        "If not, please ring them as soon as we have finished. Tell them what you ticked.",
        "If it gets worse fast, call {emergency}. We will book your physiotherapy for afterwards.",
    ),
    Urgency.PRIORITY: (
        "Some of your answers should be looked at within days, so we would like to see you early.",
        "Has anything become worse since you sent this?",
    ),
    Urgency.ROUTINE: (
        "Thank you for your answers. We would like to book you an assessment with a physio.",
        "Has anything become worse since you sent this?",
    ),
}
_NO_WORSE = (
    "If they say that it has become worse: do not decide yourself. Ask a physio before you book."
)
_CALLED = "If nobody answers: try again, and tell a physio at once that you cannot reach them."
_ASK_FIRST = {
    Urgency.EMERGENCY: (_CALLED,),
    Urgency.SAME_DAY: (_CALLED,),
    Urgency.PRIORITY: (_NO_WORSE,),
    Urgency.ROUTINE: (_NO_WORSE,),
}
_ASK_IF: tuple[tuple[Need, str], ...] = (
    (UNDER_18, "Which parent or carer will come along?"),
    (AT_RISK_FOOT, "Does your GP or foot team know about this pain?"),
    (
        Health.PREFER_NOT_TO_SAY,
        "You did not tell us about health conditions. Will you tell the physio?",
    ),
    (
        History.TREATED_6_WEEKS_NO_BETTER,
        "Who treated it before? Please bring any letters or scans.",
    ),
    (History.TRIED_INSOLES, "Please bring the insoles that you tried."),
    (RUNS, "Please bring your running shoes."),
    (
        Group("a person who does not run", (Runner.NOT_A_RUNNER,)),
        "Please bring the shoes that you wear most.",
    ),
)


def at_the_desk(urgency: Urgency, answers: Answers) -> Desk:
    """For one case, at the urgency at which it now stands."""
    asked = (words for need, words in _ASK_IF if not need.members.isdisjoint(answers.facts))
    return Desk(_HINT[urgency], (*_ASK_FIRST[urgency], *asked), _SAY[urgency])
