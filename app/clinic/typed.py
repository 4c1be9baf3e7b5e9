"""What staff type about a case, as forms that differ only in what they need: each hands on values
that can be kept."""

from datetime import timedelta
from typing import Any

from wtforms import DateField, Form, TextAreaField, ValidationError
from wtforms.validators import DataRequired, Length, Optional

from app.clinic.times import today
from app.typed import on_lines, tidied

LONGEST_NOTE = 1000
FARTHEST_AHEAD = timedelta(days=366)


class Words(TextAreaField):
    """Some sentences, or none where none are needed."""

    def __init__(self, label: str, needed: str = "", **keywords: Any) -> None:
        rules: list[object] = [DataRequired(needed)] if needed else []
        too_long = f"Write no more than {LONGEST_NOTE:,} characters."
        rules += [Length(max=LONGEST_NOTE, message=too_long), on_lines]
        super().__init__(label, rules, filters=[tidied], **keywords)


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


class Typed(Form):
    """All that can be typed about a case. It goes with whichever button is pressed."""

    note = Words("What happened")
    day = Day("Day of the appointment", [Optional()])


class Note(Typed):
    note = Words("What happened", "Write the note first.")


class Booking(Typed):
    day = Day("Day of the appointment", [DataRequired("Choose the day of the appointment.")])


class Closing(Typed):
    note = Words("What happened", "Say in a few words why it is not needed.")
