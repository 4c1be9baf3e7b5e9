"""What is told on the standard error output, each line with its moment in UTC."""

import logging
import sys
import time

from flask.logging import default_handler

from app import clock

_MOMENT = "%Y-%m-%dT%H:%M:%SZ"


class _InUtc(logging.Formatter):
    converter = staticmethod(time.gmtime)


def init_app() -> None:
    """Flask's own handler has the machine's time, and does not say which zone that is of."""
    default_handler.setFormatter(
        _InUtc("%(asctime)s %(levelname)s in %(module)s: %(message)s", _MOMENT)
    )


def tell(line: str) -> None:
    print(f"{clock.now():{_MOMENT}} {line}", file=sys.stderr, flush=True)
