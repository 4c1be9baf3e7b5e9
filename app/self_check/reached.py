"""Whether a runner finds the numbers that may be needed."""

from app.self_check.facts import Facts
from app.self_check.marks import Checked, fine, look, wrong
from app.services import services_for

_COUNTRY = "Set FIRST_STEP_COUNTRY"


def emergency_number(facts: Facts) -> Checked:
    what, services = "Emergency number", services_for(facts.settings)
    if services.emergency_tel:
        return fine(what, f"The pages say {services.emergency}.")
    return wrong(
        what,
        "None is set: the pages say “your local emergency number”, and nothing can be tapped.",
        f"{_COUNTRY}, or FIRST_STEP_EMERGENCY_NUMBER.",
    )


def advice_line(facts: Facts) -> Checked:
    what, services = "Medical advice line", services_for(facts.settings)
    if services.advice_tel:
        return fine(what, f"The pages say {services.advice}.")
    return look(
        what,
        "None is set: the pages say “your local medical advice line”.",
        f"{_COUNTRY}, or FIRST_STEP_ADVICE_LINE. Some countries have no line for everybody.",
    )


def clinic_name(facts: Facts) -> Checked:
    what, name = "The clinic’s name", facts.settings.clinic_name
    if name:
        return fine(what, f"Runners read “{name}”.")
    return look(what, "It is not set: runners read “the clinic”.", "Set FIRST_STEP_CLINIC_NAME.")


def clinic_phone(facts: Facts) -> Checked:
    what, phone = "The clinic’s phone number", facts.settings.clinic_phone
    if phone:
        return fine(what, f"Runners can ring {phone}.")
    return look(
        what,
        "It is not set: a runner who should ring you finds no number.",
        "Set FIRST_STEP_CLINIC_PHONE.",
    )
