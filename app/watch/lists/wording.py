"""Words of a list, so that the same word is the same text however it was written."""

import re
from html import unescape
from unicodedata import combining, normalize

_TAG = re.compile(r"<[^<>]*>")
_SPACES = str.maketrans("\u00a0\u202f", "  ")
_LONGEST = 400
"""Characters. No heading, date or kind of activity is as long, with its markup."""


def folded(text: str) -> str:
    """Lower case, without accents and markup, with one plain space wherever there was any space.

    Strava puts a word that it has not translated into a `span`; some languages put a narrow
    no-break space before AM and PM.
    """
    text = text[:_LONGEST].translate(_SPACES)
    if not text.isascii():
        marks = normalize("NFKD", text.replace("’", "'").replace("\ufeff", ""))
        text = "".join(mark for mark in marks if not combining(mark))
    if "<" in text or "&" in text:
        text = unescape(_TAG.sub("", text))
    return " ".join(text.casefold().split())
