"""Cases as a file for the practice software, and how far each such file has come."""

from collections.abc import Iterator

from flask import Response, abort, current_app, render_template, request
from flask.typing import ResponseReturnValue

from app import clock, exports, trail
from app.clinic import blueprint
from app.clinic.exported_cases import ExportForm
from app.clinic.in_words import how_many
from app.database import database_of, reading, writing
from app.staff.guard import ALL_STAFF, CLINICAL, note_not_let_in, open_to, staff
from app.times import at_the_clinic, today, zone

STILL_RUNNING = (
    "An export of yours is still running. It began on {}. Wait until it has ended, or stop it in "
    "your browser; then try again."
)
NO_GZIP = (
    "Your browser, or a program between it and us, does not take packed files (gzip). We send no "
    "other: only of a packed file can a browser tell that it arrived whole. Try another browser."
)


@blueprint.get("/exports")
@open_to(ALL_STAFF)
def export_page() -> ResponseReturnValue:
    return _page(ExportForm(with_answers=_may_have_answers()))


@blueprint.get("/exports/lines")
@open_to(ALL_STAFF, polls=True)
def export_lines() -> ResponseReturnValue:
    """Only the part of the page that changes, for its script."""
    return render_template("clinic/export_lines.html", shown=_latest())


@blueprint.post("/exports")
@open_to(ALL_STAFF)
def start_export() -> ResponseReturnValue:
    """The file itself; the browser stays on the page."""
    form = ExportForm(request.form, with_answers=_may_have_answers())
    if not form.validate():
        return _page(form), 400
    profile = exports.PROFILES[form.kind.data]
    if profile.has_answers and not _may_have_answers():
        note_not_let_in()
        abort(403)
    if not _takes_packed():
        return _page(form, NO_GZIP), 406
    now = clock.now()
    chosen = exports.Chosen(form.cases(staff().id, now), until=now)
    with reading() as session:
        total = chosen.count(session)
    with writing() as session:
        running = exports.running_of(session, staff())
        export = running or exports.begin(session, staff(), profile.name, total)
        if not running:
            trail.record(session, "exported", detail=f"{how_many(total)}: {profile.what}")
    if running:
        return _page(form, STILL_RUNNING.format(at_the_clinic(running.began_at))), 409
    database = database_of(current_app)
    content = exports.download(database, export.id, chosen, profile.columns, zone())
    return _as_a_file(content, f"first-step-{profile.name}-{today().isoformat()}.csv")


def _page(form: ExportForm, not_now: str = "") -> str:
    return render_template(
        "clinic/exports.html",
        form=form,
        not_now=not_now,
        may_have_answers=_may_have_answers(),
        cliniko=exports.PROFILES["cliniko"],
        shown=_latest(),
    )


def _latest() -> list[exports.Shown]:
    with reading() as session:
        return exports.latest(session)


def _may_have_answers() -> bool:
    return staff().role in CLINICAL


def _takes_packed() -> bool:
    return "Accept-Encoding" not in request.headers or bool(request.accept_encodings["gzip"])


def _as_a_file(content: Iterator[bytes], name: str) -> Response:
    headers = {
        "Content-Disposition": f'attachment; filename="{name}"',
        "Content-Encoding": "gzip",
        # A proxy that took it all in first would hide from us whether it arrives.
        "X-Accel-Buffering": "no",
    }
    return Response(content, mimetype="text/csv", headers=headers)
