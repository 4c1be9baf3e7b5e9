"""Renews the table, and says how much of it is met."""

from collections import Counter

from tests.asvs import CHAPTERS
from tests.asvs.written import FILE, table

FILE.write_text(table(), encoding="utf-8")
standings = Counter(row.standing for chapter in CHAPTERS for row in chapter.rows)
print(*(f"{count:>4} {standing}" for standing, count in standings.most_common()), sep="\n")
print(f"{FILE.name} is renewed. Read what changed before you commit it.")
