"""What is measured, each under the server that is asked for.

python -m tests.benchmarks.web.served granian tests.benchmarks.web.served:create_app

Address, port and workers are the product's own settings, for a peer too.
"""

import os
import socket
import sys
from importlib import import_module
from typing import Any

import waitress
from flask import Flask
from gunicorn.app.base import BaseApplication

import app
from app.server import THREADS, granian_for
from app.settings import Settings, settings_from

OURS = f"{__name__}:create_app"
FIVE_BYTES = "/five-bytes"


def create_app() -> Flask:
    """The product, and beside its pages one that is five bytes long."""
    made = app.create_app()
    made.add_url_rule(FIVE_BYTES, view_func=lambda: "hello")
    return made


class _Gunicorn(BaseApplication):  # type: ignore[misc]
    def __init__(self, makes_app: str, **settings: Any) -> None:
        self._makes_app, self._settings = makes_app, settings
        super().__init__()

    def load_config(self) -> None:
        for name, value in self._settings.items():
            self.cfg.set(name, value)

    def load(self) -> Any:
        return _made(self._makes_app)


def _granian(makes_app: str, settings: Settings) -> None:
    granian_for(settings, makes_app).serve()


def _gunicorn(makes_app: str, settings: Settings, **more: Any) -> None:
    bind = f"{settings.host}:{settings.port}"
    _Gunicorn(makes_app, bind=bind, workers=settings.workers, loglevel="error", **more).run()


def _gunicorn_threads(makes_app: str, settings: Settings) -> None:
    _gunicorn(makes_app, settings, worker_class="gthread", threads=THREADS)


def _waitress(makes_app: str, settings: Settings) -> None:
    """It has one process, so as many of it as there are workers share the port."""
    with socket.create_server((settings.host, settings.port)) as listening:
        for _ in range(settings.workers - 1):
            if not os.fork():
                break
        waitress.serve(_made(makes_app), sockets=[listening], threads=THREADS)


def _made(makes_app: str) -> Any:
    module, _, function = makes_app.partition(":")
    return getattr(import_module(module), function)()


SERVERS = {
    "granian": _granian,
    "gunicorn, sync": _gunicorn,
    "gunicorn, threads": _gunicorn_threads,
    "waitress": _waitress,
}

if __name__ == "__main__":
    SERVERS[sys.argv[1]](sys.argv[2], settings_from())
