"""How the text of a setting is read. A ValueError says, in words, what is expected."""

import re
from collections.abc import Callable
from ipaddress import IPv4Network, IPv6Network, ip_address, ip_network
from pathlib import Path
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

LONGEST = 200
SHORTEST_KEY = 32
Networks = tuple[IPv4Network | IPv6Network, ...]
COUNTRIES = ("GB", "IE", "AU", "NZ", "US", "CA")
_CONTROL = re.compile(r"[\x00-\x1f\x7f]")
_PROMISE = re.compile(r"[1-9][0-9]{0,2} (minutes?|hours?|working days?)")
_PHONE = re.compile(r"\+?[0-9(][0-9 ()-]{1,24}")


def text(typed: str) -> str:
    if len(typed) > LONGEST or _CONTROL.search(typed) or not _is_utf8(typed):
        raise ValueError(f"at most {LONGEST} characters, on one line, in UTF-8")
    return typed


def host(typed: str) -> str:
    if typed == "localhost":
        return "127.0.0.1"
    try:
        return str(ip_address(typed))
    except ValueError:
        raise ValueError("an IP address, such as 127.0.0.1 or 0.0.0.0") from None


def is_loopback(host: str) -> bool:
    """Whether only this machine itself can reach it."""
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def whole(least: int, most: int) -> Callable[[str], int]:
    def read(typed: str) -> int:
        if not re.fullmatch(r"\d{1,9}", typed, re.ASCII) or not least <= int(typed) <= most:
            raise ValueError(f"a whole number from {least} to {most}")
        return int(typed)

    return read


def one_of(*allowed: str) -> Callable[[str], str]:
    def read(typed: str) -> str:
        if typed not in allowed:
            raise ValueError(" or ".join(allowed))
        return typed

    return read


def country(typed: str) -> str:
    if typed and typed not in COUNTRIES:
        raise ValueError(f"one of {', '.join(COUNTRIES)}, or nothing")
    return typed


def keys(typed: str) -> tuple[str, ...]:
    found = tuple(key.strip() for key in typed.split(",") if key.strip())
    if any(len(key) < SHORTEST_KEY for key in found) or not _is_utf8(typed):
        raise ValueError(f"at least {SHORTEST_KEY} characters a key, commas between keys")
    return found


def path(typed: str) -> Path:
    return Path(text(typed))


def phone(typed: str) -> str:
    # Nobody dials the (0) of +44 (0)20: whoever taps the number would get a wrong one.
    if typed and (not _PHONE.fullmatch(typed) or "(0)" in typed):
        raise ValueError("a telephone number as it is dialled, such as 020 7946 0000")
    return typed


def networks(typed: str) -> Networks:
    try:
        return tuple(ip_network(each.strip()) for each in typed.split(",") if each.strip())
    except ValueError:
        raise ValueError("networks with commas between, such as 192.168.7.0/24") from None


def web_address(typed: str) -> str:
    if typed and not _is_web_address(text(typed)):
        raise ValueError("a web address, such as https://clinic.example/book")
    return typed


def origin(typed: str) -> str:
    beginning = web_address(typed.rstrip("/")).lower()
    host_and_port = urlsplit(beginning).netloc
    if "@" in beginning or beginning.partition("://")[2] != host_and_port:
        raise ValueError("only the beginning of the address, such as https://check.clinic.example")
    return beginning


def _is_web_address(typed: str) -> bool:
    try:
        parts = urlsplit(typed)
        _ = parts.port
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(parts.hostname) and " " not in typed


def _is_utf8(typed: str) -> bool:
    return not any("\ud800" <= each <= "\udfff" for each in typed)


def time_zone(typed: str) -> str:
    try:
        return ZoneInfo(typed).key
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise ValueError("a time zone's name, such as Europe/London") from None


def promise(typed: str) -> str:
    if not _PROMISE.fullmatch(typed):
        raise ValueError("such as 15 minutes, 2 hours, 1 working day or 2 working days")
    return typed


def wall_promise(typed: str) -> str:
    if "working" in promise(typed):
        raise ValueError("such as 15 minutes or 1 hour")
    return typed
