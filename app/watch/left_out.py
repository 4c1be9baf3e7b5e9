"""Why runs were left out, in words."""

from collections.abc import Mapping

from rules import FARTHEST_KM

_SAID = {
    "future": (
        "One run has a date in the future and was left out.",
        "{number:,} runs have a date in the future and were left out.",
    ),
    "too_early": (
        "One run has a date that cannot be right and was left out.",
        "{number:,} runs have a date that cannot be right and were left out.",
    ),
    "no_distance": (
        "One run has no distance and was left out.",
        "{number:,} runs have no distance and were left out.",
    ),
    "too_far": (
        "One run is longer than {farthest} km (about 186 miles) and was left out.",
        "{number:,} runs are longer than {farthest} km (about 186 miles) and were left out.",
    ),
    "too_fast": (
        "One run is faster than anybody can run and was left out.",
        "{number:,} runs are faster than anybody can run and were left out.",
    ),
    "twice": (
        "One run was there twice. It counts once.",
        "{number:,} runs were there twice. Each counts once.",
    ),
}


def said(left_out: Mapping[str, int]) -> tuple[str, ...]:
    """A sentence for each reason that was met."""
    return tuple(
        words[number > 1].format(number=number, farthest=FARTHEST_KM)
        for reason, words in _SAID.items()
        if (number := left_out.get(reason, 0))
    )
