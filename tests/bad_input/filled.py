"""What people and programs send who mean no harm, which a drawn change then spoils."""

import json
from collections.abc import Sequence
from datetime import timedelta
from typing import Any, cast
from urllib.parse import quote_plus

from app.clock import now
from app.visit import Visit
from rules import Unit
from tests.app.alex import ALEX
from tests.app.judge import SORE_HEEL
from tests.bad_input.clinic import TOLD_AT, Caller, Clinic
from tests.bad_input.drawn import Bad, Change, Drawn
from tests.bad_input.pages import Field, Form
from tests.rules.cast import written
from tests.staff.cast import ANOTHER, PASSWORD

Pairs = list[tuple[str, str]]
GOOD: dict[str, Any] = (
    SORE_HEEL
    | ALEX
    # When all the cases of this clinic were born.
    | {"birth_day": "17", "birth_month": "5", "birth_year": "1990"}
    | {"parent_name": "Parent Example", "how": "worse", "agreed": "y", "sure": "yes"}
    | {"day": str((now() + timedelta(days=3)).date()), "first": "", "last": ""}
    | {"outcome": "nerve", "began": "2026-11-01"}
    | {"password": PASSWORD, "old": PASSWORD, "new": ANOTHER, "login": "receptionist"}
    | {"usual_week_km": "20", "url": TOLD_AT, "q": "Sample", "scopes": ["read"], "then": "save"}
)
# So far a runner has come: nowhere, to the first page, to the end, and to an early emergency.
_STAGES: tuple[dict[str, Any] | None, ...] = (
    written(),
    written(),
    written(emergency_signs=["cold_pale_foot"]),
    {},
    {"age_band": "18_44", "emergency_signs": ["cold_pale_foot"]},
    None,
)


def come_so_far(caller: Caller, stage: int) -> None:
    """As if the runner had answered page by page."""
    answers = _STAGES[stage % len(_STAGES)]
    caller.client.delete_cookie("visit")
    if answers is None:
        return
    caller.client.post("/check")
    with caller.client.session_transaction() as session:
        cast(Visit, session).keep(answers, Unit.KM)


def filled(clinic: Clinic, form: Form, drawn: Drawn) -> Pairs:
    """The form as somebody fills it in and presses one of its buttons."""
    pairs = [
        (each.name, text)
        for each in form.fields.values()
        if each.kind != "file"
        for text in _filled(clinic, each, drawn, form_adds="role" in form.fields)
    ]
    pressed = [(name, value) for name, value, _ in form.buttons if name]
    if pressed and drawn.button % 3:
        pairs.append(pressed[drawn.button % len(pressed)])
    return pairs


def _filled(clinic: Clinic, each: Field, drawn: Drawn, *, form_adds: bool) -> Sequence[str]:
    if each.kind == "hidden" and each.value:
        return [each.value]
    if each.name == "reference":
        return [clinic.known["reference"][drawn.form % len(clinic.known["reference"])]]
    if each.name == "login" and form_adds:
        return [f"login{drawn.form}-{drawn.button}"]
    good = GOOD.get(each.name, each.value or f"Something plain {drawn.form}")
    chosen = good if isinstance(good, list) else [good]
    if each.choices and not set(chosen) <= set(each.choices):
        chosen = [each.choices[drawn.button % len(each.choices)]]
    return chosen


def spoiled(pairs: Pairs, changes: Sequence[Change]) -> Pairs:
    for change in changes:
        at = change.number % len(pairs) if pairs else 0
        match change.what:
            case Bad.TYPED if pairs:
                pairs[at] = (pairs[at][0], change.text)
            case Bad.LEFT_OUT if pairs:
                del pairs[at]
            case Bad.TWICE if pairs:
                pairs.insert(at, (pairs[at][0], change.text))
            case _:
                pairs.append((change.text or "role", "owner"))
    return pairs


def urlencoded(pairs: Pairs) -> bytes:
    """Lone surrogates too, as a browser never sends them."""
    return "&".join(f"{_quoted(name)}={_quoted(text)}" for name, text in pairs).encode()


def _quoted(text: str) -> str:
    return quote_plus(text.encode("utf-8", "surrogatepass"))


def multipart(pairs: Pairs, file: bytes, name: str, boundary: str = "bad-input") -> bytes:
    """By hand: the client's own would mend a name that is bad."""
    parts = [(f'name="{field}"', text.encode("utf-8", "surrogatepass")) for field, text in pairs]
    parts.append((f'name="files"; filename="{name}"', file))
    wire = b""
    for told, content in parts:
        head = f"--{boundary}\r\nContent-Disposition: form-data; {told}\r\n\r\n"
        wire += head.encode("utf-8", "surrogatepass") + content + b"\r\n"
    return wire + f"--{boundary}--\r\n".encode()


def spoiled_json(sent: Any, changes: Sequence[Change]) -> bytes:
    """Each change is made somewhere in it, as deep as its number leads."""
    for change in changes:
        sent = _changed(sent, change, change.number)
    return json.dumps(sent).encode()


def _changed(sent: Any, change: Change, number: int) -> Any:
    if not isinstance(sent, dict) or not sent:
        return [sent, change.value] if change.what is Bad.TWICE else change.value
    names = list(sent)
    name = names[number % len(names)]
    if change.what is Bad.UNKNOWN:
        return sent | {change.text: change.value}
    if change.what is Bad.LEFT_OUT:
        return {each: value for each, value in sent.items() if each != name}
    return sent | {name: _changed(sent[name], change, number // len(names))}
