"""What a screen reader is given: the names of controls and groups, and the states they are in."""

from collections import Counter
from typing import Any

from playwright.sync_api import Page

Node = dict[str, Any]
CONTROLS = {
    *("button", "link", "checkbox", "radio", "textbox", "searchbox", "spinbutton", "combobox"),
    *("listbox", "slider", "switch", "Date", "DisclosureTriangle"),
}
GROUPS = {"radiogroup", "group"}
# What the page means to say, counted in what is visible of it.
MEANT = """() => {
  const count = chosen => [...document.querySelectorAll(chosen)]
    .filter(each => each.checkVisibility()).length;
  return {
    checked: count('input:checked'),
    required: count('[required], [aria-required=true]'),
    invalid: count('[aria-invalid=true]'),
  };
}"""
# A question that is marked as wrong to the eye only.
WRONG_TO_THE_EYE = """() => [...document.querySelectorAll('.question.wrong')]
  .filter(each => !each.querySelector('[aria-invalid=true]'))
  .map(each => each.textContent.trim().slice(0, 60))"""


def unheard(page: Page) -> list[str]:
    nodes = _tree(page)
    return [
        *_nameless(nodes),
        *_states_not_told(nodes, page.evaluate(MEANT)),
        *(f"wrong only to the eye: {each}" for each in page.evaluate(WRONG_TO_THE_EYE)),
    ]


def _tree(page: Page) -> list[Node]:
    reader = page.context.new_cdp_session(page)
    tree = reader.send("Accessibility.getFullAXTree")
    reader.detach()
    return list(tree["nodes"])


def _nameless(nodes: list[Node]) -> list[str]:
    folds = _folds(nodes)
    return [
        f"a {_role(node)} without a name"
        for node in nodes
        if _role(node) in CONTROLS | GROUPS
        and not node["name"]["value"].strip()
        and node["nodeId"] not in folds
    ]


def _folds(nodes: list[Node]) -> set[str]:
    """What folds out is a group as well, and is named by what opens it."""
    by_id = {node["nodeId"]: node for node in nodes}
    found = set()
    for node in nodes:
        if _role(node) == "DisclosureTriangle":
            above = by_id[node["parentId"]]
            while above["ignored"]:
                above = by_id[above["parentId"]]
            found.add(above["nodeId"])
    return found


def _states_not_told(nodes: list[Node], meant: dict[str, int]) -> list[str]:
    told = Counter(
        each["name"]
        for node in nodes
        for each in node.get("properties", [])
        if each["value"].get("value") in (True, "true")
    )
    return [
        f"{state} is told {told[state]} times, and meant {times} times"
        for state, times in meant.items()
        if told[state] != times
    ]


def _role(node: Node) -> str:
    return "" if node["ignored"] else str(node["role"]["value"])
