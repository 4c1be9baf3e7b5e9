"""One request that a browser or a program could make."""

import re
from dataclasses import dataclass, replace
from urllib.parse import parse_qsl, urlsplit

from flask import Flask

# Addresses that differ only in these lead to pages of one kind.
_WHICH_ONE = re.compile(r"[\w-]{22}(?=/|$)|\d+(?=/|$)")
JSON, FORM = "application/json", "application/x-www-form-urlencoded"


@dataclass(frozen=True)
class Asked:
    method: str
    address: str
    body: str = ""
    kind_of_body: str = FORM

    @property
    def kind(self) -> tuple[str, ...]:
        """The method, the address without which one it is, and the names of the fields."""
        parts = urlsplit(self.address)
        sent = self.body if self.method == "POST" else parts.query
        names = sorted(name for name, _ in parse_qsl(sent, keep_blank_values=True))
        return (self.method, _WHICH_ONE.sub("*", parts.path), *names)


def marked(app: Flask, of: Asked) -> Asked | None:
    """The same with a star behind the last part of the address that is not always the same."""
    parts = urlsplit(of.address)
    _, values = app.url_map.bind("").match(parts.path, of.method)
    texts = [value for value in values.values() if isinstance(value, str)]
    if not texts:
        return None
    before, value, after = parts.path.rpartition(texts[-1])
    return replace(of, address=f"{before}{value}*{after}")
