"""What staff type about a case, as forms: each hands on values that can be kept."""

from datetime import timedelta
from typing import Any

from wtforms import DateField, Form, TextAreaField, ValidationError
from wtforms.validators import DataRequired, Length

from app.clinic.times import today
from app.typed import on_lines, tidied

LONGEST_NOTE = 1000
FARTHEST_AHEAD = timedelta(days=366)


class Words(TextAreaField):
    """Some sentences, or none where none are needed."""

    def __init__(self, label: str, id: str, needed: str = "", **keywords: Any) -> None:
        rules: list[object] = [DataRequired(needed)] if needed else []
        too_long = f"Write no more than {LONGEST_NOTE:,} characters."
        rules += [Length(max=LONGEST_NOTE, message=too_long), on_lines]
        super().__init__(label, rules, filters=[tidied], id=id, **keywords)


class Day(DateField):
    """A day of the calendar, from today to a year ahead."""

    def process_formdata(self, valuelist: list[str]) -> None:
        try:
            super().process_formdata(valuelist)
        except ValueError:
            raise ValueError("Choose the day of the appointment.") from None

    def pre_validate(self, form: Form) -> None:
        if self.data and not today() <= self.data <= today() + FARTHEST_AHEAD:
            raise ValidationError("Choose a day from today on, at most a year ahead.")


class Nothing(Form):
    """A press of the button says it all."""


class Call(Form):
    note = Words("What happened", "note")


class Note(Form):
    note = Words("What happened", "note", needed="Write the note first.")


class Booking(Form):
    day = Day("Day of the appointment", [DataRequired("Choose the day of the appointment.")])
    note = Words("Time, physio, anything to remember (optional)", "booking-note")


class Closing(Form):
    note = Words("Why is it not needed?", "reason", needed="Say in a few words why.")
