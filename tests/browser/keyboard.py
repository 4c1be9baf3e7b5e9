"""A receptionist with a headset, who touches no mouse and counts what they press."""

from collections.abc import Mapping
from typing import Any

from playwright.sync_api import Page

# What the focus is on, and the key beside an answer; nothing where there is none to press.
FOCUS = "() => [document.activeElement.name ?? '', document.activeElement.type ?? '']"
KEY_OF = """([name, code]) =>
  document.querySelector(`input[name="${name}"][value="${code}"]`)?.dataset.key"""


class Keyboard:
    """Types and presses, and tells how often."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.pressed = 0

    def press(self, key: str) -> None:
        self.page.keyboard.press(key)
        self.pressed += 1

    def type(self, text: str) -> None:
        self.page.keyboard.type(text)
        self.pressed += len(text)

    @property
    def name(self) -> str:
        return str(self.page.evaluate(FOCUS)[0])

    def go_on(self) -> None:
        """Enter, until the focus has gone on."""
        before = self.name
        self.press("Enter")
        self.page.wait_for_function(
            "before => document.activeElement.name !== before", arg=before, timeout=5_000
        )

    def answer(self, said: Mapping[str, Any]) -> None:
        """What has the focus, as this person would."""
        name, kind = self.page.evaluate(FOCUS)
        for each in _listed(said.get(name, [])):
            if kind not in ("radio", "checkbox"):
                self.type(each)
            elif key := self.page.evaluate(KEY_OF, [name, each]):
                self.press(key)
            else:
                self.press("Space")

    def take_call(self, said: Mapping[str, Any]) -> None:
        """From the first field to the last before the save, by Enter alone."""
        for _ in range(60):
            self.answer(said)
            if self.name in ("note", "then"):
                break
            self.go_on()
        if self.name == "note":
            self.press("Tab")


def _listed(said: Any) -> list[str]:
    return said if isinstance(said, list) else [said]
