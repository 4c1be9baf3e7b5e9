"""What a case turned out to be. It says nothing of whether somebody still has to act."""

from app.clinic.said import Said
from app.clinic.steps.acted import as_it_was
from app.clinic.steps.may import always
from app.clinic.steps.names import RECORDED
from app.clinic.steps.step import Step, outcome_in_words
from app.clinic.typed import Finding
from app.records import Staff, Submission
from app.staff.guard import CLINICAL


def _recorded(case: Submission, by: Staff, said: Said) -> None:
    case.turned_out = said.outcome


def _name(case: Submission) -> str:
    return case.turned_out


RECORDING = Step(
    name=RECORDED,
    did="Recorded what it turned out to be: {after}",
    attempt="Wanted to record what it turned out to be: {after}.",
    confirmed="What it turned out to be is recorded.",
    form=Finding,
    why_not=always,
    change=_recorded,
    acted=as_it_was,
    handles=False,
    named=_name,
    in_words=outcome_in_words,
    whom=CLINICAL,
    not_theirs="Only a physio or the owner may record what it turned out to be. Tell one of them.",
    in_short="Recorded what it turned out to be",
)
