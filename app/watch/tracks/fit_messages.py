"""The few fields of a FIT file that a log of runs needs.

fitdecode knows how a file is framed: headers, definitions, chained files. Decoding every field of
every message would take it ten seconds for the longest file that is read here, so this reader
takes the bytes of a message as one and looks only at the wanted fields.
"""

import struct
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from struct import Struct
from typing import Any, BinaryIO

from fitdecode import (
    FIT_FRAME_DATA,
    FIT_FRAME_HEADER,
    CrcCheck,
    ErrorHandling,
    FitDataMessage,
    FitError,
    FitParseError,
    FitReader,
)

from app.watch.counting import Count
from app.watch.refusals import damaged
from app.watch.tracks.fit_profile import WANTED

# None of the wanted fields has a sign: a negative distance is damage.
_WHOLE_NUMBERS = frozenset("BHI")
# fitdecode asserts and looks up on its way; a damaged file may fail at any of it.
_BROKEN = (FitError, ArithmeticError, AssertionError, LookupError, TypeError, struct.error)


@dataclass(frozen=True, slots=True)
class Message:
    """`number` says which message of the profile it is; the values are as they are stored, without
    scale. An unset value is left out. A new file of a chain begins with no number."""

    number: int | None
    values: Mapping[int, int]


def messages(stream: BinaryIO, count: Count) -> Iterator[Message]:
    """The wanted messages. Every message, every field of a definition and every file of the chain
    is counted. Raises Unreadable."""
    try:
        for frame in _Reader(stream, count):
            if frame.frame_type == FIT_FRAME_HEADER:
                count.add()
                yield Message(None, {})
            elif frame.frame_type == FIT_FRAME_DATA and frame.global_mesg_num in WANTED:
                yield Message(frame.global_mesg_num, frame.values)
    except _BROKEN as broken:
        raise damaged() from broken


class _Told(FitDataMessage):
    """Its values are read already. Without a type, fitdecode does not look into it for the fields
    of developers, which are not wanted."""

    mesg_type = None
    values: Mapping[int, int]


@dataclass(frozen=True, slots=True)
class _Layout:
    """Where the wanted fields lie in a message, by its definition."""

    definition: Any
    size: int
    fields: tuple[tuple[int, int, Struct, Any], ...]

    def values(self, content: bytes) -> dict[int, int]:
        found = {}
        for number, offset, packed, parse in self.fields:
            value = parse(packed.unpack_from(content, offset)[0])
            if value is not None:
                found[number] = value
        return found


class _Reader(FitReader):
    """A reader that never decodes a message, and never warns."""

    def __init__(self, stream: BinaryIO, count: Count) -> None:
        super().__init__(
            stream,
            processor=None,
            check_crc=CrcCheck.DISABLED,
            error_handling=ErrorHandling.IGNORE,
        )
        self._count = count
        self._layouts: dict[int, _Layout] = {}

    def _read_definition_message(self, header: bytes, record_header: Any) -> Any:
        definition = super()._read_definition_message(header, record_header)
        self._count.add(1 + len(definition.field_defs) + len(definition.dev_field_defs))
        return definition

    def _read_data_message(self, header: bytes, record_header: Any) -> _Told:
        self._count.add()
        layout = self._layout_of(record_header.local_mesg_num)
        content = self._read_bytes(layout.size) if layout.size else b""
        told = _Told(
            record_header.is_developer_data,
            record_header.local_mesg_num,
            record_header.time_offset,
            layout.definition,
            [],
            None,
        )
        told.values = layout.values(content)
        return told

    def _layout_of(self, local: int) -> _Layout:
        """A definition may be replaced at any time, so it is compared with the one laid out."""
        definition = self.local_mesg_defs.get(local)
        if definition is None:
            raise FitParseError(0, "not defined")
        layout = self._layouts.get(local)
        if layout is None or layout.definition is not definition:
            layout = self._layouts[local] = _laid_out(definition)
        return layout


def _laid_out(definition: Any) -> _Layout:
    wanted = frozenset[int](WANTED.get(definition.global_mesg_num, ()))
    offset, fields = 0, []
    for field in definition.field_defs:
        kind = field.base_type
        is_number = kind.fmt in _WHOLE_NUMBERS and kind.size == field.size and kind.name != "byte"
        if field.def_num in wanted and is_number:
            packed = Struct(f"{definition.endian}{kind.fmt}")
            fields.append((field.def_num, offset, packed, kind.parse))
        offset += field.size
    size = offset + sum(field.size for field in definition.dev_field_defs)
    return _Layout(definition, size, tuple(fields))
