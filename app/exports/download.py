"""An export on its way to a browser, and never a file cut short that looks whole.

The length of the file is not known when it begins, and the server ends an answer in the same way
whether all of it was sent or not. So the file travels under gzip: where something fails, the
packing is spoilt on purpose, and the browser reports a download that failed.
"""

import csv
import io
import zlib
from collections.abc import Iterable, Iterator, Sequence
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import Row

from app.database import Database
from app.exports.batches import Chosen
from app.exports.columns import Column
from app.exports.harmless import harmless
from app.exports.progress import end, note
from app.log import tell

# By it a spreadsheet knows that the text is UTF-8.
BOM = "\ufeff"
_GZIP = 31
_FAST = 1
# No packed block begins so.
_SPOILT = b"\xff" * 64


def download(
    database: Database,
    export_id: int,
    chosen: Chosen,
    columns: Sequence[Column],
    zone: ZoneInfo,
) -> Iterator[bytes]:
    """The file under gzip, with its progress noted, and whether it came to its end."""
    packing = zlib.compressobj(_FAST, wbits=_GZIP)
    lines, is_whole = 0, False
    try:
        for lines, text in _written(database, chosen, columns, zone):
            yield packing.compress(text.encode()) + packing.flush(zlib.Z_SYNC_FLUSH)
            note(database, export_id, lines)
        yield packing.flush()
        is_whole = True
    except Exception as wrong:
        # Its name only: the text of a database's error can quote what it was handed.
        tell(f"An export was cut off ({type(wrong).__name__}).")
        yield _SPOILT
    finally:
        # A browser that has gone closes this iterator where it stands.
        end(database, export_id, lines, is_whole=is_whole)


def _written(
    database: Database, chosen: Chosen, columns: Sequence[Column], zone: ZoneInfo
) -> Iterator[tuple[int, str]]:
    """How many cases are written so far, and the next piece of the file."""
    lines = 0
    yield lines, BOM + _as_csv([[column.header for column in columns]])
    for rows in chosen.batches(database, columns):
        lines += len(rows)
        yield lines, _as_csv(_cells(row, columns, zone) for row in rows)


def _cells(row: Row[Any], columns: Sequence[Column], zone: ZoneInfo) -> list[str]:
    return [harmless(each.write(getattr(row, each.source.key), zone)) for each in columns]


def _as_csv(lines: Iterable[Iterable[str]]) -> str:
    text = io.StringIO(newline="")
    csv.writer(text).writerows(lines)
    return text.getvalue()
