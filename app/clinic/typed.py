"""What staff type about a case, as forms that differ only in what they need: each hands on values
that can be kept."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

from wtforms import DateField, Form, SelectField, StringField, TextAreaField, ValidationError
from wtforms.fields import SelectChoice
from wtforms.validators import DataRequired, Length, Optional

from app.clinic.said import Said
from app.clinic.urgencies import BY_CODE
from app.times import today
from app.typed import on_lines, tidied
from rules import OUTCOME, OUTCOMES

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


class Level(StringField):
    """An urgency. Its code stands on the button that is pressed."""

    def process_formdata(self, valuelist: list[str]) -> None:
        self.data = BY_CODE.get("".join(valuelist))

    def pre_validate(self, form: Form) -> None:
        if self.data is None:
            raise ValidationError("Choose the new urgency.")


class Outcome(SelectField):
    """By its stable name; nothing is chosen until somebody does."""

    def __init__(self, label: str, rules: list[object], **keywords: Any) -> None:
        choices = [SelectChoice(each.name, each.label) for each in OUTCOMES]
        choices.insert(0, SelectChoice("", "Not chosen"))
        super().__init__(label, rules, choices=choices, validate_choice=False, **keywords)

    def pre_validate(self, form: Form) -> None:
        if self.data and self.data not in OUTCOME:
            raise ValidationError("Choose what it turned out to be from the list.")


class Typed(Form):
    """All that can be typed about a case. It goes with whichever button is pressed."""

    note = Words("What happened")
    day = Day("Day of the appointment", [Optional()])
    outcome = Outcome("What it turned out to be", [Optional()])

    @property
    def said(self) -> Said:
        known = self.outcome.data if self.outcome.data in OUTCOME else ""
        return Said(self.note.data or "", self.day.data, outcome=known)


class Note(Typed):
    note = Words("What happened", "Write the note first.")


class Booking(Typed):
    day = Day("Day of the appointment", [DataRequired("Choose the day of the appointment.")])


class Closing(Typed):
    note = Words("What happened", "Say in a few words why it is not needed.")


class Changing(Typed):
    """The reason is the note."""

    note = Words("What happened", "Say in a few words why the urgency changes.")
    urgency = Level("The new urgency")

    @property
    def said(self) -> Said:
        return replace(super().said, urgency=self.urgency.data)


class Finding(Typed):
    outcome = Outcome(
        "What it turned out to be", [DataRequired("Choose what it turned out to be.")]
    )
