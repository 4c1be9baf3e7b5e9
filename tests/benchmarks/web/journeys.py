"""What somebody does at a server, as a generator of requests that is told what came of each."""

from collections.abc import Callable, Generator, Sequence
from contextlib import closing
from itertools import cycle

from tests.app.alex import ALEX
from tests.app.judge import SORE_HEEL
from tests.benchmarks.web.wire import Answer, Browser, Wire

Journey = Generator[bytes, Answer, None]


def runner() -> Journey:
    """A sore heel from Start to the result, page by page, with what each page hides in its form."""
    yield from _to_the_result(Browser())


def sender() -> Journey:
    """The same, then sent to the clinic, to the page that shows the reference."""
    browser = Browser()
    yield from _to_the_result(browser)
    page = yield browser.get("/check/send")
    sent = browser.take((yield browser.post("/check/send", page.hidden | ALEX)))
    page = yield browser.get(sent.goes_to)
    assert 'id="reference"' in page.text


def _to_the_result(browser: Browser) -> Journey:
    yield browser.get("/")
    path = browser.take((yield browser.post("/check", {}))).goes_to
    while path != "/check/answers":
        page = yield browser.get(path)
        typed = page.hidden | _asked_on(page, SORE_HEEL)
        path = browser.take((yield browser.post(path.partition("?")[0], typed))).goes_to
    yield browser.get(path)
    page = yield browser.get("/check/result")
    assert "<h2>What your answers fit</h2>" in page.text


def wizard() -> Journey:
    """The same answers at the wizard of the peer, wherever it leads."""
    browser = Browser()
    path, page = yield from _led(browser, "/", browser.get("/"))
    while step := page.hidden.get("wizard-current_step"):
        named = {f"{step}-{name}": _with_a_point(answer) for name, answer in SORE_HEEL.items()}
        typed = page.hidden | _asked_on(page, named)
        path, page = yield from _led(browser, path, browser.post(path, typed))
    assert "<h1>Done</h1>" in page.text


def _led(
    browser: Browser, path: str, request: bytes
) -> Generator[bytes, Answer, tuple[str, Answer]]:
    """The page in the end, and where it stands."""
    page = browser.take((yield request))
    while page.goes_to:
        path = page.goes_to
        page = browser.take((yield browser.get(path)))
    return path, page


def _with_a_point(answer: object) -> object:
    """A decimal comma is not known there."""
    return answer.replace(",", ".") if isinstance(answer, str) else answer


def _asked_on(page: Answer, answers: dict[str, object]) -> dict[str, object]:
    return {name: answer for name, answer in answers.items() if f'name="{name}"' in page.text}


def replay(requests: Sequence[bytes]) -> Journey:
    """The same requests again and again. A visit is in its cookie, so each gets its answer anew."""
    for request in cycle(requests):  # noqa: UP028 (an iterator cannot be told what came)
        yield request


def recorded(port: int, journey: Callable[[], Journey]) -> list[bytes]:
    """The requests of one journey to its end."""
    going, requests = journey(), []
    with closing(Wire(port)) as wire:
        request = next(going)
        while True:
            requests.append(request)
            wire.send(request)
            answer = wire.receive()
            if answer.is_last:
                wire.reopen()
            try:
                request = going.send(answer)
            except StopIteration:
                return requests
