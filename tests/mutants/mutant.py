"""What a mutant is: one declaration changed, as if somebody had edited it by mistake."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any


def as_it_is(source: str) -> str:
    return source


def nothing() -> None:
    pass


@dataclass(frozen=True)
class Mutant:
    """`module` declares what is changed, `name` says what it is, and `kind` what was done to it.

    `edit` changes the text of the module before it runs; `change` changes what it has declared
    once it has run, before anything else can have read it.
    """

    kind: str
    module: str
    name: str
    edit: Callable[[str], str] = as_it_is
    change: Callable[[], None] = nothing


def put(owner: Any, field: str, value: object) -> None:
    """Declarations are frozen; only a mutant writes to one."""
    (setattr if isinstance(owner, type) else object.__setattr__)(owner, field, value)
