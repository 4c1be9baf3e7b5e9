"""A form that is filled in by the Questionnaire alone: it knows nothing of our rules."""

from collections.abc import Iterator
from typing import Any

Item = dict[str, Any]
# Of each question, the codings that were chosen, as (system, code).
Chosen = dict[str, set[tuple[str, str]]]


def questions_in(items: list[Item]) -> Iterator[Item]:
    """Every item that is no group and no help, whatever it is inside of."""
    for item in items:
        if item["type"] not in ("group", "display"):
            yield item
        yield from questions_in(item.get("item", []))


def shown(items: list[Item], chosen: Chosen) -> Iterator[str]:
    """The linkIds of what is asked: an item that is not enabled hides all that is inside it."""
    for item in items:
        if is_enabled(item, chosen):
            yield item["linkId"]
            yield from shown(item.get("item", []), chosen)


def is_enabled(item: Item, chosen: Chosen) -> bool:
    conditions = item.get("enableWhen", [])
    held = [_holds(condition, chosen) for condition in conditions]
    if len(held) > 1 and item["enableBehavior"] == "any":
        return any(held)
    return all(held)


def _holds(condition: Item, chosen: Chosen) -> bool:
    assert condition["operator"] == "="
    wanted = condition["answerCoding"]
    return (wanted["system"], wanted["code"]) in chosen.get(condition["question"], set())


def chosen_in(items: list[Item]) -> Chosen:
    """What a QuestionnaireResponse holds, whatever group it stands in."""
    found: Chosen = {}
    for item in items:
        codings = [a["valueCoding"] for a in item.get("answer", []) if "valueCoding" in a]
        found[item["linkId"]] = {(each["system"], each["code"]) for each in codings}
        found |= chosen_in(item.get("item", []))
    return found


def answers_in(items: list[Item]) -> dict[str, Any]:
    """The answers of a QuestionnaireResponse, as the interface for programs takes them."""
    found: dict[str, Any] = {}
    for item in items:
        if "answer" in item:
            found[item["linkId"]] = [_value(answer) for answer in item["answer"]]
        found |= answers_in(item.get("item", []))
    return found


def _value(answer: Item) -> Any:
    return answer["valueCoding"]["code"] if "valueCoding" in answer else answer["valueDecimal"]
