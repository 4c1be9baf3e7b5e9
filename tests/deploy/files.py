"""What stands in docs/deploy, read as the programs that it is for read it."""

import re
from pathlib import Path

CHECKOUT = Path(__file__).parents[2]
DEPLOY = CHECKOUT / "docs" / "deploy"
INSTALLED = "/opt/first-step"


def unit(name: str) -> dict[str, list[str]]:
    """The values of each key of a unit; a key may stand there more than once."""
    found: dict[str, list[str]] = {}
    for line in (DEPLOY / name).read_text(encoding="utf-8").splitlines():
        key, is_set, value = line.partition("=")
        if is_set and not line.startswith("#"):
            found.setdefault(key, []).append(value)
    return found


def proxy() -> list[str]:
    """The directives of nginx, without what is only said about them."""
    text = re.sub(r"^\s*#.*$", "", (DEPLOY / "nginx.conf").read_text("utf-8"), flags=re.MULTILINE)
    return [" ".join(each.split()) for each in re.split(r"[;{}]\s", text)]
