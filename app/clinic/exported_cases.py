"""Which cases are exported: the form, and what it comes to."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Select, select
from werkzeug.datastructures import MultiDict
from wtforms import DateField, Form, RadioField, SelectField, ValidationError
from wtforms.fields import SelectChoice
from wtforms.validators import AnyOf, Optional

from app.clinic.filters import STATES, Filters
from app.exports import PROFILES
from app.records import Submission, rank_of
from app.times import zone
from rules import Urgency

ALL = "all"
_STATES = {ALL: "All cases", **STATES}
_URGENCY = {urgency.code: urgency for urgency in sorted(Urgency, reverse=True)}
_FIRST_YEAR, _LAST_YEAR = 2000, 2999
_A_DAY = timedelta(days=1)


class LikelyDay(DateField):
    """Not a day so far off that its midnight in UTC could not be told."""

    def process_formdata(self, valuelist: Sequence[str]) -> None:
        try:
            super().process_formdata(valuelist)
        except ValueError:
            raise ValueError(f"{self.label.text}: choose a day, or leave it empty.") from None

    def pre_validate(self, form: Form) -> None:
        if self.data and not _FIRST_YEAR <= self.data.year <= _LAST_YEAR:
            raise ValidationError(f"{self.label.text}: check the year.")


class ExportForm(Form):
    """Cases by state, urgency and the days on which they were sent, and how much of them."""

    state = SelectField(
        "State",
        choices=[SelectChoice(*each) for each in _STATES.items()],
        default=ALL,
        validators=[AnyOf(_STATES, "Choose a state from the list.")],
        validate_choice=False,
    )
    urgency = SelectField(
        "Urgency",
        choices=[
            SelectChoice("", "Any urgency"),
            *(SelectChoice(code, urgency.word) for code, urgency in _URGENCY.items()),
        ],
        default="",
        validators=[AnyOf(("", *_URGENCY), "Choose an urgency from the list.")],
        validate_choice=False,
    )
    first = LikelyDay("Sent from", [Optional()])
    last = LikelyDay("Sent until", [Optional()])
    kind = RadioField(
        "What is in the file",
        default="identity",
        validators=[AnyOf(PROFILES, "Choose what is in the file from the list.")],
        validate_choice=False,
    )

    def __init__(self, typed: MultiDict[str, str] | None = None, *, with_answers: bool) -> None:
        """Offers a file with the answers only where there may be one."""
        super().__init__(typed)
        self.kind.choices = [
            SelectChoice(each.name, each.label)
            for each in PROFILES.values()
            if with_answers or not each.has_answers
        ]

    def validate_last(self, field: LikelyDay) -> None:
        if self.first.data and field.data and field.data < self.first.data:
            raise ValidationError("Sent until: choose a day that is not before the first one.")

    def cases(self, mine: int, at: datetime) -> Select[Any]:
        """As the staff member with this id asks for them, at this moment."""
        cases = select(Submission.id).where(*self._sent())
        urgency = _URGENCY.get(self.urgency.data)
        if self.state.data != ALL:
            return Filters(self.state.data, urgency).narrow(cases, mine, at)
        return cases if urgency is None else cases.where(Submission.rank == rank_of(urgency))

    def _sent(self) -> list[ColumnElement[bool]]:
        """From midnight to midnight by the clinic's clock; both days are in it."""
        first, last = self.first.data, self.last.data
        sent = [Submission.sent_at >= _midnight(first)] if first else []
        return [*sent, Submission.sent_at < _midnight(last + _A_DAY)] if last else sent


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time.min, zone()).astimezone(UTC)
