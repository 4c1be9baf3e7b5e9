"""A form for each page that a runner with a sore heel is asked, from the same questions."""

from django import forms

from app.asking.forms import UNITS
from app.asking.pages import Page, asked_pages
from rules import QUESTION, Answers, AnyQuestion, Control, Distance, read, still_asked
from tests.app.judge import SORE_HEEL


def _told() -> Answers:
    """What decides which pages are asked; no distance does."""
    chosen = {id: sent for id, sent in SORE_HEEL.items() if not _is_distance(id)}
    chosen["pain_walking"] = int(chosen["pain_walking"])
    return read(still_asked(chosen), so_far=True)


def _is_distance(id: str) -> bool:
    return id not in QUESTION or isinstance(QUESTION[id], Distance)


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


FORMS = [(page.slug, _form(page)) for page in asked_pages(_told())]
