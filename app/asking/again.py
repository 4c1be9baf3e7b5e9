"""“How is your foot now?”, as a form: better, the same or worse, and the warning signs again."""

from functools import cache

from wtforms import RadioField
from wtforms.fields import SelectChoice
from wtforms.validators import AnyOf

from app.asking.forms import PageForm, form_for
from app.asking.pages import Page
from app.follow_up.told import HOW, HowItIs
from rules import AnyQuestion, Unit, is_emergency_at_once


class AgainForm(PageForm):
    how = RadioField(
        "Compared with when you sent your answers, is it better, the same or worse?",
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
        found = how | self.read_among(self.written_among({}), Unit.KM)[0]
        if self.is_emergency:
            # As in the check itself, nobody is kept from help by what is still open.
            found = {id: fault for id, fault in found.items() if self[id].data}
        return found

    @property
    def is_emergency(self) -> bool:
        return is_emergency_at_once(self._ticked())

    def told(self) -> HowItIs:
        """Asked for after nothing was found wrong. An emergency can leave open how it is."""
        ticked = self._ticked()
        return HowItIs(self.how.data or "", {id: codes for id, codes in ticked.items() if codes})

    def _ticked(self) -> dict[str, list[str]]:
        return {question.id: list(self[question.id].data) for question in self.page.questions}


@cache
def form_again(questions: tuple[AnyQuestion, ...]) -> type[AgainForm]:
    page = Page("again", "", "", questions)
    return type("AgainFormOf", (AgainForm, form_for(page)), {"page": page})
