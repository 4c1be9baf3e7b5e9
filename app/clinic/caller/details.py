"""Who is on the phone: the runner's own form, said of somebody else and read aloud."""

from collections.abc import Iterable
from typing import Any

from wtforms import BooleanField
from wtforms.validators import DataRequired

from app.asking.contact import ContactForm, name_field
from rules import Answers, Urgency, urgency_of

READ_ALOUD = {
    "name": "What is your name?",
    "phone": "Which number can we ring you on if the line drops?",
    "consent": "My questions take about eight minutes. May I note what you tell me, so that the "
    "clinic can contact you and prepare your appointment?",
    "birth_day": "What is your date of birth?",
    "parent_name": "Which parent or carer agrees to this, and comes along?",
    "email": "What is your email address?",
    "ring_when": "When is a good time to ring you?",
    "note": "Is there anything else that the physio should know? It is not read before your "
    "appointment.",
    "follow_up": "May we ask you in {wait} how your foot is?",
}
# What is read aloud stands above these, not on them.
KEEPS_ITS_LABEL = ("consent", "birth_day", "follow_up")
# Asked before everything else: a line can drop, and nobody says no after ten minutes.
FIRST = ("name", "phone", "consent")


class CallerForm(ContactForm):
    """Its labels are said to the caller; its messages speak of the caller."""

    unreachable = "Give a phone number or an email address, so that we can reach them."
    no_birth_date = "Type their date of birth in numbers, such as 27 3 1985."
    wrong_year = "Check the year of their date of birth."

    name = name_field("Their name", "Type their name.")
    consent = BooleanField(
        "They agree",
        validators=[DataRequired("Tick this if they agree. Without it we cannot keep the call.")],
    )

    def __init__(self, answers: Answers) -> None:
        super().__init__(is_child=any(fact.code == "under_16" for fact in answers.facts))
        for name, words in READ_ALOUD.items():
            if name in self and name not in KEEPS_ITS_LABEL:
                self[name].label.text = words
        if self.follow_up:
            self.follow_up.label.text = "They agree"
        self._is_emergency = urgency_of(answers.facts) is Urgency.EMERGENCY

    def validate(self, extra_validators: Any = None) -> bool:
        """In an emergency nobody is asked for a good time to ring."""
        chosen = self.ring_when.data
        if self._is_emergency:
            self.ring_when.data = chosen or "any"
        fine = super().validate(extra_validators)
        if not fine:
            self.ring_when.data = chosen
        return fine

    def errors_of(self, names: Iterable[str]) -> dict[str, str]:
        """What is wrong with these, after `validate`."""
        return {name: str(self.errors[name][0]) for name in names if self.errors.get(name)}
