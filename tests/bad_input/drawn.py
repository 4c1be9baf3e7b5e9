"""A request as it is drawn: which of the things that are there it is about, and what is bad in it.

Nothing in it depends on the database, so the same one can be drawn, and sent, again."""

from dataclasses import dataclass, field
from enum import Enum
from typing import Any

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from tests.app.routes import Row
from tests.bad_input import odd

METHODS = ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "get", "PLANTED")
_MANY = 1000


class Bad(Enum):
    """What is done to one field of a form, or one member of an object."""

    TYPED = "something else is typed"
    LEFT_OUT = "it is left out"
    TWICE = "it is there twice"
    UNKNOWN = "another one is there, that nobody declared"


@dataclass(frozen=True)
class Change:
    """Of the so-many-eth field; in an object `value` is what stands there instead."""

    what: Bad
    number: int
    text: str
    value: Any = None


@dataclass(frozen=True)
class Drawn:
    """`places` are for the parts of the address: the so-many-eth that there is, or a text. `form`
    and `button` choose among those of the page, `stage` how far a runner has come. `raw` is a body
    in place of the form."""

    method: str
    places: tuple[int | str, ...]
    form: int
    button: int
    stage: int
    changes: tuple[Change, ...] = ()
    asked: tuple[tuple[str, str], ...] = ()
    headers: tuple[tuple[str, str], ...] = ()
    raw: bytes | None = None
    file: tuple[int, str] = field(default=(0, "runs.csv"))


def requests_to(row: Row) -> SearchStrategy[Drawn]:
    number = st.integers(0, _MANY)
    change = st.builds(Change, st.sampled_from(Bad), number, odd.texts, odd.values)
    is_post = row.method == "POST"
    return st.builds(
        Drawn,
        method=odd.often(st.just(row.method), st.sampled_from(METHODS)),
        places=st.tuples(*[odd.often(number, odd.texts)] * row.rule.count("<")),
        form=number,
        button=number,
        stage=number,
        changes=st.lists(change, max_size=3).map(tuple) if is_post else st.just(()),
        asked=odd.often(st.just(()), _asked()),
        headers=odd.often(st.just(()), st.lists(odd.headers, max_size=3).map(tuple)),
        raw=odd.often(st.none(), _bodies()) if is_post else st.none(),
        file=st.tuples(number, odd.often(st.just("runs.csv"), odd.texts)),
    )


def _asked() -> SearchStrategy[Any]:
    names = st.sampled_from(
        (
            *("state", "urgency", "after", "overdue", "done", "then", "change", "started", "who"),
            *("did", "subject", "from", "to", "before", "queue", "by", "q", "csrf_token", "seen"),
        )
    )
    known = st.sampled_from(("open", "mine", "today", "booked", "urgent", "1", "emergency", "sent"))
    return st.lists(st.tuples(names | odd.texts, known | odd.texts), max_size=3).map(tuple)


def _bodies() -> SearchStrategy[bytes]:
    return st.sampled_from(odd.NO_JSON) | st.binary(max_size=200)
