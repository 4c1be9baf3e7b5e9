"""Whatever bytes a track is made of, each reader reads it or refuses it, and nothing else."""

from hypothesis import example, given, settings
from hypothesis import strategies as st

from app.watch import Unreadable
from app.watch.reading import Reader
from app.watch.tracks.fit import read_fit
from app.watch.tracks.gpx import read_gpx
from app.watch.tracks.tcx import read_tcx
from tests.watch.tracks import framed, gpx_of, read, tcx_of, trk

LOOSE = st.lists(
    st.one_of(
        st.sampled_from(
            ["<trk>", "</trk>", "<trkseg>", "</trkseg>", "<type>", "</type>", "<time>"]
        ),
        st.sampled_from(["</time>", "<trkpt lat='1' lon='1'>", "</trkpt>", "<Lap>", "</Lap>"]),
        st.sampled_from(["<Activities>", "<Activity>", "</Activity>", "<Id>", "</Id>", "&#0;"]),
        st.datetimes().map(lambda moment: moment.isoformat() + "Z"),
        st.floats().map(str),
        st.text(max_size=20),
    ),
    max_size=20,
).map(lambda parts: "".join(parts).encode("utf-8", "replace"))


def is_read_or_refused(reader: Reader, file: bytes) -> bool:
    """Anything else that it raises is a fault, and so is a file that tells of nothing."""
    try:
        return read(reader, file) != []
    except Unreadable:
        return True


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=300))
def test_bytes_of_no_format_break_no_reader(noise: bytes) -> None:
    assert is_read_or_refused(read_gpx, noise)
    assert is_read_or_refused(read_tcx, noise)
    assert is_read_or_refused(read_fit, noise)


@settings(max_examples=300, deadline=None)
@given(LOOSE)
@example(trk([(1.0, 1.0, None)]).encode())
def test_loose_markup_breaks_no_reader(noise: bytes) -> None:
    assert is_read_or_refused(read_gpx, gpx_of("*").replace(b"*", noise))
    assert is_read_or_refused(read_tcx, tcx_of("*").replace(b"*", noise))


@settings(max_examples=300, deadline=None)
@given(st.binary(max_size=300))
@example(b"\x40\x00\x00\x12\x00\x02\x02\x04\x85\x09\x04\x85\x00\xff\xff\xff\xff\x00\x00\x00\x80")
def test_bytes_framed_as_fit_break_nothing(noise: bytes) -> None:
    assert is_read_or_refused(read_fit, framed(noise))
