"""How we decide, what we keep, and what this check is for."""

from functools import cache

from flask import render_template
from flask.typing import ResponseReturnValue

from app.runner import blueprint
from rules import PLANTAR_FASCIITIS, QUESTIONNAIRE_VERSION, QUESTIONS, decisions, ruleset_version


@blueprint.get("/how-we-decide")
def how_we_decide() -> ResponseReturnValue:
    return render_template(
        "runner/how_we_decide.html",
        rules_by_urgency=_rules_by_urgency(),
        pattern=PLANTAR_FASCIITIS,
        labels=decisions.labels_in_words(),
        caps=decisions.caps_in_words(PLANTAR_FASCIITIS),
        load=decisions.load_in_words(),
        advice=tuple(decisions.advice_in_words()),
        others=tuple(decisions.conditions_in_words()),
        groups=decisions.groups_in_words(),
        questions=QUESTIONS,
        versions=(("Rules", ruleset_version()), ("Questions", QUESTIONNAIRE_VERSION)),
    )


@blueprint.get("/privacy")
def privacy() -> ResponseReturnValue:
    return render_template("runner/privacy.html")


@blueprint.get("/about")
def about() -> ResponseReturnValue:
    return render_template("runner/about.html")


@cache
def _rules_by_urgency() -> tuple[tuple[str, tuple[decisions.RuleInWords, ...]], ...]:
    rules = tuple(decisions.rules_in_words())
    return tuple(
        (words, tuple(it for it in rules if it.rule.urgency is urgency))
        for urgency, words in decisions.URGENCIES.items()
    )
