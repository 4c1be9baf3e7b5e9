"""Renews the rulebook in plain English."""

from tests.golden.render import FILE, rulebook

FILE.write_text(rulebook(), encoding="utf-8")
print(f"{FILE.name} is renewed. Read what changed before you commit it.")
