"""A form that brings files, read as it arrives.

Werkzeug limits each text field and nothing of the names of files, so that many of them could fill
the memory. Here all that is not the content of a file has one limit together.
"""

from collections.abc import Callable
from typing import IO

from werkzeug.datastructures import FileStorage, Headers, MultiDict
from werkzeug.exceptions import RequestEntityTooLarge
from werkzeug.formparser import FormDataParser
from werkzeug.sansio.multipart import Data, Epilogue, Field, File, MultipartDecoder, NeedData

from app.watch.limits import MOST_FORM_BYTES, MOST_PARTS

_CHUNK = 64 * 1024
Parsed = tuple[IO[bytes], MultiDict[str, str], MultiDict[str, FileStorage]]


class FilesFormParser(FormDataParser):
    """Reads multipart/form-data; any other kind of form is read as everywhere."""

    def parse(
        self,
        stream: IO[bytes],
        mimetype: str,
        content_length: int | None,
        options: dict[str, str] | None = None,
    ) -> Parsed:
        """Raises RequestEntityTooLarge."""
        if mimetype != "multipart/form-data":
            return super().parse(stream, mimetype, content_length, options)
        boundary = (options or {}).get("boundary", "").encode("ascii", "replace")
        form = _Form(self.stream_factory)
        if boundary:
            try:
                form.read(stream, MultipartDecoder(boundary, MOST_FORM_BYTES, max_parts=MOST_PARTS))
            except ValueError:
                # As Werkzeug has it: what is no form has no fields.
                return stream, self.cls(), self.cls()
        return stream, self.cls(form.fields), self.cls(form.files)


class _Form:
    """What has arrived of a form so far."""

    def __init__(self, make_stream: Callable[..., IO[bytes]]) -> None:
        self.fields: list[tuple[str, str]] = []
        self.files: list[tuple[str, FileStorage]] = []
        self._make_stream = make_stream
        self._left = MOST_FORM_BYTES
        self._part: Field | File | None = None
        self._text: list[bytes] = []
        self._content: IO[bytes] | None = None

    def read(self, stream: IO[bytes], decoder: MultipartDecoder) -> None:
        while chunk := stream.read(_CHUNK):
            decoder.receive_data(chunk)
            self._take_all(decoder)
        decoder.receive_data(None)
        self._take_all(decoder)

    def _take_all(self, decoder: MultipartDecoder) -> None:
        while not isinstance(event := decoder.next_event(), NeedData | Epilogue):
            if isinstance(event, Field | File):
                self._begin(event)
            elif isinstance(event, Data):
                self._add(event)

    def _begin(self, part: Field | File) -> None:
        self._use_up(_length(part.headers))
        self._part, self._text, self._content = part, [], None
        if isinstance(part, File):
            self._content = self._make_stream(None, None, part.filename)

    def _add(self, piece: Data) -> None:
        if self._content is not None:
            self._content.write(piece.data)
        else:
            self._use_up(len(piece.data))
            self._text.append(piece.data)
        if not piece.more_data:
            self._end()

    def _end(self) -> None:
        part, content = self._part, self._content
        if isinstance(part, File) and content is not None:
            content.seek(0)
            file = FileStorage(content, part.filename, part.name, headers=part.headers)
            self.files.append((part.name, file))
        elif part:
            self.fields.append((part.name, b"".join(self._text).decode("utf-8", "replace")))

    def _use_up(self, size: int) -> None:
        self._left -= size
        if self._left < 0:
            raise RequestEntityTooLarge


def _length(headers: Headers) -> int:
    return sum(len(name) + len(value) for name, value in headers)
