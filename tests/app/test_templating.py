"""Templates call things at once, which is right only while nothing asks to be given more."""

from flask import Flask


def test_nothing_that_every_template_can_name_asks_for_its_names(app: Flask) -> None:
    named = app.jinja_env.globals

    assert {"asset", "csrf_token", "drawn", "url_for"} < named.keys()
    with app.test_request_context():
        assert [name for name, it in named.items() if hasattr(it, "jinja_pass_arg")] == []


def test_a_macro_escapes_what_it_is_given(app: Flask) -> None:
    page = app.jinja_env.from_string(
        "{% macro said(words) %}<p>{{ words }}{{ caller() if caller is defined }}</p>{% endmacro %}"
        "{% for words in told %}{% call said(words) %}<b>{{ words }}</b>{% endcall %}{% endfor %}"
    )

    assert page.render(told=["<i>"]) == "<p>&lt;i&gt;<b>&lt;i&gt;</b></p>"
