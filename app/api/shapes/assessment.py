"""An assessment: what the rules found, why, and what is said of it."""

from app.api.shapes.grammar import (
    Shape,
    day,
    listed,
    named,
    one_of,
    or_null,
    text,
    whole,
)
from rules import PLANTAR_FASCIITIS, QUESTION, Kind, Label, SeeFirst, Spike, Urgency

URGENCIES = tuple(each.code for each in reversed(Urgency))
WEEK_CHANGES = tuple(each.code for each in QUESTION["week_change"])  # type: ignore[union-attr]
SPIKES = tuple(each.code for each in Spike)

SOURCE = whole(
    title=text(),
    address=or_null(text("Where it can be read, if it can be.")),
    checked=day("When we last held our words against it."),
)
REASON = whole(fact=text("Its stable name."), words=text("The same, as the runner reads it."))


def versions() -> dict[str, Shape]:
    return {
        "questionnaire_version": text("Which questions were asked."),
        "ruleset_version": text("A digest of the rules that judged."),
    }


def _sources() -> Shape:
    return listed(named("Source"))


def _reasons() -> Shape:
    return listed(named("Reason"))


_PATTERN = whole(
    **{PLANTAR_FASCIITIS.name: one_of((each.code for each in Label), "How well it fits.")},
    heading=text(),
    meaning=text(),
    fits=_reasons(),
    against=_reasons(),
    not_known=_reasons(),
    sources=_sources(),
)
_FINDING = whole(
    rule=text("The stable name of the rule."),
    urgency=one_of(URGENCIES),
    kind=or_null(one_of(each.code for each in Kind), "What it is about, where that matters."),
    concern=text(),
    tell=text(),
    because=_reasons(),
    basis=one_of(("sourced", "part judgement", "judgement")),
    judgement=text("Which part no source gives."),
    sources=_sources(),
)
_LOAD = whole(
    longest_run=one_of(SPIKES, "The longest recent run beside the longest of the month before."),
    week_change=one_of(WEEK_CHANGES),
    sentences=listed(text()),
    sources=_sources(),
)
_GIVEN = whole(
    name=text(),
    heading=text(),
    title=text(),
    words=text(),
    evidence=text(),
    sources=_sources(),
)
_WITHHELD = whole(name=text(), title=text(), because=listed(text()))
_OTHER = whole(name=text(), plain=text(), because=_reasons(), sources=_sources())

ASSESSMENT = whole(
    **versions(),
    urgency=one_of(URGENCIES, "How soon somebody should be seen."),
    see_first=one_of((each.code for each in SeeFirst), "Who should see them first."),
    heading=text(),
    lead=listed(text()),
    recommendations=listed(whole(code=text(), title=text(), words=text())),
    pattern=_PATTERN,
    findings=listed(_FINDING, "Every rule that was raised."),
    load=or_null(_LOAD, "Null for somebody who does not run, or who was not asked."),
    advice=whole(given=listed(_GIVEN), withheld=listed(_WITHHELD)),
    seek_help_sooner_if=listed(text()),
    others=listed(_OTHER, "Other things a physio will check."),
)
