"""One name as two: a guess that somebody checks, and no word of it is ever lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.exports.names import in_two


@pytest.mark.parametrize(
    ("name", "first", "last"),
    [
        ("Robin Sample", "Robin", "Sample"),
        ("Robin Alex Sample", "Robin Alex", "Sample"),
        ("Anne-Marie O’Neill", "Anne-Marie", "O’Neill"),
        ("Łukasz Żółć", "Łukasz", "Żółć"),
        ("Мария Ивановна Образцова", "Мария Ивановна", "Образцова"),
    ],
)
def test_the_last_word_is_the_last_name(name: str, first: str, last: str) -> None:
    assert in_two(name) == (first, last)


@pytest.mark.parametrize(
    ("name", "first", "last"),
    [
        ("Jan van der Berg", "Jan", "van der Berg"),
        ("Jan Piet van 't Voorbeeld", "Jan Piet", "van 't Voorbeeld"),
        ("Maria de la Muestra", "Maria", "de la Muestra"),
        ("Erika von und zu Muster", "Erika", "von und zu Muster"),
        ("Charles d'Exemple", "Charles", "d'Exemple"),
    ],
)
def test_small_words_stay_with_the_last_name(name: str, first: str, last: str) -> None:
    assert in_two(name) == (first, last)


@pytest.mark.parametrize(
    ("name", "first", "last"),
    [
        ("mary ann sample", "mary ann", "sample"),
        ("MARY ANN SAMPLE", "MARY ANN", "SAMPLE"),
        ("robin Sample", "robin", "Sample"),
    ],
)
def test_where_capitals_tell_nothing_only_the_last_word_is_taken(
    name: str, first: str, last: str
) -> None:
    assert in_two(name) == (first, last)


@pytest.mark.parametrize("name", ["Robin", "王小明", "محمد", "robin"])
def test_a_single_word_is_the_last_name_and_none_is_made_up_as_first(name: str) -> None:
    assert in_two(name) == ("", name)


@pytest.mark.parametrize("name", ["王 小明", "محمد علي", "ตัวอย่าง หนึ่ง"])
def test_scripts_without_capitals_are_parted_before_the_last_word(name: str) -> None:
    assert in_two(name) == tuple(name.split())


@given(st.text())
def test_both_together_are_the_name_again(name: str) -> None:
    assert " ".join(" ".join(in_two(name)).split()) == " ".join(name.split())
