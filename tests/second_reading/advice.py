"""Section 6 of the clinical proposal, self-care: who is given what, as a second reader has it."""

from dataclasses import dataclass

from tests.second_reading.reading import Ways
from tests.second_reading.words import (
    DM,
    PAIN_0_TO_3,
    PAIN_4_TO_10,
    PAIN_OVER_5,
    RUNNERS,
    UNDER_18,
)

ROUTINE = {"routine"}
SOON = {"priority"}
FITS = {"likely", "possible"}
_ALWAYS: Ways = ((),)
# "All exercises are withheld with", and the kinds of finding that withhold them.
_NO_EXERCISE = (
    "heel_squeeze coin_spot_on_bone weak_bones low_energy quinolone recent_steroid_injection "
    f"{DM} prefer_not_to_say {UNDER_18}"
)
_GRAVE = {"bone", "tendon", "infection", "circulation", "growth"}


@dataclass(frozen=True)
class Given:
    """At which urgencies, to whom, beside which labels (any, without one); and what stops it."""

    at: set[str]
    when: Ways = _ALWAYS
    beside: frozenset[str] = frozenset({"likely", "possible", "not_suggested"})
    withheld_by: str = ""
    kinds: frozenset[str] = frozenset()
    done_by: str = ""


def _exercise(
    also: str,
    beside: frozenset[str] = Given.beside,
    at: set[str] = ROUTINE | SOON,
    when: Ways = _ALWAYS,
    done_by: str = "",
) -> Given:
    return Given(at, when, beside, f"{_NO_EXERCISE} {also}", frozenset(_GRAVE), done_by)


def _plain(when: Ways = _ALWAYS, withheld_by: str = "") -> Given:
    return Given(ROUTINE | SOON, when, withheld_by=withheld_by)


READ = {
    "stop-impact": Given(SOON),
    "easy-running": _exercise("", at=ROUTINE, when=((PAIN_0_TO_3,),)),
    "swap-activity": Given(ROUTINE, ((PAIN_4_TO_10,), (_NO_EXERCISE,))),
    "restart": _exercise("", at=ROUTINE, when=((RUNNERS,),)),
    "fascia-stretch": _exercise(
        "sole_pop_or_bruise site.big_toe_joint other_sites.big_toe_joint", frozenset(FITS)
    ),
    "ball-roll": _exercise(
        "poor_circulation nerve_feelings burning_tingling growing_lump wound hot_red_swollen "
        "sole_pop_or_bruise",
        frozenset(FITS),
    ),
    "calf-stretch": _exercise("achilles_snap calf_swollen"),
    "calf-roll": _exercise("clot_risk achilles_snap calf_swollen"),
    "heel-raises": _exercise(
        PAIN_OVER_5, done_by="25_or_more 15_to_24 5_to_14 1_to_4 none_pain none_weak"
    ),
    "shoes": _plain(),
    "insoles": _plain(withheld_by=DM),
    "insoles-fitted": _plain(((DM,),)),
    "do-not-ignore": _plain(),
    "taping": _plain(withheld_by=DM),
    "painkillers": _plain(),
    "leave-to-physio": Given(ROUTINE | SOON, beside=frozenset(FITS)),
}
