"""A form for each page of questions, and when it is asked, from the same declarations."""

from collections.abc import Callable
from typing import Any

from django import forms

from app.asking.forms import UNITS
from app.asking.pages import PAGES, Page, page_of
from rules import QUESTIONS, Answers, AnyQuestion, Control, Distance


def _field(question: AnyQuestion) -> forms.Field:
    words = {"label": question.ask, "help_text": question.hint}
    if isinstance(question, Distance):
        return forms.DecimalField(required=False, **words)
    choices = [(answer.code, answer.label.runner) for answer in question]
    if question.control is Control.MANY:
        ticks = forms.CheckboxSelectMultiple
        return forms.MultipleChoiceField(choices=choices, widget=ticks, required=False, **words)
    required = not question.optional
    return forms.ChoiceField(choices=choices, widget=forms.RadioSelect, required=required, **words)


def _form(page: Page) -> type[forms.Form]:
    fields = {question.id: _field(question) for question in page.questions}
    if any(isinstance(question, Distance) for question in page.questions):
        fields["unit"] = forms.ChoiceField(choices=UNITS, widget=forms.RadioSelect)
    return type("PageForm", (forms.Form,), fields)


def _hangs_on(page: Page) -> set[str]:
    """The pages on whose answers it hangs whether this one is asked."""
    ways = [way for question in page.questions for way in question.asked_when]
    facts = {type(fact) for way in ways for need in way.needs for fact in need.members}
    return {page_of(question).slug for question in QUESTIONS if question in facts}


def _condition(page: Page, steps: set[str]) -> Callable[[Any], bool]:
    """As the documents of formtools say it: by the answers to earlier steps."""
    told = {
        (question.id, answer.code): answer
        for question in QUESTIONS
        if not isinstance(question, Distance)
        for answer in question
    }

    def is_asked(wizard: Any) -> bool:
        cleaned = [wizard.get_cleaned_data_for_step(step) or {} for step in steps]
        said = [(id, code) for step in cleaned for id, sent in step.items() for code in _each(sent)]
        return page.is_asked(Answers(frozenset(told[each] for each in said if each in told)))

    return is_asked


def _each(sent: object) -> list[object]:
    return sent if isinstance(sent, list) else [sent]


FORMS = [(page.slug, _form(page)) for page in PAGES]
# What hangs on the urgency of all other answers is asked of everybody here: that is less work.
CONDITIONS = {page.slug: _condition(page, on) for page in PAGES if (on := _hangs_on(page))}
