"""The addresses of the wizard."""

import os
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import path
from formtools.wizard.views import (
    NamedUrlCookieWizardView,
    NamedUrlSessionWizardView,
    SessionWizardView,
)

from tests.benchmarks.wizard.forms import CONDITIONS, FORMS
from tests.benchmarks.wizard.site import COOKIE, KIND, ONE_ADDRESS


class Asking:
    """What a wizard does, whatever it keeps the answers in."""

    template_name = "form.html"
    request: Any

    def done(self, forms: Any, **keywords: Any) -> HttpResponse:
        return render(self.request, "done.html", {"forms": forms})


_VIEWS = {COOKIE: NamedUrlCookieWizardView, ONE_ADDRESS: SessionWizardView}
_view = _VIEWS.get(os.environ[KIND], NamedUrlSessionWizardView)
_named = {} if _view is SessionWizardView else {"url_name": "step", "done_step_name": "done"}
Wizard: Any = type("Wizard", (Asking, _view), {})
_asking = Wizard.as_view(FORMS, condition_dict=CONDITIONS, **_named)
urlpatterns = [path("", _asking), path("<step>/", _asking, name="step")]
