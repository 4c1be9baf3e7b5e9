"""Conditions written as text, which ZEN and rule-engine read alike, and as JsonLogic."""

import json
from typing import Any

from tests.benchmarks.rules.conditions import Chosen, Compared, Condition, Joined, Product, Ticked


def as_text(condition: Condition) -> str:
    match condition:
        case Joined(word, parts):
            return f"({f' {word} '.join(map(as_text, parts))})"
        case Chosen(question, (value,)):
            return f"{question} == {json.dumps(value)}"
        case Chosen(question, values):
            return f"{question} in {json.dumps(values)}"
        case Ticked(name):
            return f"{name} == true"
        case Compared(left, sign, right):
            return f"{_product(left)} {sign} {_product(right)}"


def _product(product: Product) -> str:
    return f"{product.distance} * {product.times}" if product.distance else str(product.times)


def as_json_logic(condition: Condition) -> dict[str, Any]:
    match condition:
        case Joined(word, parts):
            return {word: [as_json_logic(part) for part in parts]}
        case Chosen(question, (value,)):
            return {"===": [{"var": question}, value]}
        case Chosen(question, values):
            return {"in": [{"var": question}, list(values)]}
        case Ticked(name):
            return {"var": name}
        case Compared(left, sign, right):
            return {sign: [_json_product(left), _json_product(right)]}


def _json_product(product: Product) -> object:
    if not product.distance:
        return product.times
    return {"*": [{"var": product.distance}, product.times]}
