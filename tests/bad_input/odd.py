"""Values that nobody meant: for fields, headers, addresses and JSON."""

from datetime import timedelta
from typing import Any

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from app.clock import now
from tests.bad_input.pages import PLANTED

# What Jinja would make of the first; it stands nowhere as such.
EVALUATED = "plantedhere"
_MARKUP = (
    *(f"<{PLANTED} src=x>", f'"><{PLANTED}>', f"'><{PLANTED} ", f"</textarea><{PLANTED}>"),
    *(f"</title></script><{PLANTED}>", f'" {PLANTED}="', f"' onmouseover='{PLANTED}"),
    *("{{ 'planted' ~ 'here' }}", "{% raw %}", "javascript:planted", "<!--", "&lt;planted&gt;"),
)
_FORMULAS = ("=1+1", "+1+1", "-1+1", "@SUM(1)", "\t=1+1", "\r=1+1", '"=1+1', "＝1+1", "ok;=1+1")
_NUMBERS = (
    *("1e400", "1E5", "-0", "0x10", "NaN", "Infinity", "1_000", "+5", "9" * 400, "1,5", "1.234,5"),
    *("２５", "٣", "²", "½", "0.1e-400", " 7 ", "2147483648", "9223372036854775808", "-1", "00"),
)
_DAYS = (
    *("0001-01-01", "9999-12-31", "2026-02-30", "-2026-01-01", "2026-W01-1", "20261201", "0-0-0"),
    *("99999999-01-01", "2026-12-01T00:00", str((now() + timedelta(days=2)).date())),
)
_SIGNS = (
    *(
        "\0",
        "a\0b",
        "\u202eabc",
        "\ud800",
        "a\udfffb",
        "\ufeff",
        "\u200b",
        "\u2028",
        "\r\n",
        "\x1b[",
    ),
    *("\u0301" * 60, "e" + "\u0301" * 4, "ﷺ" * 119, "ß" * 120, "İ" * 120, "ŉ" * 240, "\U000e0041"),
    *(
        "👩\u200d🦯",
        "क\u094d\u200dष",
        "\u3164",
        "\U0010ffff",
        "%00",
        "%2e%2e%2f",
        "../../etc",
        "🦶",
    ),
    *("'; --", "\\", "\\x", "${x}", "|", "*", "a" * 121, "x" * 1001, "é" * 5000, "", " ", "\u00a0"),
)
texts: SearchStrategy[str] = st.one_of(
    st.sampled_from(_MARKUP),
    st.sampled_from(_FORMULAS + _NUMBERS + _DAYS),
    st.sampled_from(_SIGNS),
    st.text(max_size=30),
    st.text(st.characters(codec=None), max_size=8),
    # So long that a limit of the whole body has to hold.
    st.integers(0, 15).map(lambda n: "A" * (1_000_000 if n == 15 else 4_000 * n)),
)
values: SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | texts | st.just(10**400),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(texts, inner, max_size=3),
    max_leaves=6,
)
# None of them is JSON, or not of the kind that a person would send.
NO_JSON = (
    *(b"", b"{", b"[" * 60_000, b'{"a":' * 9000, b"null", b"[]", b'"x"', b"NaN", b"\xff\xfe{\x00"),
    *(b'{"answers": {}, "answers": []}', b'{"step": "\\ud800"}', b"1e999999", b"\xef\xbb\xbf{}"),
    *(b'{"version": 1' + b"0" * 5000 + b"}", b"{}\0", b"\x80", b"{'a': 1}"),
)


def often(good: SearchStrategy[Any], bad: SearchStrategy[Any]) -> SearchStrategy[Any]:
    """The good one in six of seven draws; it is also what a fault is shrunk to."""
    return st.integers(0, 6).flatmap(lambda drawn: bad if drawn == 6 else good)


headers: SearchStrategy[tuple[str, str]] = st.one_of(
    st.sampled_from(
        (
            ("Cookie", "visit=planted; staff=planted; __Host-visit=\x01"),
            ("Cookie", "staff=" + "A" * 43),
            ("Cookie", ";;=;\xff=\xff;" + "a=b;" * 500),
            ("Host", "evil.example"),
            ("Host", "[::1"),
            ("Host", "a b"),
            ("Origin", "https://evil.example"),
            ("Origin", "null"),
            ("Sec-Fetch-Site", "cross-site"),
            ("Range", "bytes=0-1,5-,-9"),
            ("If-None-Match", "*"),
            ("If-Modified-Since", "Thu, 01 Jan 0001 00:00:00 GMT"),
            ("Content-Length", "-1"),
            ("Content-Length", "1e3"),
            ("Content-Length", "9" * 30),
            ("Transfer-Encoding", "chunked"),
            ("Content-Encoding", "gzip"),
            ("Content-Type", "multipart/form-data"),
            ("Content-Type", "multipart/form-data; boundary=" + "b" * 300),
            ("Content-Type", "application/x-www-form-urlencoded; charset=utf-7"),
            ("Content-Type", "application/json; charset=nonsense"),
            ("Content-Type", "text/plain"),
            ("X-HTTP-Method-Override", "DELETE"),
            ("X-Forwarded-Host", "evil.example"),
            ("X-Forwarded-Proto", "javascript"),
            ("X-Forwarded-For", "1.2.3.4, planted"),
            ("Accept-Encoding", "gzip;q=nan, br;q=9e99, *;q=-1"),
            ("Accept-Encoding", "identity"),
            ("Authorization", "Bearer " + "A" * 9000),
            ("Authorization", "Basic ====="),
            ("Authorization", "Digest username=\xff"),
        )
    ),
    st.tuples(
        st.sampled_from(
            (
                *("Accept", "Accept-Language", "Accept-Encoding", "User-Agent", "Referer", "Range"),
                *("X-Forwarded-For", "X-Forwarded-Proto", "X-Forwarded-Host", "Forwarded"),
                *("If-None-Match", "If-Modified-Since", "Content-Type", "Authorization", "Cookie"),
            )
        ),
        texts,
    ),
)
