"""Text that no spreadsheet takes for a formula, and that keeps each case on a line of its own."""

import re

# As typed, and in the other widths that a spreadsheet may take for the same sign.
_SIGNS = "=+\\-@＝＋－＠﹦﹢﹣﹫−"
# At the beginning, or where a program splits that was told of another separator; behind whatever
# is neither letter nor digit, such as quotes and spaces.
_COULD_RUN = re.compile(rf"(?:^|(?<=[;,|]))(?=[^\w{_SIGNS}]*[{_SIGNS}])")


def harmless(text: str) -> str:
    """On one line, with an apostrophe before whatever could begin a formula."""
    is_plain = not text or text.isalnum()
    return text if is_plain else _COULD_RUN.sub("'", " ".join(text.split()))
