"""The guard of every form that is posted."""

from urllib.parse import urlsplit

from flask import Flask, Response, current_app, g, request, session
from flask_wtf import CSRFProtect
from flask_wtf.csrf import generate_csrf
from itsdangerous import TimedSerializer, base64_encode


class Tokens(TimedSerializer[str]):
    """Signs what Flask-WTF checks. Its own signer tries each time to pack a token into fewer bytes,
    which takes longer than to sign it, and saves a few at most."""

    def dump_payload(self, obj: object) -> bytes:
        return base64_encode(super().dump_payload(obj))


class Guard(CSRFProtect):  # type: ignore[misc]
    def init_app(self, app: Flask) -> None:
        super().init_app(app)
        app.extensions["csrf_tokens"] = Tokens(app.config["SECRET_KEY"], salt="wtf-csrf-token")
        app.jinja_env.globals["csrf_token"] = csrf_token
        # A page would else be handed Flask-WTF's own.
        app.context_processor(lambda: {"csrf_token": csrf_token})


csrf = Guard()


def csrf_token() -> str:
    """Of this request, kept where Flask-WTF keeps its own; that makes the secret of a new visit."""
    token: str = g.get("csrf_token", "")
    if not token:
        secret = session.get("csrf_token")
        token = current_app.extensions["csrf_tokens"].dumps(secret) if secret else generate_csrf()
        g.csrf_token = token
    return token


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
