"""Whom the clinic should ring: the form, and what it comes to."""

import re
from datetime import date
from typing import Any

from flask import current_app
from flask_wtf import FlaskForm
from wtforms import BooleanField, RadioField, StringField, TextAreaField
from wtforms.fields import SelectChoice
from wtforms.validators import AnyOf, DataRequired, Length

from app import clock
from app.mailbox import mailbox
from app.sending import RING_WHEN, Contact
from app.settings import settings_of
from app.typed import a_name, age_on, on_lines, read_date, short, tidied, too_long

ADULT_AT = 16
FEWEST_DIGITS = 5
OLDEST = 120
LONGEST_NAME = 120
LONGEST_PHONE = 40
LONGEST_NOTE = 500
_PHONE = re.compile(r"\+?[0-9][0-9 ().\-/]{4,38}")


def name_field(label: str, needed: str) -> StringField:
    return StringField(
        label,
        filters=[tidied],
        validators=[DataRequired(needed), *short("The name", LONGEST_NAME), a_name],
    )


class ContactForm(FlaskForm):
    """Each field is checked by itself; then those that depend on one another.

    It speaks to the runner. Where the reception fills it in, a form made from it says the same of
    somebody else.
    """

    unreachable = "Give a phone number or an email address, so that we can reach you."
    no_birth_date = "Type your date of birth in numbers, such as 27 3 1985."
    wrong_year = "Check the year of your date of birth."

    name = name_field("Your name", "Type your name.")
    phone = StringField(
        "Phone number", filters=[tidied], validators=short("The phone number", LONGEST_PHONE)
    )
    email = StringField(
        "Email address", filters=[tidied], validators=short("The email address", 254)
    )
    birth_day = StringField("Day", filters=[tidied])
    birth_month = StringField("Month", filters=[tidied])
    birth_year = StringField("Year", filters=[tidied])
    ring_when = RadioField(
        "When is a good time to ring?",
        choices=[SelectChoice(code, words) for code, words in RING_WHEN.items()],
        validators=[AnyOf(list(RING_WHEN), "Choose when we may ring.")],
        validate_choice=False,
    )
    parent_name = StringField(
        "Name of a parent or carer", filters=[tidied], validators=short("The name", LONGEST_NAME)
    )
    note = TextAreaField(
        "A note for the physio (optional)",
        filters=[tidied],
        validators=[
            Length(max=LONGEST_NOTE, message=too_long("The note", LONGEST_NOTE)),
            on_lines,
        ],
    )
    consent = BooleanField(
        "I agree that the clinic keeps what I send, to contact me and to prepare my appointment.",
        validators=[DataRequired("Tick this if you want to send it. Without it we cannot.")],
    )

    follow_up = BooleanField()

    def __init__(self, *, is_child: bool, **keywords: Any) -> None:
        super().__init__(**keywords)
        self._says_child = is_child
        settings = settings_of(current_app)
        if settings.follows_up:
            self.follow_up.label.text = (
                f"You may ask me in {settings.follow_up_wait} how my foot is."
            )
        else:
            del self.follow_up

    def validate(self, extra_validators: Any = None) -> bool:
        fine = bool(super().validate(extra_validators))
        faults = [
            (self.phone, self._phone_fault()),
            (self.email, self._email_fault()),
            (self.birth_day, self._birth_fault()),
            (self.parent_name, self._parent_fault()),
        ]
        for field, fault in faults:
            if fault and not field.errors:
                field.errors = [fault]
                fine = False
        return fine

    @property
    def date_of_birth(self) -> date | None:
        return read_date(self.birth_year.data, self.birth_month.data, self.birth_day.data)

    @property
    def needs_parent(self) -> bool:
        born = self.date_of_birth
        return self._says_child or bool(born and age_on(_today(), born) < ADULT_AT)

    def contact(self) -> Contact:
        born = self.date_of_birth
        # For the reader and the types; the form has refused it without one.
        assert born, "asked for after the form was found right"  # noqa: S101  # nosec B101
        return Contact(
            name=self.name.data,
            date_of_birth=born,
            phone=self.phone.data,
            email=self.email.data,
            ring_when=self.ring_when.data,
            note=self.note.data,
            parent_name=self.parent_name.data if self.needs_parent else "",
            agreed_to_follow_up="follow_up" in self and self.follow_up.data,
        )

    def _phone_fault(self) -> str:
        if not (self.phone.data or self.email.data):
            return self.unreachable
        digits = sum(each.isdigit() for each in self.phone.data)
        if self.phone.data and (digits < FEWEST_DIGITS or not _PHONE.fullmatch(self.phone.data)):
            return "Type a phone number with its area code, such as 020 7946 0000."
        return ""

    def _email_fault(self) -> str:
        """What mail cannot be sent to is refused while somebody is there to mend it."""
        try:
            if self.email.data:
                mailbox(self.email.data)
        except ValueError as wrong:
            return f"Type an email address such as name@example.org: {wrong}."
        return ""

    def _birth_fault(self) -> str:
        born, today = self.date_of_birth, _today()
        if born is None:
            return self.no_birth_date
        if not 0 <= age_on(today, born) <= OLDEST or born > today:
            return self.wrong_year
        return ""

    def _parent_fault(self) -> str:
        if self.needs_parent and not self.parent_name.data:
            return "For somebody under 16, type the name of a parent or carer."
        return ""


def _today() -> date:
    """By the calendar on the clinic's wall: it is there that somebody turns sixteen."""
    return clock.today(settings_of(current_app).hours.zone)
