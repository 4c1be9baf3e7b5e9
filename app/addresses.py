"""Where the pages are reached, for what is printed on the machine."""

from urllib.parse import urlsplit

from app.settings import Settings
from app.settings.read import is_loopback

_ANYWHERE = {"0.0.0.0": "127.0.0.1", "::": "::1"}  # noqa: S104


def reachable_host(settings: Settings) -> str:
    """Where this machine itself reaches what listens on all of its addresses."""
    return _ANYWHERE.get(settings.host, settings.host)


def local_origin(settings: Settings) -> str:
    host = reachable_host(settings)
    shown = f"[{host}]" if ":" in host else host
    return f"http://{shown}:{settings.port}"


def is_for_this_machine_only(settings: Settings) -> bool:
    typed = urlsplit(settings.public_url).hostname or settings.host
    is_here = is_loopback(typed) and is_loopback(settings.host)
    return is_here and not settings.trusted_proxies


def origin(settings: Settings) -> str:
    """As people type it, where the clinic has said so."""
    return settings.public_url or local_origin(settings)
