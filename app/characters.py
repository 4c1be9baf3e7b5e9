"""Leaves out of a page what HTML allows in none: control characters, and what is no character.

A form is shown again as it was typed, and a database or a browser may stumble over either. None of
our addresses holds one, so whoever asks for one with them asks for nothing of ours.
"""

import re

from flask import Flask, Response, abort, request

# The last two of each of the 17 planes stand for nothing.
_NOTHING = "".join(
    chr(plane * 0x10000 + 0xFFFE) + chr(plane * 0x10000 + 0xFFFF) for plane in range(17)
)
_FORBIDDEN = re.compile(f"[\0-\x08\x0b\x0e-\x1f\x7f-\x9f\ufdd0-\ufdef{_NOTHING}]")
# A line break has its place in a text, and none in an address.
_NOWHERE = re.compile(rf"[\t\n\r]|{_FORBIDDEN.pattern}")


def init_app(app: Flask) -> None:
    @app.before_request
    def refuse() -> None:
        """Before anybody notes what was asked for."""
        if _NOWHERE.search(request.path):
            abort(404)

    @app.after_request
    def leave_out(response: Response) -> Response:
        """Only a post is answered with what was typed, and one that leads on shows nothing."""
        shows = response.mimetype == "text/html" and response.status_code // 100 != 3
        if request.method == "POST" and shows:
            response.set_data(_FORBIDDEN.sub("", response.get_data(as_text=True)))
        return response
