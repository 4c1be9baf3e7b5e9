"""Renews the hazard log."""

from tests.hazards.written import FILE, hazard_log

FILE.write_text(hazard_log(), encoding="utf-8")
print(f"{FILE.name} is renewed. Read what changed before you commit it.")
