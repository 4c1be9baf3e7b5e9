"""The emergency number and the medical advice line of the country the clinic is in."""

from dataclasses import dataclass
from functools import cached_property
from typing import cast

from flask import Flask

from app.settings import Settings
from rules import Services as NamedServices


@dataclass(frozen=True)
class Services:
    """What they are called, and the number to dial; nothing to dial where it is not known."""

    emergency: str = NamedServices.emergency
    emergency_tel: str = ""
    advice: str = NamedServices.advice
    advice_tel: str = ""

    @cached_property
    def named(self) -> NamedServices:
        return NamedServices(self.emergency, self.advice)


_GENERIC = Services()
# Where no advice line serves the whole country, the words stay general.
_BY_COUNTRY = {
    "GB": Services("999", "999", "NHS 111", "111"),
    "IE": Services("112 or 999", "112"),
    "AU": Services("000", "000", "healthdirect on 1800 022 222", "1800 022 222"),
    "NZ": Services("111", "111", "Healthline on 0800 611 116", "0800 611 116"),
    "US": Services("911", "911"),
    "CA": Services("911", "911", "811", "811"),
}


def services_for(settings: Settings) -> Services:
    """The country's services, or the clinic's own numbers where it has set them."""
    usual = _BY_COUNTRY.get(settings.country, _GENERIC)
    emergency, advice = settings.emergency_number, settings.advice_line
    return Services(
        emergency or usual.emergency,
        emergency or usual.emergency_tel,
        f"the advice line on {advice}" if advice else usual.advice,
        advice or usual.advice_tel,
    )


def services_of(app: Flask) -> Services:
    return cast(Services, app.extensions["services"])


def warnings_for(settings: Settings) -> tuple[str, ...]:
    """What the person who starts the product should know."""
    warnings = []
    if not services_for(settings).emergency_tel:
        warnings.append(
            "FIRST_STEP_COUNTRY is not set, so the pages say “your local emergency number”."
        )
    if not settings.clinic_name:
        warnings.append("FIRST_STEP_CLINIC_NAME is not set, so the pages say “the clinic”.")
    return tuple(warnings)
