"""Which tests there are, found by reading their files: nothing is run for it.

A node id is a file, "::" and a function, and for one case of several its id in brackets.
"""

import ast
import re
from collections.abc import Callable, Iterable
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any

CHECKOUT = Path(__file__).parents[2]
_NODE = re.compile(r"(?P<file>tests/[\w/]+\.py)::(?P<test>test_\w+)(\[(?P<case>.+)\])?")


def is_there(node: str) -> bool:
    """Whether pytest would find this node."""
    found = _NODE.fullmatch(node)
    if not found or found["test"] not in tests_of(found["file"]):
        return False
    return found["case"] is None or found["case"] in cases_of(found["file"], found["test"])


@cache
def tests_of(file: str) -> frozenset[str]:
    """The names of the test functions of one file; none where there is no such file."""
    path = CHECKOUT / file
    if not path.is_file():
        return frozenset()
    body = ast.parse(path.read_text(encoding="utf-8")).body
    found = (each.name for each in body if isinstance(each, ast.FunctionDef))
    return frozenset(name for name in found if name.startswith("test_"))


@cache
def cases_of(file: str, test: str) -> frozenset[str]:
    """The ids of a test's cases, as its one `parametrize` gives them; none where it has none."""
    module = import_module(file.removesuffix(".py").replace("/", "."))
    marks = [m for m in getattr(getattr(module, test), "pytestmark", ()) if m.name == "parametrize"]
    if len(marks) != 1:
        return frozenset()
    return frozenset(_ids(marks[0].args[1], marks[0].kwargs.get("ids", str)))


def _ids(values: Iterable[Any], ids: Callable[[Any], str] | list[str]) -> Iterable[str]:
    return map(ids, values) if callable(ids) else ids
