"""How we decide, in pages that a phone loads at once: which there are, and where a rule stands."""

from dataclasses import dataclass
from typing import Any

from flask import url_for

from app.asking.pages import PARTS, page_of
from app.runner import blueprint
from rules import PLANTAR_FASCIITIS, QUESTIONS, REVISIONS, Urgency, decisions

_SAFETY, _PAIN, _ACTIVITY, _LAST = PARTS
_RULES = tuple(decisions.rules_in_words())
_ADVICE = tuple(decisions.advice_in_words())


@dataclass(frozen=True)
class Chapter:
    """One page. The slug is part of its address; `template` says what it is made of."""

    slug: str
    heading: str
    template: str
    shows: dict[str, Any]
    rules: tuple[decisions.RuleInWords, ...] = ()
    advice: tuple[decisions.AdviceInWords, ...] = ()


def _rules(slug: str, urgency: Urgency, more: str = "", *, of_bone: bool | None = None) -> Chapter:
    """The rules of one urgency; of many, those about bone apart from all others."""
    rules = (it for it in _RULES if it.rule.urgency is urgency)
    shown = tuple(it for it in rules if of_bone is None or _is_of_bone(it) is of_bone)
    return Chapter(slug, decisions.URGENCIES[urgency] + more, "rules", {}, shown)


def _is_of_bone(it: decisions.RuleInWords) -> bool:
    return it.rule.kind is not None and it.rule.kind.code == "bone"


def _advice(code: str) -> Chapter:
    """The advice under one heading of the result."""
    shown = tuple(it for it in _ADVICE if it.advice.heading.code == code)
    words = shown[0].advice.heading.value
    heading = f"Advice: {words[0].lower()}{words[1:]}"
    return Chapter(f"advice-{code}", heading, "advice", {}, advice=shown)


def _questions(slug: str, heading: str, *parts: str) -> Chapter:
    asked = {part: [q for q in QUESTIONS if page_of(q).part == part] for part in parts}
    return Chapter(slug, heading, "questions", {"parts": asked})


CHAPTERS = (
    _rules("emergency", Urgency.EMERGENCY),
    _rules("same-day", Urgency.SAME_DAY),
    _rules("soon-bone", Urgency.PRIORITY, ", for a possible bone injury", of_bone=True),
    _rules("soon", Urgency.PRIORITY, ", for anything else", of_bone=False),
    _rules("routine", Urgency.ROUTINE),
    Chapter(
        "plantar-fasciitis",
        "The plantar fasciitis pattern",
        "pattern",
        {
            "pattern": PLANTAR_FASCIITIS,
            "labels": decisions.labels_in_words(),
            "caps": decisions.caps_in_words(PLANTAR_FASCIITIS),
        },
    ),
    Chapter(
        "running-load",
        "Running load",
        "load",
        {"load": decisions.load_in_words(), "sources": decisions.load_sources()},
    ),
    _advice("now"),
    _advice("try"),
    _advice("ask"),
    Chapter(
        "others",
        "Other things a physio will check",
        "others",
        {"others": tuple(decisions.conditions_in_words())},
    ),
    _questions("questions", "Why we ask: safety", _SAFETY),
    _questions("questions-pain", "Why we ask: the pain", _PAIN),
    _questions("questions-activity", "Why we ask: your activity", _ACTIVITY, _LAST),
    Chapter(
        "groups", "Answers that count alike", "groups", {"groups": decisions.groups_in_words()}
    ),
    Chapter("changes", "Changes to the rules", "changes", {"revisions": REVISIONS}),
)
CHAPTER = {chapter.slug: chapter for chapter in CHAPTERS}
_OF_RULE = {it.rule.name: chapter.slug for chapter in CHAPTERS for it in chapter.rules}
_OF_ADVICE = {it.advice.name: chapter.slug for chapter in CHAPTERS for it in chapter.advice}


@blueprint.app_template_global()
def rule_url(name: str) -> str:
    """Where a rule is read in public, also from a case at the clinic."""
    return url_for("runner.chapter", slug=_OF_RULE[name], _anchor=f"rule-{name}")


@blueprint.app_template_global()
def advice_url(name: str) -> str:
    """Where it is read how sure an item of advice is, and what it rests on."""
    return url_for("runner.chapter", slug=_OF_ADVICE[name], _anchor=f"advice-{name}")
