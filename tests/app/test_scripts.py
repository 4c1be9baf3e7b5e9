"""Our scripts put text on a page as text, and keep nothing in the browser."""

import re
from pathlib import Path

import pytest

SCRIPTS = sorted((Path(__file__).parents[2] / "static").glob("*.js"))
# Each of these runs or draws what it is given. What comes from our own pages is parsed without
# being run, and moved over as elements.
RUNS_WHAT_IT_IS_GIVEN = re.compile(
    r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|createContextualFragment"
    r"|\beval\b|\bFunction\(|set(Timeout|Interval)\([\"'`]"
)
KEEPS = re.compile(r"localStorage|sessionStorage|indexedDB|document\.cookie|\bcaches\.")
TALKS_TO_OTHERS = re.compile(r"postMessage|onmessage|WebSocket|https?://")


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: script.name)
@pytest.mark.parametrize("never", [RUNS_WHAT_IT_IS_GIVEN, KEEPS, TALKS_TO_OTHERS])
def test_a_script_never_does_this(script: Path, never: re.Pattern[str]) -> None:
    assert not never.findall(script.read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("never", "written"),
    [
        (RUNS_WHAT_IT_IS_GIVEN, "box.innerHTML = name"),
        (RUNS_WHAT_IT_IS_GIVEN, 'setTimeout("run()", 1)'),
        (KEEPS, "localStorage.setItem(name, note)"),
        (TALKS_TO_OTHERS, 'fetch("https://elsewhere.example")'),
    ],
)
def test_one_that_did_would_be_found_out(never: re.Pattern[str], written: str) -> None:
    assert never.findall(written)
