"""Other programs that judge by rules, each with our rulebook, ready to be asked.

What can be made ready is made ready, and none of it is timed: rules are compiled where the program
compiles any, and what it is told is JSON where it takes JSON. Each names the rules that are raised;
finding the urgency of those is left out of its time as well.
"""

import json
from collections.abc import Callable
from dataclasses import dataclass
from importlib.metadata import version
from typing import Any

import datalogic_py
import jsonlogic_rs
import rule_engine
import zen

from rules.rulebook import RULES
from rules.urgency import Urgency
from tests.benchmarks.rules.conditions import Joined, Told, condition_of, nothing_told
from tests.benchmarks.rules.languages import as_json_logic, as_text

CONDITION = {rule.name: condition_of(rule) for rule in RULES}


@dataclass(frozen=True)
class Peer:
    """`raised` names the rules that are raised, of what `ready` made of one person's answers.

    Of what is not asked of us beside it, the ratio is only told.
    """

    name: str
    raised: Callable[[Any], list[str]]
    ready: Callable[[Told], Any] = dict
    is_asked: bool = True


def peers() -> tuple[Peer, ...]:
    return _zen_table(), _zen_truths(), _rule_engine(), _json_logic(), _json_logic_compiled()


def _zen_table() -> Peer:
    """One line for each rule with its whole condition in one cell. A column for each question is
    half as slow again, and ZenDecision, which starts a runtime at each call, six times as slow."""
    lines = [
        {"_id": name, "when": as_text(condition), "rule": json.dumps(name)}
        for name, condition in CONDITION.items()
    ]
    table = {
        "hitPolicy": "collect",
        "inputs": [{"id": "when", "name": "when"}],
        "outputs": [{"id": "rule", "name": "rule", "field": "rule"}],
        "rules": lines,
    }
    nodes = [
        {"id": "answers", "name": "answers", "type": "inputNode"},
        {"id": "rulebook", "name": "rulebook", "type": "decisionTableNode", "content": table},
        {"id": "raised", "name": "raised", "type": "outputNode"},
    ]
    edges = [
        {"id": "in", "type": "edge", "sourceId": "answers", "targetId": "rulebook"},
        {"id": "out", "type": "edge", "sourceId": "rulebook", "targetId": "raised"},
    ]
    content = {"rulebook": {"nodes": nodes, "edges": edges}}
    engine = zen.ZenEngine({"loader": {"type": "static", "content": content}})

    def raised(told: Told) -> list[str]:
        return [line["rule"] for line in engine.evaluate("rulebook", told)["result"]]

    return Peer(f"zen-engine {version('zen-engine')}, decision table", raised)


def _zen_truths() -> Peer:
    """Nobody would keep a rulebook so, but it is the fastest way to have ZEN name rules."""
    truths = zen.compile_expression(f"[{', '.join(map(as_text, CONDITION.values()))}]")

    def raised(told: Told) -> list[str]:
        return [name for name, holds in zip(CONDITION, truths.evaluate(told), strict=True) if holds]

    return Peer(f"zen-engine {version('zen-engine')}, an array of truths", raised)


def zen_urgency() -> Callable[[Told], int]:
    """The urgency alone, by one compiled expression that cannot say what raised it."""
    text = "0"
    for level in sorted(set(Urgency) - {Urgency.ROUTINE}):
        rules = tuple(CONDITION[rule.name] for rule in RULES if rule.urgency is level)
        text = f"{as_text(Joined('or', rules))} ? {level.value} : {text}"
    return zen.compile_expression(text).evaluate


def _rule_engine() -> Peer:
    """It wants every name to be there, so what is not answered is given as something empty."""
    nothing = nothing_told()
    types = {name: rule_engine.DataType.from_value(empty) for name, empty in nothing.items()}
    context = rule_engine.Context(
        type_resolver=rule_engine.type_resolver_from_dict(types), resolver=rule_engine.resolve_item
    )
    rules = [(name, rule_engine.Rule(as_text(it), context)) for name, it in CONDITION.items()]

    def raised(told: Told) -> list[str]:
        return [name for name, rule in rules if rule.matches(told)]

    return Peer(f"rule-engine {version('rule-engine')}", raised, lambda told: nothing | told)


def _all_in_json_logic() -> dict[str, Any]:
    named = [{"if": [as_json_logic(it), name, []]} for name, it in CONDITION.items()]
    return {"merge": named}


def _json_logic() -> Peer:
    """It reads the rulebook anew for everybody; there is no way to compile it."""
    logic = json.dumps(_all_in_json_logic())

    def raised(told: str) -> list[str]:
        names: list[str] = jsonlogic_rs.apply_serialized(logic, told, json.loads)
        return names

    return Peer(f"jsonlogic-rs {version('jsonlogic-rs')}", raised, json.dumps)


def _json_logic_compiled() -> Peer:
    """By far the fastest of them, and hardly five times slower than ours in every run."""
    rule = datalogic_py.Engine().compile(_all_in_json_logic())
    return Peer(f"datalogic-py {version('datalogic-py')}", rule.evaluate, is_asked=False)
