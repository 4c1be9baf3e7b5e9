"""“How is your foot now?”, as a form: better, the same or worse, and the warning signs again."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from wtforms import RadioField
from wtforms.fields import SelectChoice
from wtforms.validators import AnyOf

from app.asking.forms import PageForm, form_for
from app.asking.pages import Page
from rules import AnyQuestion, Unit

HOW = {"better": "Better", "same": "About the same", "worse": "Worse"}


@dataclass(frozen=True)
class HowItIs:
    """What was answered: a code of HOW, and the ticked codes by question id."""

    how: str
    signs: Mapping[str, list[str]]


class AgainForm(PageForm):
    how = RadioField(
        "How is your foot now, compared with when you sent your answers?",
        choices=[SelectChoice(code, words) for code, words in HOW.items()],
        validators=[AnyOf(list(HOW), "Choose better, about the same or worse.")],
        validate_choice=False,
    )

    class Meta:
        # The runner's visit is long over, so their post is guarded by where it comes from; that of
        # staff bears the token of the page, which is looked at before any form is.
        csrf = False

    def faults(self) -> dict[str, str]:
        """What is wrong, by field, in the order of the page."""
        self.validate()
        how = {"how": str(self.how.errors[0])} if self.how.errors else {}
        return how | self.errors_among({}, Unit.KM)

    def told(self) -> HowItIs:
        """Asked for after nothing was found wrong."""
        signs = {question.id: list(self[question.id].data) for question in self.page.questions}
        return HowItIs(self.how.data, signs)


@cache
def form_again(questions: tuple[AnyQuestion, ...]) -> type[AgainForm]:
    page = Page("again", "", "", questions)
    return type("AgainFormOf", (AgainForm, form_for(page)), {"page": page})
