"""No cell of an export is taken for a formula, whatever somebody typed."""

import pytest

from app.exports.harmless import harmless

FORMULAS = (
    '=HYPERLINK("http://example.org")',
    "+1+cmd|' /C calc'!A0",
    "-2+3",
    "@SUM(A1)",
)
IN_FRONT = (
    "",
    "\t",
    "\r",
    "\n",
    " ",
    "\u00a0",
    "\u3000",
    "\u200b",
    "\ufeff",
    '"',
    "'",
    "''",
    '" "',
    "“",
    "(",
)
# As wide as an ideograph, or small: some programs make the ordinary sign of them.
WIDE = str.maketrans("=+-@", "＝＋－＠")
SMALL = str.maketrans("=+-@", "﹦﹢﹣﹫")


@pytest.mark.parametrize("formula", FORMULAS)
@pytest.mark.parametrize("in_front", IN_FRONT, ids=ascii)
def test_a_formula_gets_an_apostrophe_in_front(formula: str, in_front: str) -> None:
    for written in (formula, formula.translate(WIDE), formula.translate(SMALL)):
        assert harmless(in_front + written).startswith("'")


@pytest.mark.parametrize("formula", FORMULAS)
@pytest.mark.parametrize("separator", [";", ",", "|", "; ", ';"'])
def test_a_program_that_splits_elsewhere_finds_no_formula_either(
    formula: str, separator: str
) -> None:
    told = harmless(f"Robin{separator}{formula}")

    assert told.startswith("Robin")
    assert f"{separator[0]}'" in told


@pytest.mark.parametrize("end", ["\n", "\r", "\r\n", "\u2028", "\x0b", "\x85"], ids=ascii)
def test_a_cell_stays_on_one_line(end: str) -> None:
    assert harmless(f"First{end}=1+1") == "First =1+1"


@pytest.mark.parametrize(
    "plain",
    [
        "Robin Sample",
        "Anne-Marie O’Neill",
        "020 7946 0018",
        "robin+foot@example.org",
        "12.5",
        "2026-11-24T10:00:00+00:00",
        "morning; evening",
        "Łukasz Żółć",
        "",
    ],
)
def test_what_is_no_formula_stays_as_it_is(plain: str) -> None:
    assert harmless(plain) == plain
