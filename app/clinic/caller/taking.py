"""Taking a call: the page, what an answer opens, and the save. Nothing is kept before that."""

import re
import secrets

from flask import abort, current_app, make_response, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from app import clock
from app.asking.forms import UNITS, PageForm
from app.asking.watch import Watch, filled_in, left_unread, offered, read_watch
from app.clinic import blueprint
from app.clinic.caller.details import FIRST, READ_ALOUD, CallerForm
from app.clinic.caller.heard import Heard, hear, new_form
from app.clinic.caller.sheet import ASKS, hidden, parts, spare
from app.clinic.steps import SENT
from app.csrf import came_from_our_own_page, csrf, tells_where_it_is_from
from app.database import OUT_OF_REACH, database_of
from app.sending import Sent, send
from app.services import services_of
from app.settings import settings_of
from app.staff.guard import ALL_STAFF, open_to, staff
from app.watch import takes_files
from rules import Unit, Urgency, at_the_desk

SECONDS_TO_WAIT = 30
_CALL = re.compile(r"[\w-]{16}", re.ASCII)


class Call:
    """One call as it stands on the page: who rings, and what they have said so far."""

    def __init__(self) -> None:
        posted = request.form.get("call", "")
        self.form: PageForm = new_form()
        self.heard: Heard = hear(self.form, Unit(settings_of(current_app).distance_unit))
        self.details = CallerForm(self.heard.answers)
        # However often one page is sent, it makes one case.
        self.id = posted if _CALL.fullmatch(posted) else new_id()

    def errors(self) -> dict[str, str]:
        """By field, in the order of the page."""
        self.details.validate()
        last = (name for name in READ_ALOUD if name not in FIRST)
        return {
            **self.details.errors_of(FIRST),
            **self.heard.errors,
            **({} if self.heard.is_emergency else left_unread()),
            **self.details.errors_of(last),
        }

    def save(self) -> Sent:
        return send(
            database_of(current_app),
            settings_of(current_app),
            visit_id=f"reception:{self.id}",
            answers=self.heard.answers,
            contact=self.details.contact(),
            asked_by="reception",
            at=clock.now(),
            by=staff(),
        )


def new_id() -> str:
    return secrets.token_urlsafe(12)


@blueprint.get("/caller")
@open_to(ALL_STAFF)
def caller() -> ResponseReturnValue:
    return _shown(Call(), focus=FIRST[0])


@blueprint.post("/caller")
@open_to(ALL_STAFF)
def take_call() -> ResponseReturnValue:
    call = Call()
    if request.form.get("then") == "go_on":
        return _gone_on(call)
    errors = call.errors()
    if errors:
        return _shown(call, errors=errors, code=400)
    try:
        sent = call.save()
    except OUT_OF_REACH:
        return _shown(call, code=503)
    if sent.differs:
        # Whoever went back and changed something must not think that it was kept.
        call.id = new_id()
        return _shown(call, saved_before=sent.submission.public_id, code=409)
    return redirect(
        url_for("clinic.case", public_id=sent.submission.public_id, done=SENT), code=303
    )


def _gone_on(call: Call) -> ResponseReturnValue:
    """Without a script: the questions that were opened meanwhile, and the place to go on."""
    if call.heard.to_mend:
        return _shown(call, errors=call.heard.to_mend, code=400)
    # Of another reading of the same form, for this one must show no errors yet.
    return _shown(call, focus=next(iter(Call().errors()), "save"))


@blueprint.post("/caller/asked")
@open_to(ALL_STAFF)
def asked() -> ResponseReturnValue:
    """For the script: what the answers so far open. A click like any other, so the sign-in of a
    receptionist who listens for long does not end."""
    return render_template("clinic/caller/now.html", **_now(Call()))


@blueprint.get("/caller/runs")
@open_to(ALL_STAFF)
def runs() -> ResponseReturnValue:
    """Where somebody comes who asks for a page anew that showed what was read."""
    return redirect(url_for("clinic.caller"), code=303)


@blueprint.post("/caller/runs")
@takes_files
@open_to(ALL_STAFF)
def read_runs() -> ResponseReturnValue:
    """The page with what a caller's files say filled in. It saves nothing."""
    call = Call()
    watch = read_watch(call.heard.answers, call.heard.answers.unit)
    return _shown(call, watch=watch, code=400 if watch.is_wrong else 200)


# Whoever was signed out has no token, and must not lose a call for it.
@blueprint.post("/caller/again")
@csrf.exempt
@open_to(ALL_STAFF)
def call_again() -> ResponseReturnValue:
    """The page as it was posted, after that came to nothing. It saves nothing."""
    if not came_from_our_own_page():
        abort(403)
    return _shown(Call(), is_back=True)


def _shown(
    call: Call,
    *,
    errors: dict[str, str] | None = None,
    watch: Watch | None = None,
    code: int = 200,
    **told: str | bool,
) -> ResponseReturnValue:
    """The page with everything that was posted. `told` says how it came to be shown again."""
    given, watch = filled_in(watch or offered(call.heard.answers), call.form.as_given())
    response = make_response(
        render_template(
            "clinic/caller/page.html",
            call=call,
            details=call.details,
            parts=parts(),
            given=given,
            watch=watch,
            unit=call.heard.answers.unit.value,
            units=UNITS,
            say=READ_ALOUD,
            asks=ASKS,
            errors=errors or {},
            failed=code == 503,
            **{"focus": "", "saved_before": "", "is_back": False, **told},
            **_now(call),
        ),
        code,
    )
    # A post of this page may have to prove where it came from, when its token is worth nothing.
    tells_where_it_is_from(response)
    if code == 503:
        response.headers["Retry-After"] = str(SECONDS_TO_WAIT)
    return response


def _now(call: Call) -> dict[str, object]:
    """What the answers so far hide and open, and the words for an emergency."""
    services = services_of(current_app).named
    desk = at_the_desk(Urgency.EMERGENCY, call.heard.answers)
    return {
        "hidden": hidden(call.heard, call.details),
        "spare": spare(call.heard),
        "emergency_words": [services.name_in(each) for each in desk.say]
        if call.heard.is_emergency
        else [],
    }
