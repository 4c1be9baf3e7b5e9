"""What mail can be sent to, and what whoever typed something else is told."""

import pytest

from app.mailbox import mailbox

LIKE = "must be like example.org: letters, digits, hyphens and dots"


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("alex", "before the @ is missing"),
        ("alex@", LIKE),
        ("alex@example", LIKE),
        ("alex@example..org", LIKE),
        ("alex@-shop.example", LIKE),
        ("alex@my_shop.example", LIKE),
        (f"{'a' * 65}@example.org", "too long"),
        ("al ex@example.org", "has a space in it"),
        ("alex@fußweg.example", "can be spelt in two ways"),
    ],
)
def test_what_is_no_address_is_told_in_words(typed: str, said: str) -> None:
    with pytest.raises(ValueError, match=said):
        mailbox(typed)


@pytest.mark.parametrize("typed", ["alex@example.org", "zoë@example.org", "a.b+c@my-shop.example"])
def test_an_address_stays_as_it_was_typed(typed: str) -> None:
    assert mailbox(typed).addr_spec == typed
