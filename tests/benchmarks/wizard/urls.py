"""The one address of the wizard."""

import os
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import path
from formtools.wizard.views import CookieWizardView, SessionWizardView

from tests.benchmarks.wizard.forms import FORMS
from tests.benchmarks.wizard.site import COOKIE, STORE


class Asking:
    """What a wizard does, whatever it keeps the answers in."""

    template_name = "form.html"
    request: Any

    def done(self, forms: Any, **keywords: Any) -> HttpResponse:
        return render(self.request, "done.html", {"forms": forms})


_kept_in = CookieWizardView if os.environ[STORE] == COOKIE else SessionWizardView
Wizard: Any = type("Wizard", (Asking, _kept_in), {})
urlpatterns = [path("", Wizard.as_view(FORMS))]
