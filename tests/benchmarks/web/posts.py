"""Many visits that have come as far as the last button, each as the request that presses it."""

import json
import secrets
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from decimal import Decimal
from ipaddress import IPv4Address
from typing import Any

from app.locks import lock_for
from rules import QUESTION, Answers, Distance, Unit, read
from tests.app.alex import ALEX
from tests.benchmarks.web.journeys import recorded, runner
from tests.benchmarks.web.wire import Browser, Wire

KEY = "known to the benchmark so that it can seal visits of its own"


@dataclass(frozen=True)
class Model:
    """A visit that was walked to its end, and what the form for sending it hides."""

    visit: dict[str, Any]
    hidden: dict[str, object]

    @property
    def answers(self) -> Answers:
        kept = {
            id: Decimal(sent) if isinstance(QUESTION[id], Distance) else sent
            for id, sent in self.visit["answers"].items()
        }
        return read(kept, Unit(self.visit["unit"]))

    def posts(self) -> Iterator[bytes]:
        """The same of others, without end, each from an address of their own."""
        locks = lock_for("visit", [KEY])
        while True:
            id = any_id()
            sealed = locks.encrypt(json.dumps(self.visit | {"id": id}).encode())
            browser = Browser({b"visit": sealed}, any_address())
            yield browser.post("/check/send", self.hidden | ALEX | {"visit": id})


def walked(port: int) -> Model:
    """At a server that seals visits with our key."""
    last = recorded(port, runner)[-1]
    sealed = last.partition(b"visit=")[2].partition(b"\r\n")[0]
    with closing(Wire(port)) as wire:
        wire.send(Browser({b"visit": sealed}).get("/check/send"))
        form = wire.receive()
    return Model(json.loads(lock_for("visit", [KEY]).decrypt(sealed)), form.hidden)


def any_id() -> str:
    return secrets.token_urlsafe(9)


def any_address() -> str:
    return str(IPv4Address(secrets.randbits(32)))
