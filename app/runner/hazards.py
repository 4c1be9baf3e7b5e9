"""The hazard log in public: what could go wrong, why, what is done about it, what shows it."""

from collections import Counter

from flask import abort, render_template
from flask.typing import ResponseReturnValue

from app.hazards import HAZARDS, PARTS
from app.runner import blueprint
from rules.hazards import HARM, LIKELY, RISK, SCALES, WORST_RISK

_PART = {part.slug: part for part in PARTS}


@blueprint.get("/hazards")
def hazards() -> ResponseReturnValue:
    """Each risk, the worst first, with how many hazards are left at it after our controls."""
    left = Counter(hazard.residual_risk for hazard in HAZARDS)
    return render_template(
        "runner/hazards/overview.html",
        parts=PARTS,
        total=len(HAZARDS),
        scales=SCALES,
        harms=[(severity.word, words) for severity, words in reversed(HARM.items())],
        likelihoods=[(likely.word, words) for likely, words in reversed(LIKELY.items())],
        risks=[(risk, words, left[risk]) for risk, words in reversed(RISK.items())],
    )


@blueprint.get("/hazards/<slug>")
def hazards_of(slug: str) -> ResponseReturnValue:
    shown = _PART.get(slug) or abort(404)
    after = PARTS[PARTS.index(shown) + 1 :]
    return render_template(
        "runner/hazards/part.html",
        part=shown,
        following=after[0] if after else None,
        worst=WORST_RISK,
    )
