"""What a setting is."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Setting:
    """One setting as the environment, the file and the README know it.

    `show` tells the owner the value in force; of a secret it tells none of it.
    """

    name: str
    does: str
    default: str
    read: Callable[[str], object]
    show: Callable[[Any], str] = str

    @property
    def variable(self) -> str:
        return f"FIRST_STEP_{self.name.upper()}"
