"""Numbers of a list, written with either decimal mark. Exact: floats never decide.

`10,02` and `10.02` are clear, and so are `1,234.5` and `1.234,5`. One mark before exactly three
digits is not: `1,234` may be a little over one or over a thousand. What the other numbers of the
same column do decides, and without such a hint the three digits are a thousand's: neither Strava
nor Garmin writes three decimals.
"""

import re
from collections import Counter
from collections.abc import Iterable
from decimal import Decimal

_SPACES = str.maketrans("", "", " \t\u00a0\u202f\u2009\u2007'’")
"""Spaces and apostrophes group digits in some languages; Garmin also puts an apostrophe first,
lest a spreadsheet read a formula."""
_PLAIN = re.compile(r"[+-]?[0-9]+")
_MARKED = re.compile(r"([+-]?[0-9]*)([.,])([0-9]+)")
_GROUPED = re.compile(r"[+-]?[0-9]{1,3}(?:([.,])[0-9]{3})(?:\1[0-9]{3})*(?:(?!\1)[.,][0-9]*)?")
_LONGEST = 24
"""Characters."""
_THOUSANDS = re.compile(r"[+-]?[1-9][0-9]{0,2}")
OTHER_MARK = {".": ",", ",": "."}


def number(text: str, decimal: str | None = None) -> Decimal | None:
    """`decimal` is the mark that the column is known to use. None for what is no finite number."""
    text = text.translate(_SPACES)
    if len(text) > _LONGEST:
        return None
    if _PLAIN.fullmatch(text):
        return Decimal(text)
    if marked := _MARKED.fullmatch(text):
        is_decimal = marked[2] == decimal or not is_unclear(text)
        return _with_mark(text, marked[2] if is_decimal else OTHER_MARK[marked[2]])
    if grouped := _GROUPED.fullmatch(text):
        return _with_mark(text, OTHER_MARK[grouped[1]])
    return None


def is_unclear(text: str) -> bool:
    """Whether the one mark may be either: up to three digits before it, exactly three behind."""
    marked = _MARKED.fullmatch(text.translate(_SPACES))
    return bool(marked and len(marked[3]) == 3 and _THOUSANDS.fullmatch(marked[1]))


def decimal_mark(texts: Iterable[str]) -> str | None:
    """The decimal mark of a column: that of most of its clear numbers, None where none is clear."""
    marks = Counter(mark for text in texts if (mark := _clear_mark(text)))
    return marks.most_common(1)[0][0] if marks else None


def _clear_mark(text: str) -> str | None:
    text = text.translate(_SPACES)
    if is_unclear(text):
        return None
    if marked := _MARKED.fullmatch(text):
        return marked[2]
    grouped = _GROUPED.fullmatch(text)
    return OTHER_MARK[grouped[1]] if grouped else None


def _with_mark(text: str, decimal: str) -> Decimal:
    return Decimal(text.replace(OTHER_MARK[decimal], "").replace(decimal, "."))
