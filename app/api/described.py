"""What each address says of itself. The description for programs and the page for people are both
drawn from it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

from flask.typing import ResponseReturnValue

View = TypeVar("View", bound=Callable[..., ResponseReturnValue])
JSON = "application/json"
FORM = "multipart/form-data"
PROBLEM = "application/problem+json"


@dataclass(frozen=True)
class Body:
    """What is sent: the name of a shape, as this type of content."""

    shape: str
    content: str = JSON
    example: Any = None


@dataclass(frozen=True)
class Asked:
    """One thing that may be asked for in the address."""

    name: str
    words: str
    shape: Mapping[str, Any]


@dataclass(frozen=True, kw_only=True)
class Operation:
    """`answers` names the shape of each answer by its status, all of them of this `content`;
    `problems` are the statuses of what may be wrong; `scope` is what a token must open, empty where
    none is needed."""

    summary: str
    words: str = ""
    answers: Mapping[int, str]
    content: str = JSON
    problems: tuple[int, ...] = ()
    body: Body | None = None
    asked: tuple[Asked, ...] = ()
    scope: str = ""


def described(operation: Operation) -> Callable[[View], View]:
    """Marks a view with what it says of itself; the scope that it names is also its guard."""

    def mark(view: View) -> View:
        view.operation = operation  # type: ignore[attr-defined]
        if operation.scope:
            view.open_to = operation.scope  # type: ignore[attr-defined]
        return view

    return mark


def operation_of(view: object) -> Operation | None:
    return getattr(view, "operation", None)
