"""The tables of the page: one line for each pattern, urgency and rule, in a fixed order."""

from collections.abc import Iterable
from dataclasses import dataclass

from app.clinic.outcomes.tally import By, Tally, TurnedOut
from rules import Label, Urgency, decisions, ruleset_version

PATTERN = {
    Label.LIKELY.code: "Fits the usual pattern",
    Label.POSSIBLE.code: "Partly fits it",
    Label.NOT_SUGGESTED.code: "Does not look like it",
    Label.WITHHELD.code: "No pattern named, beside urgent advice",
}
_URGENCIES = [urgency.code for urgency in reversed(Urgency)]


@dataclass(frozen=True)
class Line:
    """What the cases turned out to be of which the rules said this. `words` is the stored name
    where today's rules no longer know it."""

    code: str
    words: str
    turned_out: TurnedOut

    @property
    def urgency(self) -> Urgency | None:
        """Where the line is one of an urgency."""
        return next((each for each in Urgency if each.code == self.code), None)


@dataclass(frozen=True)
class Compared:
    """What the rules said, beside what it turned out to be."""

    all: TurnedOut
    patterns: list[Line]
    urgencies: list[Line]
    # The most often raised first.
    rules: list[Line]
    routine: TurnedOut
    pressing: TurnedOut
    # The rulesets that judged these cases, the most used first, and how many each of them did.
    versions: list[tuple[str, int]]

    @property
    def telling_rules(self) -> list[Line]:
        return [line for line in self.rules if not line.turned_out.for_a_doctor.is_too_few]

    @property
    def rare_rules(self) -> list[Line]:
        return [line for line in self.rules if line.turned_out.for_a_doctor.is_too_few]

    @property
    def judged_by(self) -> str:
        if len(self.versions) == 1:
            name, today = self.versions[0][0], ruleset_version()
            if name == today:
                return f"All were judged by today’s rules, {name}."
            return f"All were judged by rules {name}. Today’s are {today}."
        named = ", ".join(f"{name} ({cases:,})" for name, cases in self.versions)
        return f"Judged by rules {named}. These differ, and the tables mix what they said."


def compare(counted: Tally) -> Compared:
    by_urgency = counted.by_urgency
    concerns = {each.rule.name: each.rule.concern for each in decisions.rules_in_words()}
    raised = filter(counted.by_rule.__contains__, concerns)
    versions = ((name, found.recorded) for name, found in counted.by_version.items())
    return Compared(
        all=counted.all,
        patterns=_lines(counted.by_pattern, PATTERN, PATTERN),
        urgencies=_lines(by_urgency, _URGENCIES, {}),
        rules=sorted(
            _lines(counted.by_rule, raised, concerns), key=lambda line: -line.turned_out.recorded
        ),
        routine=_together(by_urgency, (Urgency.ROUTINE.code,)),
        pressing=_together(by_urgency, [each.code for each in Urgency if each.is_pressing]),
        versions=sorted(versions, key=lambda each: (-each[1], each[0])),
    )


def _lines(found: By, known: Iterable[str], words: dict[str, str]) -> list[Line]:
    """Of all that we know, then of what only old cases still name."""
    codes = dict.fromkeys([*known, *sorted(found)])
    return [
        Line(code, words.get(code, code or "Cannot be read"), found.get(code, TurnedOut()))
        for code in codes
    ]


def _together(found: By, codes: Iterable[str]) -> TurnedOut:
    both = TurnedOut()
    for code in codes:
        both.update(found.get(code, {}))
    return both
