"""How the text of a setting is read. A ValueError says, in words, what is expected."""

import re
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

LONGEST = 200
SHORTEST_KEY = 32
COUNTRIES = ("GB", "IE", "AU", "NZ", "US", "CA")
_CONTROL = re.compile(r"[\x00-\x1f\x7f]")
_PROMISE = re.compile(r"[1-9][0-9]{0,2} (minutes?|hours?|working days?)")
_PHONE = re.compile(r"\+?[0-9][0-9 ()-]{1,24}")


def text(typed: str) -> str:
    if len(typed) > LONGEST or _CONTROL.search(typed):
        raise ValueError(f"at most {LONGEST} characters, on one line")
    return typed


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
    if any(len(key) < SHORTEST_KEY for key in found):
        raise ValueError(f"at least {SHORTEST_KEY} characters a key, commas between keys")
    return found


def path(typed: str) -> Path:
    return Path(text(typed))


def phone(typed: str) -> str:
    if typed and not _PHONE.fullmatch(typed):
        raise ValueError("a telephone number, such as 020 7946 0000")
    return typed


def web_address(typed: str) -> str:
    parts = urlsplit(text(typed))
    if typed and (parts.scheme not in ("http", "https") or not parts.hostname or " " in typed):
        raise ValueError("a web address, such as https://clinic.example/book")
    return typed


def origin(typed: str) -> str:
    parts = urlsplit(web_address(typed.rstrip("/")))
    if parts.path or parts.query or parts.fragment or parts.username:
        raise ValueError("only the beginning of the address, such as https://check.clinic.example")
    return typed.rstrip("/")


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
