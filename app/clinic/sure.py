"""The page that asks before a pressing case is closed that nobody has spoken about."""

from flask import render_template, request

from app import trail
from app.clinic.filters import Filters
from app.clinic.history import SAW
from app.clinic.opened import open_case
from app.clinic.standing import told_of
from app.clinic.steps import Step
from app.clinic.typed import Typed
from app.database import writing


def ask_first(public_id: str, step: Step, form: Typed, unheard: str) -> str:
    """Everything that was typed stands on it, and goes with either answer."""
    with writing() as session:
        opened = open_case(session, public_id)
        trail.record(session, SAW, public_id)
    return render_template(
        "clinic/sure.html",
        step=step,
        form=form,
        unheard=unheard,
        case=opened.case,
        filters=Filters.of(request.args),
        **told_of(opened),
    )
