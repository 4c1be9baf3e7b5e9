from tests.golden.render import FILE, rulebook


def test_the_rulebook_in_plain_english_is_what_the_rules_say() -> None:
    assert FILE.read_text(encoding="utf-8") == rulebook(), (
        "The rules have changed. If that is meant, renew the text: python -m tests.golden"
    )
