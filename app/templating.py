"""Jinja as we use it: what every template may name is settled before the first one is drawn."""

from collections.abc import MutableMapping
from typing import Any

from flask.templating import Environment


class Templates(Environment):
    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """In one dictionary. Jinja's own chain of two is walked by Python at each page and import,
        to let names be added later, which we never do."""
        return {**self.globals, **(d or {})}
