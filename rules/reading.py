"""One answer at a time: from what was sent to facts, or to an exact distance.

Text is never taken for a number nor a number for text, and a float is never taken at all.
"""

from decimal import Decimal
from functools import cache

from rules.faults import Refused
from rules.grammar import Control, Question
from rules.numbers import FARTHEST_KM, FARTHEST_MI_SHOWN, MOST_DECIMALS, Unit

# Python looks up a member by name as slowly as it reads a whole answer by its code.
_ONE, _SCALE = Control.ONE, Control.SCALE


def read_answer(question: type[Question], sent: object) -> tuple[Question, ...]:
    """The answers sent for one question. Raises Refused."""
    control = question.control
    if control is _ONE:
        return (_one(question, sent),)
    if control is _SCALE:
        return (_scale(question, sent),)
    return _many(question, sent)


def read_km(sent: object, unit: Unit) -> Decimal:
    """A distance typed in `unit`, as exact kilometres. Raises Refused."""
    if isinstance(sent, bool) or not isinstance(sent, int | Decimal):
        raise Refused("wrong_type", "Send the distance as a number, for example 7.5.")
    typed = Decimal(sent)
    if typed.is_zero():
        # However it was written: -0, or 0 with an exponent that would fill a page.
        return Decimal(0)
    # No unit is shorter than a kilometre, so what is too far as typed is too far in any.
    if not typed.is_finite() or not 0 <= typed <= FARTHEST_KM:
        raise _out_of_range(unit)
    if _has_too_many_decimals(typed):
        raise Refused(
            "too_many_decimals", f"Give at most {MOST_DECIMALS} digits after the decimal point."
        )
    km = unit.to_km(typed)
    if km > FARTHEST_KM:
        raise _out_of_range(unit)
    return km


def _out_of_range(unit: Unit) -> Refused:
    most = f"{FARTHEST_KM} km" if unit is Unit.KM else f"{FARTHEST_MI_SHOWN} miles"
    return Refused("out_of_range", f"Give a distance from 0 to {most}, or leave it blank.")


def _scale(question: type[Question], sent: object) -> Question:
    if isinstance(sent, bool) or not isinstance(sent, int | Decimal):
        raise Refused("wrong_type", "Send a whole number from 0 to 10.")
    for number, answer in enumerate(in_order(question)):
        if sent == number:
            return answer
    raise Refused("out_of_range", "Choose a whole number from 0 to 10.")


def _one(question: type[Question], sent: object) -> Question:
    if not isinstance(sent, str):
        raise Refused("wrong_type", "Send one answer code, as text.")
    return _known(question, sent)


def _many(question: type[Question], sent: object) -> tuple[Question, ...]:
    if not isinstance(sent, list | tuple):
        raise Refused("wrong_type", "Send a list of answer codes.")
    ticked = tuple([_known(question, code) for code in sent])
    if len(ticked) < 2:
        return ticked
    if len(set(ticked)) < len(ticked):
        raise Refused("repeated", "Send each answer once.")
    alone = next((answer for answer in ticked if answer.stands_alone), None)
    if alone:
        raise Refused(
            "stands_alone",
            f"You ticked “{alone.label.runner}” and something else. Untick one of the two.",
        )
    return ticked


def _known(question: type[Question], code: object) -> Question:
    answer = _by_code(question).get(code) if isinstance(code, str) else None
    if answer is not None:
        return answer
    shown = str(code)[:60]
    raise Refused(
        "unknown_answer", f"“{shown}” is not an answer to this question. Choose one of its answers."
    )


@cache
def in_order(question: type[Question]) -> tuple[Question, ...]:
    return tuple(question)


@cache
def _by_code(question: type[Question]) -> dict[str, Question]:
    return {answer.code: answer for answer in question}


def _has_too_many_decimals(number: Decimal) -> bool:
    """Whether any digit beyond the allowed places is not zero; 5.0000000 is just 5."""
    _, digits, exponent = number.as_tuple()
    beyond = -int(exponent) - MOST_DECIMALS
    return beyond > 0 and any(digits[-beyond:])
