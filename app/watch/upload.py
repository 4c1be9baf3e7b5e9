"""Files that arrive with a form: held in memory, never on a disk, and let go with the request."""

from collections.abc import Callable
from functools import cached_property
from typing import IO, BinaryIO, ParamSpec, TypeVar, cast

from flask import Flask, Request, current_app, request
from werkzeug.exceptions import RequestEntityTooLarge
from werkzeug.formparser import FormDataParser

from app.watch.file_names import shown
from app.watch.form import FilesFormParser
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


def takes_files(view: Callable[P, R]) -> Callable[P, R]:
    """Marks a view whose form may bring files. Every other one keeps its narrow limit."""
    view.takes_files = True  # type: ignore[attr-defined]
    return view


class UploadRequest(Request):
    """A request whose files are never spooled to a disk, which Werkzeug does from 500 kB on."""

    _is_too_large = False

    @cached_property
    def allowance(self) -> Allowance:
        return Allowance(self.content_length or 0)

    def make_form_data_parser(self) -> FormDataParser:
        if not is_for_files():
            return super().make_form_data_parser()
        return FilesFormParser(self._get_file_stream, cls=self.parameter_storage_class)

    def _load_form_data(self) -> None:
        """Once a form was too large, what is left of it is not taken for another one."""
        if self._is_too_large:
            raise RequestEntityTooLarge
        try:
            super()._load_form_data()
        except RequestEntityTooLarge:
            self._is_too_large = True
            raise

    def _get_file_stream(self, *_: object, **__: object) -> IO[bytes]:
        return Kept(self.allowance)

    def close(self) -> None:
        super().close()
        if "allowance" in self.__dict__:
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


def chosen_files() -> list[Chosen]:
    """The files of this request. Raises NotRead where there are none, or too many or too large."""
    files = [each for each in request.files.getlist(FIELD) if each.filename]
    fault = _fault(cast(UploadRequest, request).allowance, len(files))
    if fault:
        raise NotRead([FileFault("", *fault)])
    return [Chosen(shown(each.filename or ""), cast(BinaryIO, each.stream)) for each in files]


def _fault(allowance: Allowance, number: int) -> tuple[str, str] | None:
    if not number:
        return "no_file", "Choose one or more files first."
    if number > MOST_FILES:
        return "too_many_files", TOO_MANY
    if allowance.is_too_large:
        return "too_large", TOO_LARGE
    if allowance.is_busy:
        return "busy", BUSY
    return None
