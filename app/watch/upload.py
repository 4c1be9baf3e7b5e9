"""Files that arrive with a form: held in memory, never on a disk, and let go with the request."""

import re
from collections.abc import Callable
from functools import cached_property
from typing import IO, BinaryIO, ParamSpec, TypeVar, cast

from flask import Flask, Request, current_app, request

from app.typed import printable
from app.watch.in_memory import Allowance, Kept
from app.watch.limits import MEGABYTE, MOST_BYTES, MOST_FILES, MOST_TAKEN_IN
from app.watch.log import Chosen, FileFault, NotRead
from app.watch.turn import BUSY

P = ParamSpec("P")
R = TypeVar("R")

FIELD = "files"
TOO_MANY = f"Choose at most {MOST_FILES} files at a time."
TOO_LARGE = (
    f"These files come to more than {MOST_BYTES // MEGABYTE} MB. Choose fewer. If it is Strava’s "
    "whole export, take the file activities.csv out of it and choose that alone."
)
_LONGEST_NAME = 60
# More than the files and the other fields of the longest form.
_MOST_PARTS = 2000


def takes_files(view: Callable[P, R]) -> Callable[P, R]:
    """Marks a view whose form may bring files. Every other one keeps its narrow limit."""
    view.takes_files = True  # type: ignore[attr-defined]
    return view


class UploadRequest(Request):
    """A request whose files are never spooled to a disk, which Werkzeug does from 500 kB on."""

    @cached_property
    def allowance(self) -> Allowance:
        return Allowance()

    def _get_file_stream(self, *_: object, **__: object) -> IO[bytes]:
        return Kept(self.allowance)

    def close(self) -> None:
        super().close()
        self.allowance.give_back()


def init_app(app: Flask) -> None:
    """To be called before anything that looks into a form before its view does."""
    app.request_class = UploadRequest
    app.before_request(_widen)


def is_for_files() -> bool:
    """Whether this request is for a view that takes files."""
    view = current_app.view_functions.get(request.endpoint or "")
    return hasattr(view, "takes_files")


def _widen() -> None:
    if is_for_files() and request.mimetype == "multipart/form-data":
        request.max_content_length = MOST_TAKEN_IN
        request.max_form_parts = _MOST_PARTS
        # Werkzeug holds a part of a file against this too, while it looks for its end.
        request.max_form_memory_size = MEGABYTE


def chosen_files() -> list[Chosen]:
    """The files of this request. Raises NotRead where there are none, or too many or too large."""
    files = [each for each in request.files.getlist(FIELD) if each.filename]
    fault = _fault(cast(UploadRequest, request).allowance, len(files))
    if fault:
        raise NotRead([FileFault("", *fault)])
    return [Chosen(shown(each.filename or ""), cast(BinaryIO, each.stream)) for each in files]


def shown(name: str) -> str:
    """A file's name in a message: without its folders, and not longer than a line."""
    name = printable(re.split(r"[/\\]", name)[-1])
    return name if len(name) <= _LONGEST_NAME else f"{name[: _LONGEST_NAME - 1]}…"


def _fault(allowance: Allowance, number: int) -> tuple[str, str] | None:
    if not number:
        return "no_file", "Choose one or more files first."
    if number > MOST_FILES:
        return "too_many_files", TOO_MANY
    if allowance.is_used_up:
        return "too_large", TOO_LARGE
    if allowance.is_busy:
        return "busy", BUSY
    return None
