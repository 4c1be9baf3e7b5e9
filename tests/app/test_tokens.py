"""Can everybody read it? The colours of the pages, told from the tokens at the top of base.css."""

import re

import pytest

from app.assets import STATIC

Tokens = dict[str, str]

WORDS = 4.5
MARKS = 3.0
# What is written in the one colour upon the other.
TEXT = (
    *(f"{ink} on {ground}" for ink in ("ink", "soft", "link") for ground in ("paper", "card")),
    *(f"{ink} on tint" for ink in ("ink", "soft", "link")),
    *(f"wrong on {ground}" for ground in ("paper", "card")),
    *(f"on-brand on {ground}" for ground in ("brand", "brand-deep")),
    *(f"on-dusk on {ground}" for ground in ("dusk", "dusk-ground")),
    *(f"on-peach on {ground}" for ground in ("peach", "on-dusk")),
    "routine-ink on routine",
    "routine on routine-mark",
    "soon-ink on soon",
    "today-ink on today",
    "emergency-ink on emergency",
    "emergency-mark on emergency",
)
# The edge of a control, its focus, what is chosen, and the steps, beside what lies around them.
EDGES = (
    *(f"{edge} on {ground}" for edge in ("edge", "focus", "brand") for ground in ("paper", "card")),
    *(f"{edge} on tint" for edge in ("edge", "focus", "brand")),
    *(f"wrong on {ground}" for ground in ("paper", "card")),
    "on-brand on brand",
    "spark on paper",
    "peach on dusk",
    "on-dusk on dusk",
    "routine-mark on paper",
    "routine-ink on routine",
    "soon-ink on soon",
)


def tokens_in(rule: str) -> Tokens:
    return dict(re.findall(r"--([\w-]+): ([^;]+);", rule))


def schemes() -> dict[str, Tokens]:
    """Light and dark, each as it is and with the contrast raised."""
    css = (STATIC / "base.css").read_text(encoding="utf-8")
    light, dark, more = (tokens_in(rule) for rule in re.findall(r":root \{(.*?)\}", css, re.S)[:3])
    dark = light | dark
    return {
        "light": light,
        "dark": dark,
        "light, more contrast": light | more,
        "dark, more contrast": dark | more,
    }


def luminance(tokens: Tokens, name: str) -> float:
    """Of the colour with this name, by the formula of WCAG 2."""
    value = tokens[name]
    if borrowed := re.fullmatch(r"var\(--(.+)\)", value):
        return luminance(tokens, borrowed[1])
    digits = value[1:] if len(value) == 7 else "".join(each * 2 for each in value[1:])
    parts = [int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(tokens: Tokens, pair: str) -> float:
    darker, lighter = sorted(luminance(tokens, name) for name in pair.split(" on "))
    return (lighter + 0.05) / (darker + 0.05)


def test_white_on_black_is_as_strong_as_contrast_can_be() -> None:
    assert contrast({"w": "#fff", "b": "#000000"}, "w on b") == pytest.approx(21)


@pytest.mark.parametrize("scheme", schemes())
@pytest.mark.parametrize("pair", TEXT)
def test_what_is_written_can_be_read(scheme: str, pair: str) -> None:
    assert contrast(schemes()[scheme], pair) >= WORDS


@pytest.mark.parametrize("scheme", schemes())
@pytest.mark.parametrize("pair", EDGES)
def test_controls_and_the_focus_can_be_told_from_what_is_around_them(
    scheme: str, pair: str
) -> None:
    assert contrast(schemes()[scheme], pair) >= MARKS


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_more_contrast_is_more(scheme: str) -> None:
    usual, more = schemes()[scheme], schemes()[f"{scheme}, more contrast"]

    for pair in ("soft on paper", "edge on paper"):
        assert contrast(more, pair) > contrast(usual, pair)
