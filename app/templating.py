"""Jinja as we use it: what every template may name is settled before the first one is drawn."""

from collections.abc import Callable, MutableMapping
from typing import Any

from flask.templating import Environment
from jinja2.runtime import Context


class Names(Context):
    """What one template may name."""

    def call(
        self,
        called: Callable[..., Any],
        /,
        *values: Any,
        _block_vars: Any = None,
        _loop_vars: Any = None,
        **named: Any,
    ) -> Any:
        """At once. Jinja's own looks each time whether what is called wants to be given the names,
        or whether to escape; nothing of ours does, and all of ours escapes."""
        return called(*values, **named)


class Templates(Environment):
    context_class = Names

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """In one dictionary. Jinja's own chain of two is walked by Python at each page and import,
        to let names be added later, which we never do."""
        return {**self.globals, **(d or {})}
