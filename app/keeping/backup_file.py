"""A backup as a file: one format for both databases, and proof that it is whole.

It is JSON lines under gzip. The first line is the header, then one line for each row, and the last
line has the number of rows and a SHA-256 of everything before it.
"""

import gzip
import hashlib
import json
import zlib
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from typing import IO, Any

from app.keeping.not_done import NotDone

FORMAT = "First Step backup 1"
LONGEST_LINE = 4 * 1024 * 1024
DAMAGED = "This file is not a whole backup: it was cut short, altered, or is something else."

Row = tuple[str, list[Any]]


@dataclass(frozen=True)
class Header:
    """What the rows are: by table its columns, each with the kind of its values."""

    revision: str
    ruleset: str
    made_at: str
    tables: dict[str, dict[str, str]]
    format: str = FORMAT


def write(out: IO[bytes], header: Header, rows: Iterable[Row]) -> Counter[str]:
    """Row by row, so that a large database needs no more memory than a small one."""
    digest, counts = hashlib.sha256(), Counter[str]()
    with gzip.GzipFile(filename="", fileobj=out, mode="wb", mtime=0) as packed:

        def write_line(said: object) -> None:
            line = json.dumps(said, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"
            digest.update(line)
            packed.write(line)

        write_line(asdict(header))
        for table, values in rows:
            write_line([table, values])
            counts[table] += 1
        write_line({"rows": counts, "sha256": digest.hexdigest()})
    return counts


def read_header(file: IO[bytes]) -> Header:
    first = next(_lines(file), b"")
    try:
        return Header(**_known(json.loads(first)))
    except (ValueError, TypeError, KeyError) as wrong:
        raise NotDone(DAMAGED) from wrong


def read_rows(file: IO[bytes]) -> Iterator[Row]:
    """Every row. Whoever has had them all without NotDone knows that the file is whole."""
    digest, counts = hashlib.sha256(), Counter[str]()
    lines = _lines(file)
    digest.update(next(lines, b""))
    before = next(lines, b"")
    for line in lines:
        digest.update(before)
        table, values = _parsed(before, list)
        counts[table] += 1
        yield table, values
        before = line
    end = {"rows": counts, "sha256": digest.hexdigest()}
    if _parsed(before, dict) != end:
        raise NotDone(DAMAGED)


def count_rows(file: IO[bytes]) -> Counter[str]:
    """Reads all of it. Raises NotDone unless it is whole."""
    return Counter(table for table, _ in read_rows(file))


def _lines(file: IO[bytes]) -> Iterator[bytes]:
    file.seek(0)
    try:
        with gzip.GzipFile(fileobj=file, mode="rb") as packed:
            while line := packed.readline(LONGEST_LINE):
                yield line
    except (gzip.BadGzipFile, EOFError, zlib.error) as wrong:
        raise NotDone(DAMAGED) from wrong


def _known(header: dict[str, Any]) -> dict[str, Any]:
    if header["format"] != FORMAT and str(header["format"]).startswith("First Step backup"):
        raise NotDone("This backup was made by a newer version of First Step. Update, then try.")
    if header["format"] != FORMAT:
        raise ValueError
    return header


def _parsed(line: bytes, kind: type) -> Any:
    try:
        found = json.loads(line)
    except ValueError as wrong:
        raise NotDone(DAMAGED) from wrong
    if not isinstance(found, kind):
        raise NotDone(DAMAGED)
    return found
