"""Renews the rulebook in plain English, and what the rules make of many people."""

import sys

from rules import ruleset_version
from tests.golden import judged
from tests.golden.render import FILE, rulebook

then, now = judged.FILE.read_text(encoding="utf-8"), judged.judged()
if now != then and then.startswith(ruleset_version()):
    sys.exit(judged.SAME_VERSION)
judged.FILE.write_text(now, encoding="utf-8")
FILE.write_text(rulebook(), encoding="utf-8")
print(f"{FILE.name} is renewed. Read what changed before you commit it.")
