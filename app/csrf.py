"""The guard of every form that is posted."""

from urllib.parse import urlsplit

from flask import request
from flask_wtf import CSRFProtect

csrf = CSRFProtect()


def came_from_our_own_page() -> bool:
    """For the few posts that nobody has a token for yet: browsers say where a post comes from.

    Older ones send only an Origin, and "null" for it, since our pages give no referrer.
    """
    site = request.headers.get("Sec-Fetch-Site")
    if site is not None:
        return site in ("same-origin", "none")
    origin = request.headers.get("Origin", "null")
    return origin == "null" or urlsplit(origin).netloc == request.host
