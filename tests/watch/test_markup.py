"""Markup that no watch writes is refused by the limit that it went beyond, and by no other."""

import pytest

from app.watch import Unreadable
from app.watch.tracks import markup
from app.watch.tracks.gpx import read_gpx
from tests.watch.tracks import gpx_of, read


def refusal(content: str) -> Unreadable:
    with pytest.raises(Unreadable) as refused:
        read(read_gpx, gpx_of(content))
    return refused.value


@pytest.mark.parametrize(
    ("content", "limit"),
    [
        ("<a>" * 60 + "</a>" * 60, "more than 50 levels"),
        (f"<a b='{'x' * 1_200_000}'/>", "a part longer than 1 MB"),
        ("".join(f"<name{number}/>" for number in range(9_000)), "64 KB of different names"),
        (f"<trk><type>{'x' * 1_001}</type></trk>", "more than 1,000 letters"),
    ],
)
def test_what_is_no_track_is_told_by_its_own_limit(content: str, limit: str) -> None:
    refused = refusal(content)

    assert refused.code == "not_a_track"
    assert limit in refused.message


@pytest.mark.parametrize(
    ("name", "limit"),
    [("MOST_ELEMENTS", "more than 20 parts"), ("MOST_KEPT", "more than 20 points, times and laps")],
)
def test_too_many_parts_are_told_by_number(
    name: str, limit: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(markup, name, 20)
    refused = refusal(f"<trk><trkseg>{'<trkpt/>' * 21}</trkseg></trk>")

    assert refused.code == "not_a_track"
    assert limit in refused.message


def test_a_text_as_long_as_is_read_is_no_fault() -> None:
    assert refusal(f"<trk><type>{'x' * markup.LONGEST_TEXT}</type></trk>").code == "no_track"
