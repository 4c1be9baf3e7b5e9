"""The guard of every form that is posted."""

from urllib.parse import urlsplit

from flask import Response, request
from flask_wtf import CSRFProtect

csrf = CSRFProtect()


def came_from_our_own_page(*, tells_origin: bool = True) -> bool:
    """For the few posts that nobody has a token for yet: browsers say where a post comes from.

    Older ones, and all over plain http, send only an Origin. It is "null" where our own page gave
    no referrer, so a page of that kind has to let "null" pass.
    """
    site = request.headers.get("Sec-Fetch-Site")
    if site is not None:
        return site in ("same-origin", "none")
    origin = request.headers.get("Origin")
    if origin is None or (origin == "null" and not tells_origin):
        return True
    return urlsplit(origin).netloc == request.host


def tells_where_it_is_from(response: Response) -> Response:
    """The page of such a post. Where no referrer may be sent, a browser also hides the origin."""
    response.headers["Referrer-Policy"] = "same-origin"
    return response
