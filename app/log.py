"""What is told on the standard error output, each entry with its moment in UTC.

What stops a start is printed as it is: somebody sits before it, and the journal has its own clock.
"""

import logging
import sys
import time

from flask.logging import default_handler

from app import clock

_MOMENT = "%Y-%m-%dT%H:%M:%SZ"


class _InUtc(logging.Formatter):
    converter = staticmethod(time.gmtime)

    def __init__(self) -> None:
        super().__init__("%(asctime)s %(levelname)s in %(module)s: %(message)s", _MOMENT)


_HANDLER = {
    "class": "logging.StreamHandler",
    "formatter": "in UTC",
    "stream": "ext://sys.stderr",
}
# In place of granian's own of these names, which know no time and write to the standard output.
OF_THE_SERVER = {
    "formatters": {"in UTC": {"()": _InUtc}},
    "handlers": {"console": _HANDLER, "access": _HANDLER},
}


def init_app() -> None:
    """Flask's own handler has the machine's time, and does not say which zone that is of."""
    default_handler.setFormatter(_InUtc())


def tell(line: str) -> None:
    print(f"{clock.now():{_MOMENT}} {line}", file=sys.stderr, flush=True)
