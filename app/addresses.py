"""Where the pages are reached, for what is printed on the machine."""

from ipaddress import ip_address

from app.settings import Settings

_ANYWHERE = {"0.0.0.0": "127.0.0.1", "::": "::1"}  # noqa: S104


def reachable_host(settings: Settings) -> str:
    """Where this machine itself reaches what listens on all of its addresses."""
    return _ANYWHERE.get(settings.host, settings.host)


def local_origin(settings: Settings) -> str:
    host = reachable_host(settings)
    shown = f"[{host}]" if ":" in host else host
    return f"http://{shown}:{settings.port}"


def is_for_this_machine_only(settings: Settings) -> bool:
    is_alone = not settings.public_url and not settings.trusted_proxies
    return is_alone and ip_address(settings.host).is_loopback


def origin(settings: Settings) -> str:
    """As people type it, where the clinic has said so."""
    return settings.public_url or local_origin(settings)
