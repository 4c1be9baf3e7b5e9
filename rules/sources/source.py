"""Where each rule comes from, and how closely we have read it."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum

CHECKED = date(2026, 11, 24)
# Our own judgement: guidelines for heel pain were revised every few years, pages more often.
REVIEW_EVERY = timedelta(days=365)


class Read(Enum):
    """How the source was read, which a clinician should know before signing."""

    ABSTRACT = "abstract or opening read"
    PAGE = "public page read"
    SECOND_HAND = "read in another page's summary or copy"


# Each is declared once, so identity is enough, and far cheaper to look up.
@dataclass(frozen=True, eq=False)
class Source:
    """A published source. `checked` is the day we last compared our rules with it, and after
    `review_by` it is time to compare them again."""

    key: str
    title: str
    address: str
    read: Read = Read.ABSTRACT
    checked: date = CHECKED

    @property
    def review_by(self) -> date:
        return self.checked + REVIEW_EVERY


def doi(key: str, title: str, doi: str, read: Read = Read.ABSTRACT) -> Source:
    return Source(key, title, f"https://doi.org/{doi}", read)


def page(key: str, title: str, address: str, read: Read = Read.PAGE) -> Source:
    return Source(key, title, f"https://{address}", read)
