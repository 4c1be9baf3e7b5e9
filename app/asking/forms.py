"""A page of questions as a web form, and the form as answers that the rules can read."""

import re
from collections.abc import Mapping
from decimal import Decimal
from functools import cache
from typing import Any

from flask_wtf import FlaskForm
from wtforms import Field, RadioField
from wtforms.fields import SelectChoice
from wtforms.validators import AnyOf

from app.asking.pages import Page
from rules import Answers, AnyQuestion, Control, Distance, Faults, Unit, missing, read

UNITS = (("km", "Kilometres"), ("mi", "Miles"))
LONGEST_NUMBER = 12
_PLAIN_NUMBER = re.compile(r"-?(\d+([.,]\d*)?|[.,]\d+)", re.ASCII)


class Codes(Field):
    """The ticked codes. Every answer is a list here, so radios and checkboxes are read alike."""

    def process_formdata(self, valuelist: list[Any]) -> None:
        self.data = valuelist


class Typed(Field):
    """A number as it was typed, with a decimal point or comma; blank is no answer."""

    def process_formdata(self, valuelist: list[Any]) -> None:
        self.data = None
        typed = (valuelist[0] if valuelist else "").strip()
        self.raw_data = [typed]
        if not typed:
            return
        # Narrower than Decimal, which takes exponents too: 0e-99999999 is a long way to write 0.
        if len(typed) > LONGEST_NUMBER or not _PLAIN_NUMBER.fullmatch(typed):
            raise ValueError("Type one number, for example 7.5, or leave it blank.")
        self.data = Decimal(typed.replace(",", "."))


class PageForm(FlaskForm):
    """The answers of one page. The rules judge them, so a form and a program are told alike."""

    page: Page

    class Meta:
        # The guard of the app has looked at the token before any form is made.
        csrf = False

    def written(self) -> dict[str, object]:
        """What was answered, by question id; None where nothing was."""
        return {question.id: self._written(question) for question in self.page.questions}

    def chosen_unit(self, otherwise: Unit) -> Unit:
        return Unit(self.unit.data) if "unit" in self and not self.unit.errors else otherwise

    def written_among(self, others: Mapping[str, object]) -> dict[str, object]:
        """The answers to all questions, with what was answered here in place of what they were."""
        here = self.written()
        kept = {id: sent for id, sent in others.items() if id not in here}
        return kept | {id: sent for id, sent in here.items() if sent is not None}

    def read_among(
        self, written: Mapping[str, object], unit: Unit
    ) -> tuple[dict[str, str], Answers | None]:
        """What is wrong on this page, by question id, in the order of the page; and what the
        answers to all questions come to, unless any of them has a fault."""
        found, answers = _read(written, unit)
        for question in self.page.questions:
            if _is_owed(question) and question.id not in written:
                found[question.id] = missing(question).message
        found |= {name: str(errors[0]) for name, errors in self.errors.items() if name and errors}
        order = ["unit", *(question.id for question in self.page.questions)]
        return {name: found[name] for name in order if name in found}, answers

    def as_given(self) -> dict[str, list[str] | str]:
        """The same answers, as the page shows them again."""
        return {q.id: self._given(q) for q in self.page.questions}

    def _written(self, question: AnyQuestion) -> object:
        sent = self[question.id].data
        if question.control in (Control.DISTANCE, Control.MANY):
            return sent
        if not sent:
            return "not_tried" if question.optional else None
        if len(sent) > 1:
            return sent
        is_number = question.control is Control.SCALE and sent[0].isdecimal()
        return int(sent[0]) if is_number and len(sent[0]) <= 2 else sent[0]

    def _given(self, question: AnyQuestion) -> list[str] | str:
        field = self[question.id]
        if isinstance(question, Distance):
            return str((field.raw_data or [""])[0])
        return list(field.data or ())


@cache
def form_for(page: Page) -> type[PageForm]:
    """The form of one page, made from its questions."""
    fields: dict[str, object] = {"page": page}
    for question in page.questions:
        fields[question.id] = Typed() if isinstance(question, Distance) else Codes(default=())
    if any(isinstance(question, Distance) for question in page.questions):
        fields["unit"] = RadioField(
            choices=[SelectChoice(code, words) for code, words in UNITS],
            validators=[AnyOf([code for code, _ in UNITS], "Choose kilometres or miles.")],
            validate_choice=False,
        )
    return type(f"{page.slug.title()}Form", (PageForm,), fields)


def _is_owed(question: AnyQuestion) -> bool:
    return not question.optional and question.control is not Control.MANY


def _read(written: Mapping[str, object], unit: Unit) -> tuple[dict[str, str], Answers | None]:
    """The faults, in words by question id; and the answers where there are none at all."""
    try:
        return {}, read(written, unit, so_far=True)
    except Faults as wrong:
        # Answers to questions that no longer apply are dropped when the page is kept.
        return {f.question: f.message for f in wrong.faults if f.code != "not_asked"}, None
