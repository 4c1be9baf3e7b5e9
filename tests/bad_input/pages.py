"""A page as a browser reads it: its forms, and whether markup of somebody else came to life."""

from dataclasses import dataclass, field
from html.parser import HTMLParser
from urllib.parse import urlsplit

PLANTED = "planted"
"""The element and attribute that our bad input tries to make."""


@dataclass
class Field:
    """`choices` are what a person can choose from, and empty where they type."""

    name: str
    kind: str
    value: str = ""
    choices: list[str] = field(default_factory=list)


@dataclass
class Form:
    """`buttons` are the name, value and address of each; the latter two may be the form's own."""

    method: str = "get"
    action: str = ""
    fields: dict[str, Field] = field(default_factory=dict)
    buttons: list[tuple[str, str, str]] = field(default_factory=list)

    def leads_to(self) -> set[str]:
        return {urlsplit(address).path for _, _, address in self.buttons} | {
            urlsplit(self.action).path
        }


class Page(HTMLParser):
    """`alive` names what ran, or would run, that none of our templates has."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.forms: list[Form] = []
        self.alive: list[str] = []
        self._open = Form()
        self._chosen = Field("", "select")
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = {name: value or "" for name, value in attrs}
        self._look_at(tag, told)
        if reads := getattr(self, f"_{tag}", None):
            reads(told)

    def handle_endtag(self, tag: str) -> None:
        if tag == "form":
            self._open = Form()

    def _form(self, told: dict[str, str]) -> None:
        self._open = Form(told.get("method", "get").lower(), told.get("action", ""))
        self.forms.append(self._open)

    def _button(self, told: dict[str, str]) -> None:
        pressed = told.get("name", ""), told.get("value", ""), told.get("formaction", "")
        self._open.buttons.append(pressed)

    def _select(self, told: dict[str, str]) -> None:
        self._chosen = self._kept(told.get("name", ""), "select", "")

    def _option(self, told: dict[str, str]) -> None:
        self._chosen.choices.append(told.get("value", ""))

    def _textarea(self, told: dict[str, str]) -> None:
        self._kept(told.get("name", ""), "textarea", "")

    def _input(self, told: dict[str, str]) -> None:
        kind, name, value = told.get("type", "text"), told.get("name", ""), told.get("value", "")
        if kind in ("radio", "checkbox"):
            kept = self._kept(name, kind, "")
            kept.choices.append(value or "on")
            if "checked" in told:
                kept.value = value
        elif name:
            self._kept(name, kind, value)

    def _kept(self, name: str, kind: str, value: str) -> Field:
        return self._open.fields.setdefault(name, Field(name, kind, value))

    def _look_at(self, tag: str, told: dict[str, str]) -> None:
        inline = [name for name in told if name.startswith("on") or name in ("style", PLANTED)]
        runs = [v for n, v in told.items() if n in ("href", "src", "action") and _runs(v)]
        if tag == PLANTED or inline or runs or (tag == "script" and not told.get("src")):
            self.alive.append(f"<{tag} {' '.join((*inline, *runs))}>")


def _runs(address: str) -> bool:
    return address.strip().lower().startswith(("javascript:", "data:", "vbscript:"))
