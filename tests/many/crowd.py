"""People who send one after the other while servers come and go."""

import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field

from tests.faults.ledger import Ledger
from tests.faults.people import GONE, Person
from tests.many.servers import Farm

AT_ONCE = 6


@dataclass
class Crowd:
    """`shown_at` is when somebody was shown a reference, `hung_up_at` when somebody was left
    without an answer, and `refused` the status of each answer that was not the page asked for."""

    farm: Farm
    ledger: Ledger = field(default_factory=Ledger)
    shown_at: list[float] = field(default_factory=list)
    hung_up_at: list[float] = field(default_factory=list)
    refused: list[int] = field(default_factory=list)

    def wait_for_more(self, references: int = 2 * AT_ONCE) -> None:
        """Until so many more were shown."""
        enough, deadline = len(self.shown_at) + references, time.monotonic() + 60
        while len(self.shown_at) < enough:
            assert time.monotonic() < deadline, "nobody is served any more"
            time.sleep(0.02)

    def keep_sending(self, stop: threading.Event) -> None:
        while not stop.is_set():
            person = self.farm.visitor()
            try:
                person.walk()
            except GONE:
                self.hung_up_at.append(time.monotonic())
                continue
            self.ledger.begun.append(person.visit)
            self.send_until_shown(person)

    def send_until_shown(self, person: Person) -> None:
        """The same form again, as whoever is not answered would press the button again."""
        while True:
            try:
                page = person.send()
            except GONE:
                self.hung_up_at.append(time.monotonic())
                continue
            if self.ledger.note(person, page):
                self.shown_at.append(time.monotonic())
                return
            self.refused.append(page.status)


@contextmanager
def crowd(farm: Farm) -> Iterator[Crowd]:
    found, stop = Crowd(farm), threading.Event()
    with ThreadPoolExecutor(AT_ONCE) as many:
        sending = [many.submit(found.keep_sending, stop) for _ in range(AT_ONCE)]
        try:
            yield found
        finally:
            stop.set()
    for each in sending:
        each.result()
