"""Runners with an emergency, whose way to sending is the shortest, at a server that may vanish."""

import re
from dataclasses import dataclass, field
from html import unescape
from http.client import HTTPConnection, HTTPException
from urllib.parse import urlencode

# The server was killed, or is not there yet.
GONE = (OSError, HTTPException)

CONTACT = {
    "name": "Alex Example",
    "phone": "020 7946 0123",
    "birth_day": "1",
    "birth_month": "2",
    "birth_year": "1990",
    "ring_when": "any",
    "consent": "yes",
}


@dataclass(frozen=True)
class Page:
    status: int
    text: str
    goes_to: str

    @property
    def hidden(self) -> dict[str, str]:
        found = re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)"', self.text)
        return {name: unescape(value) for name, value in found}

    @property
    def reference(self) -> str:
        found = re.search(r'id="reference"[^>]*>\s*([A-Z0-9]{5}) ([A-Z0-9]{5})', self.text)
        return f"{found[1]}{found[2]}" if found else ""


@dataclass
class Person:
    """One visit. `form` is what they are about to send, and is sent again when it must be."""

    port: int
    cookie: str = ""
    form: dict[str, str] = field(default_factory=dict)

    @property
    def visit(self) -> str:
        return self.form["visit"]

    def walk(self) -> "Person":
        """From Start to the filled form. Raises what GONE names."""
        page = self.get(self.post("/check", {}).goes_to)
        answers = (("/check/age", "age_band", "18_44"), ("", "emergency_signs", "cold_pale_foot"))
        for path, question, answer in answers:
            to = path or "/check/right-now"
            page = self.get(self.post(to, {**page.hidden, question: answer}).goes_to)
        page = self.get("/check/send")
        self.form = {**page.hidden, **CONTACT}
        return self

    def send(self) -> Page:
        """What the person sees in the end: their reference, or why there is none."""
        page = self.post("/check/send", self.form)
        return self.get(page.goes_to) if page.status == 303 else page

    def get(self, path: str) -> Page:
        return self._ask("GET", path, "")

    def post(self, path: str, fields: dict[str, str]) -> Page:
        return self._ask("POST", path, urlencode(fields))

    def _ask(self, method: str, path: str, body: str) -> Page:
        connection = HTTPConnection("127.0.0.1", self.port, timeout=30)
        headers = {"Cookie": self.cookie, "Content-Type": "application/x-www-form-urlencoded"}
        try:
            connection.request(method, path, body, headers)
            answer = connection.getresponse()
            text = answer.read().decode()
        finally:
            connection.close()
        for set_cookie in answer.headers.get_all("Set-Cookie") or []:
            self.cookie = set_cookie.partition(";")[0]
        return Page(answer.status, text, answer.headers.get("Location") or "")
