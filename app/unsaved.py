"""What stood on a page of the clinic whose post came to nothing, so that it can be copied."""

from dataclasses import dataclass

from flask import current_app, request, url_for
from werkzeug.exceptions import HTTPException

from app.csrf import came_from_our_own_page

# Only these are shown again. Whatever is not named here may be a secret.
TYPED = {
    "note": "What happened",
    "day": "Day of the appointment",
    "q": "What you looked for",
    "name": "Name",
    "login": "Name for signing in",
    "reference": "Reference",
}
# What was heard on the telephone is too long to copy, so its whole page is carried on, to where it
# is shown again. No field of it is a secret.
CARRIED = {
    "clinic.take_call": "clinic.call_again",
    "clinic.read_runs": "clinic.call_again",
    "clinic.call_again": "clinic.call_again",
    "clinic.keep_answer": "clinic.answer_again",
    "clinic.answer_again": "clinic.answer_again",
}
NOT_CARRIED = {"csrf_token", "then"}


@dataclass(frozen=True)
class Unsaved:
    """What was typed, by the words that stood at its field, and the page that it stood on.
    `carried` is a whole form, by the names of its fields, and `goes_on` the address that shows it
    again."""

    typed: tuple[tuple[str, str], ...]
    page: str
    carried: tuple[tuple[str, str], ...] = ()
    goes_on: str = ""


def unsaved() -> Unsaved:
    # Another site could otherwise put words of its own on our page.
    shows = request.method == "POST" and came_from_our_own_page()
    goes_on = CARRIED.get(request.endpoint or "")
    if shows and goes_on:
        return Unsaved((), _page(), _whole(), url_for(goes_on, **request.view_args or {}))
    return Unsaved(_typed() if shows else (), _page())


def _whole() -> tuple[tuple[str, str], ...]:
    try:
        posted = request.form.items(multi=True)
    except HTTPException:
        return ()
    return tuple((name, text) for name, text in posted if name not in NOT_CARRIED)


def _typed() -> tuple[tuple[str, str], ...]:
    try:
        typed = [(words, request.form.get(name, "").strip()) for name, words in TYPED.items()]
    except HTTPException:
        return ()
    return tuple((words, text) for words, text in typed if text)


def _page() -> str:
    """The nearest page at or above the address that was posted to."""
    path = request.path
    pages = current_app.create_url_adapter(request)
    while pages and path.strip("/") and not pages.test(path, method="GET"):
        path = path.rpartition("/")[0]
    query = request.query_string.decode("ascii", "replace")
    return f"{path}?{query}" if query else path
