"""What a scanner is sent out with."""

from dataclasses import dataclass
from pathlib import Path

from tests.scan.request import Asked


@dataclass(frozen=True)
class Errand:
    """`asked` is what the visitor's own pages ask; `kept_out` begins what must be left alone;
    `folder` is for whatever the scanner writes, `seconds` how long each of its attacks may take."""

    origin: str
    headers: dict[str, str]
    asked: list[Asked]
    kept_out: list[str]
    folder: Path
    seconds: int
