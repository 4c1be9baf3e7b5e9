"""Raising an urgency, which anybody may who has a reason, and lowering one, which is a physio's.

What the rules said is never touched: it stays beside what the case counts as now.
"""

from flask import current_app

from app.clinic.said import Said
from app.clinic.steps.acted import as_it_was, not_yet
from app.clinic.steps.may import while_open
from app.clinic.steps.names import LOWERED, RAISED
from app.clinic.steps.step import Step
from app.clinic.typed import Changing
from app.clinic.urgencies import word_of
from app.promises import due_at, promise_anew
from app.records import Staff, Submission, rank_of
from app.settings import settings_of
from app.staff.guard import CLINICAL
from rules import Urgency


def _may_be_raised(case: Submission, by: Staff, said: Said) -> str:
    if case.is_open and case.urgency == max(Urgency):
        return f"The urgency is {case.urgency.word} already. There is no higher one."
    if case.is_open and said.urgency is not None and said.urgency <= case.urgency:
        return f"The urgency is {case.urgency.word} now. To raise it, choose a higher one."
    return while_open(case, by, said)


def _may_be_lowered(case: Submission, by: Staff, said: Said) -> str:
    if case.is_open and case.urgency == min(Urgency):
        return f"The urgency is {case.urgency.word} already. There is no lower one."
    if case.is_open and said.urgency is not None and said.urgency >= case.urgency:
        return f"The urgency is {case.urgency.word} now. To lower it, choose a lower one."
    return while_open(case, by, said)


def _lowered(case: Submission, by: Staff, said: Said) -> None:
    """The runner still waits for somebody, for as long as was promised at the lower urgency."""
    if said.urgency is None:
        return
    case.rank = rank_of(said.urgency)
    if case.acted_at is None:
        promised_at = case.promised_at or case.sent_at
        case.due_at = due_at(promised_at, said.urgency, settings_of(current_app))


def _raised(case: Submission, by: Staff, said: Said) -> None:
    """The promise of the new urgency is made now, and counts until somebody acts on it again."""
    if said.urgency is not None:
        promise_anew(case, said.urgency, settings_of(current_app), case.changed_at)


def _code(case: Submission) -> str:
    return case.urgency.code


URGENCY = (
    Step(
        name=RAISED,
        did="Raised the urgency from {before} to {after}",
        attempt="Wanted to raise the urgency to {after}.",
        confirmed="The urgency is raised. Act on it now: its promise begins again.",
        form=Changing,
        why_not=_may_be_raised,
        change=_raised,
        acted=not_yet,
        named=_code,
        in_words=word_of,
    ),
    Step(
        name=LOWERED,
        did="Lowered the urgency from {before} to {after}",
        attempt="Wanted to lower the urgency to {after}.",
        confirmed="The urgency is lowered.",
        form=Changing,
        why_not=_may_be_lowered,
        change=_lowered,
        acted=as_it_was,
        handles=False,
        named=_code,
        in_words=word_of,
        whom=CLINICAL,
        not_theirs="Only a physio or the owner may lower an urgency. Ask one of them.",
    ),
)
