"""What to do now, and the recommendations that follow. Physiotherapy is always one of them.

`{emergency}` and `{advice}` stand for the clinic's emergency number and medical advice line.
"""

from collections.abc import Set
from dataclasses import dataclass

from rules.urgency import SeeFirst, Urgency


@dataclass(frozen=True)
class Recommendation:
    """Somebody to see, in whole sentences. The code is stable."""

    code: str
    title: str
    words: str


@dataclass(frozen=True)
class Response:
    """What the card at the top of a result says, and whom to see before the physio.

    `physio` is said of the physio where the words of its urgency would not fit.
    """

    urgency: Urgency
    see_first: SeeFirst
    heading: str
    lead: tuple[str, ...]
    first: str
    medical: Recommendation | None = None
    physio: Recommendation | None = None


PHYSIO_AFTERWARDS = {
    Urgency.EMERGENCY: Recommendation(
        "physio",
        "Then a physiotherapy assessment",
        "Once you have had emergency care and are allowed to, have a physiotherapy assessment to "
        "plan how to get back on your feet.",
    ),
    Urgency.SAME_DAY: Recommendation(
        "physio",
        "Then a physiotherapy assessment",
        "After you have been seen today, have a physiotherapy assessment. Tell the physio what you "
        "were told.",
    ),
    Urgency.PRIORITY: Recommendation(
        "physio",
        "A physiotherapy assessment within days",
        "Ask for an early physiotherapy appointment, within days, and say why.",
    ),
    Urgency.ROUTINE: Recommendation(
        "physio",
        "A physiotherapy assessment within 2 weeks",
        "A physio can examine your foot, tell you more than any checklist can, and plan your way "
        "back with you.",
    ),
}

_GP = Recommendation(
    "gp",
    "Your GP, within days",
    "Tell them what you ticked here. If you cannot get an appointment, ring {advice}.",
)
_NOW = "Do this before anything else on this page."
RESPONSES = (
    Response(
        Urgency.EMERGENCY,
        SeeFirst.AMBULANCE,
        "Call an ambulance now",
        (_NOW, "Do not drive yourself, and do not wait to see if it passes."),
        "Call {emergency} and ask for an ambulance.",
        Recommendation(
            "ambulance",
            "An ambulance, now",
            "Call {emergency}. Tell them what you ticked here; the answers are listed below.",
        ),
    ),
    Response(
        Urgency.EMERGENCY,
        SeeFirst.EMERGENCY_DEPARTMENT,
        "Go to an emergency department now",
        (_NOW, "Ask somebody to take you. If you cannot get there, call {emergency}."),
        "Go to the nearest emergency department, even if the pain is not strong.",
        Recommendation(
            "emergency_department",
            "An emergency department, now",
            "Show or tell them what you ticked here; the answers are listed below. If you cannot "
            "get there, call {emergency}.",
        ),
    ),
    Response(
        Urgency.SAME_DAY,
        SeeFirst.SAME_DAY_CARE,
        "Get medical help today",
        ("Your answers include something that should be looked at today, whatever the cause.",),
        "Ring {advice} or your GP now, or go to urgent care. Say what you ticked here.",
        Recommendation(
            "same_day_care",
            "Medical care, today",
            "Ring {advice} or your GP, or go to urgent care or an emergency department. If it gets "
            "worse fast, call {emergency}.",
        ),
    ),
    Response(
        Urgency.SAME_DAY,
        SeeFirst.PRESCRIBER,
        "Ask about your medicine today",
        (
            "An antibiotic such as the one you told us of can harm tendons, so this should be "
            "asked today.",
        ),
        "Speak to your pharmacist, your prescriber or {advice} today. If you still take it, ask "
        "before the next dose.",
        Recommendation(
            "prescriber",
            "Your pharmacist or prescriber, today",
            "Tell them about the antibiotic and that a tendon or ankle hurts. If you cannot reach "
            "them, ring {advice}.",
        ),
        # A pharmacist does not look at the foot, so being seen does not wait for them.
        Recommendation(
            "physio",
            "Then a physiotherapy assessment, within days",
            "Once you have asked about the medicine, ask for an early physiotherapy appointment, "
            "and say why.",
        ),
    ),
    Response(
        Urgency.PRIORITY,
        SeeFirst.PHYSIO,
        "Be seen within days",
        ("Your answers include something that should not wait for an ordinary appointment.",),
        "Ask the physio for an early appointment.",
    ),
    Response(
        Urgency.PRIORITY,
        SeeFirst.GP,
        "See a GP within days",
        ("Your answers include something that a doctor should look at soon.",),
        "Ask your GP for an early appointment, and book physiotherapy as well.",
        _GP,
    ),
    Response(
        Urgency.PRIORITY,
        SeeFirst.PRESCRIBER,
        "Ask about your medicine, and be seen within days",
        ("Your answers include a medicine that can harm tendons.",),
        "Ask your pharmacist or prescriber about it, and book physiotherapy as well.",
        Recommendation(
            "prescriber",
            "Your pharmacist or prescriber, within days",
            "Tell them about the antibiotic and that your foot hurts.",
        ),
    ),
    Response(
        Urgency.ROUTINE,
        SeeFirst.PHYSIO,
        "Book a physiotherapy assessment",
        ("Nothing in your answers asks for care sooner. That does not rule anything out.",),
        "Aim to be seen within 2 weeks.",
    ),
)

SOONER = (
    "Call {emergency} if the foot turns cold, pale or suddenly numb, if you get chest pain or "
    "trouble breathing, or if you feel very ill with a hot, swollen foot.",
    "Go to an emergency department for new numbness between the legs, new trouble with your "
    "bladder or bowels, or new weakness in both legs.",
    "Ring {advice} or your GP the same day if you cannot take four steps, if one calf swells, if "
    "the foot turns hot, red and swollen, or if you feel a pop or a snap.",
    # Either of the two may already be ticked on a routine result; both together are not routine.
    "Be seen within days if it starts to hurt all day and at night as well, or gets clearly worse.",
)


_NO_DOCTOR = {SeeFirst.PHYSIO, SeeFirst.PRESCRIBER}


def response_to(urgency: Urgency, see_first: SeeFirst) -> Response:
    return next(r for r in RESPONSES if (r.urgency, r.see_first) == (urgency, see_first))


def recommendations(
    response: Response, asked_for: Set[SeeFirst] = frozenset()
) -> tuple[Recommendation, ...]:
    """Whom to see, in order: any medical care first, and physiotherapy always.

    `asked_for` is everybody whom any finding asks for. A pharmacist does not stand in for a
    doctor, so where one leads, a doctor whom another finding asks for is named as well.
    """
    pharmacist_leads = response.see_first is SeeFirst.PRESCRIBER
    doctor = _GP if pharmacist_leads and asked_for - _NO_DOCTOR else None
    physio = response.physio or PHYSIO_AFTERWARDS[response.urgency]
    return tuple(each for each in (response.medical, doctor, physio) if each)


def physio_recommended(urgency: Urgency, see_first: str) -> Recommendation:
    """What is said of the physio at this urgency, where this helper (by code) comes first."""
    said = (r.physio for r in RESPONSES if (r.urgency, r.see_first.code) == (urgency, see_first))
    return next(said, None) or PHYSIO_AFTERWARDS[urgency]
