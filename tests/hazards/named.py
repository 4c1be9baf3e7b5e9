"""Which tests there are that can show something, found by reading their files: none is run.

A node id is a file, "::" and a function, and for one case of several its id in brackets.
"""

import ast
import re
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any

CHECKOUT = Path(__file__).parents[2]
_SET_ASIDE = frozenset({"skip", "skipif", "importorskip", "xfail"})
_NODE = re.compile(r"(?P<file>tests/[\w/]+\.py)::(?P<test>test_\w+)(\[(?P<case>.+)\])?")


def is_there(node: str) -> bool:
    """Whether pytest would find this node."""
    found = _NODE.fullmatch(node)
    if not found or found["test"] not in tests_of(found["file"]):
        return False
    return found["case"] is None or found["case"] in cases_of(found["file"], found["test"])


@cache
def tests_of(file: str) -> frozenset[str]:
    """The names of the tests of one file that can show something; none where there is no file."""
    path = CHECKOUT / file
    return showing_in(path.read_text(encoding="utf-8")) if path.is_file() else frozenset()


def showing_in(source: str) -> frozenset[str]:
    """Those that claim something, and are neither skipped nor expected to fail."""
    body = ast.parse(source).body
    if any(_is_set_aside(each) for each in body if isinstance(each, ast.Assign | ast.Expr)):
        return frozenset()
    functions = {each.name: each for each in body if isinstance(each, ast.FunctionDef)}
    shown = (
        name
        for name, function in functions.items()
        if not _is_set_aside(function) and _claims(function, functions)
    )
    return frozenset(name for name in shown if name.startswith("test_"))


def _is_set_aside(node: ast.AST) -> bool:
    names = (each.attr for each in ast.walk(node) if isinstance(each, ast.Attribute))
    return not _SET_ASIDE.isdisjoint(names)


def _claims(function: ast.FunctionDef, functions: Mapping[str, ast.FunctionDef]) -> bool:
    """By an assertion that could be false, or an error that must be raised, there or in a function
    of the same file that it calls."""
    inside = list(ast.walk(function))
    calls = (each.func for each in inside if isinstance(each, ast.Call))
    called = {each.id for each in calls if isinstance(each, ast.Name)}
    others = {name: each for name, each in functions.items() if name != function.name}
    return (
        any(
            isinstance(each, ast.Assert) and not isinstance(each.test, ast.Constant)
            for each in inside
        )
        or any(isinstance(each, ast.Attribute) and each.attr == "raises" for each in inside)
        or any(_claims(others[name], others) for name in called & others.keys())
    )


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
