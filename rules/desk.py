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
    """The booking hint, the questions to ask before booking, sentences to say, word by word, and
    the kind of appointment as a diary may show it: nothing of why somebody comes. Where it
    `rings_first`, nothing is booked before they have been spoken to."""

    hint: str
    ask: tuple[str, ...]
    say: tuple[str, ...]
    slot: str
    rings_first: bool


_UNREACHED = "If nobody answers, try again, and tell a physio at once."
_CUT_OFF = "If the line drops, ring back at once. If nobody answers, tell a physio."
_WORSE = "If it has become worse, ask a physio before you book."
_IS_WORSE = "They told us that it is worse, or of a warning sign: ask a physio before you book."
_SLOT = {
    Urgency.EMERGENCY: "Initial assessment",
    Urgency.SAME_DAY: "Initial assessment",
    Urgency.PRIORITY: "Initial assessment, first free physio, within days",
    Urgency.ROUTINE: "Initial assessment, any physio, within 2 weeks",
}
_HINT = {
    Urgency.EMERGENCY: "Do not book yet. Ring now and ask whether emergency care is on its way. "
    + _UNREACHED,
    Urgency.SAME_DAY: "Do not book yet. Ring now and ask whether they have medical help today. "
    + _UNREACHED,
    Urgency.PRIORITY: f"{_SLOT[Urgency.PRIORITY]}. {_WORSE}",
    Urgency.ROUTINE: f"{_SLOT[Urgency.ROUTINE]}. {_WORSE}",
}
_ON_THE_LINE = {
    Urgency.EMERGENCY: "Do not book yet. They are on the line: ask whether emergency care is on "
    f"its way. {_CUT_OFF}",
    Urgency.SAME_DAY: "Do not book yet. They are on the line: ask whether they have medical help "
    f"today. {_CUT_OFF}",
    Urgency.PRIORITY: f"{_SLOT[Urgency.PRIORITY]}.",
    Urgency.ROUTINE: f"{_SLOT[Urgency.ROUTINE]}.",
}
# True as well where staff raised the urgency, for a reason that nobody ticked.
_SAY = {
    Urgency.EMERGENCY: (
        "You told us of a sign that needs emergency care now. Have you called {emergency}, or are "
        "you on your way to an emergency department?",
        "If not, please do that now, before anything else. Is somebody with you?",
        "We will book your physiotherapy once you have been seen.",
    ),
    Urgency.SAME_DAY: (
        "You told us of something that should be looked at today. Have you spoken to {advice}, "
        "your GP, a pharmacist or urgent care?",
        "If not, please ring them as soon as we have finished. Tell them what you told us.",
        "If it gets worse fast, call {emergency}. We will book your physiotherapy for afterwards.",
    ),
    Urgency.PRIORITY: (
        "What you told us should be looked at within days, so we would like to see you early.",
    ),
    Urgency.ROUTINE: (
        "Thank you for your answers. We would like to book you an assessment with a physio.",
    ),
}
_RIGHT_NUMBER = "Is this the right number to ring you on later?"
_ANY_WORSE = "Has anything become worse since you sent this?"
_ASK = {
    Urgency.EMERGENCY: _RIGHT_NUMBER,
    Urgency.SAME_DAY: _RIGHT_NUMBER,
    Urgency.PRIORITY: _ANY_WORSE,
    Urgency.ROUTINE: _ANY_WORSE,
}
_ASK_IF: tuple[tuple[Need, str], ...] = (
    (UNDER_18, "Which parent or carer will come along?"),
    (AT_RISK_FOOT, "Does your GP or foot team know about this pain?"),
    (
        Health.PREFER_NOT_TO_SAY,
        "You did not tell us about health conditions. Will you tell the physio?",
    ),
    (History.TREATED_6_WEEKS_NO_BETTER, "Who treated it before?"),
)
_SAY_IF: tuple[tuple[Need, str], ...] = (
    (History.TREATED_6_WEEKS_NO_BETTER, "Please bring any letters or scans."),
    (History.TRIED_INSOLES, "Please bring the insoles that you tried."),
    (RUNS, "Please bring your running shoes."),
    (
        Group("a person who does not run", (Runner.NOT_A_RUNNER,)),
        "Please bring the shoes that you wear most.",
    ),
)


def at_the_desk(
    urgency: Urgency, answers: Answers, *, is_on_the_line: bool = False, came_back: bool = False
) -> Desk:
    """For one case, at the urgency at which it now stands. What to bring along is no matter where
    medical care comes first.

    `is_on_the_line`: the reception asked them just now, so nothing can have changed since.
    `came_back`: asked later how it is, they told of something worse, and are not asked for it."""
    to_bring = _holding(_SAY_IF, answers) if not urgency.is_pressing else ()
    first = _ASK[urgency]
    is_known = is_on_the_line or (came_back and first == _ANY_WORSE)
    return Desk(
        _hint(urgency, is_on_the_line, came_back),
        (*(() if is_known else (first,)), *_holding(_ASK_IF, answers)),
        (*_SAY[urgency], *to_bring),
        _SLOT[urgency],
        urgency.is_pressing,
    )


def _hint(urgency: Urgency, is_on_the_line: bool, came_back: bool) -> str:
    if is_on_the_line:
        return _ON_THE_LINE[urgency]
    return _HINT[urgency].replace(_WORSE, _IS_WORSE) if came_back else _HINT[urgency]


def _holding(words: tuple[tuple[Need, str], ...], answers: Answers) -> tuple[str, ...]:
    return tuple(said for need, said in words if not need.members.isdisjoint(answers.facts))
