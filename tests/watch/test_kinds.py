"""Which kind a file is, packed or not."""

import gzip
import zipfile
from collections.abc import Mapping
from datetime import datetime, timedelta
from decimal import Decimal
from io import BytesIO

import pytest

from app.watch import Unreadable
from app.watch.activity import Activity
from app.watch.kinds import activities_in
from app.watch.limits import MOST_FILES
from app.watch.packed.budget import Budget
from tests.watch import lists
from tests.watch.tracks import NOON, fit, gpx, lap, northwards, reading, session, tcx, tcx_activity

RUN_GPX = gpx(northwards([3] * 5))
RUN_TCX = tcx(tcx_activity(lap("15")))
RUN_FIT = fit(session(metres=15))
TEXT = lists.strava([lists.Ran(datetime(2026, 6, 1, 18), Decimal(20), 7)], has_walk=False).encode()


def found_in(file: bytes, budget: Budget | None = None) -> list[Activity]:
    return list(activities_in(BytesIO(file), budget or Budget(), reading()))


def refusal_of(file: bytes) -> Unreadable:
    with pytest.raises(Unreadable) as refusal:
        found_in(file)
    return refusal.value


def refused(file: bytes) -> str:
    return refusal_of(file).code


def zipped(files: Mapping[str, bytes], packing: int = zipfile.ZIP_DEFLATED) -> bytes:
    made = BytesIO()
    with zipfile.ZipFile(made, "w", packing) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return made.getvalue()


@pytest.mark.parametrize("file", [RUN_GPX, RUN_TCX, TEXT], ids=["gpx", "tcx", "list"])
def test_a_file_is_known_by_what_is_in_it(file: bytes) -> None:
    assert len(found_in(file)) == 1
    assert len(found_in(gzip.compress(file))) == 1
    assert len(found_in(zipped({"Run.GPX": file}))) == 1
    assert len(found_in(zipped({"a/b.fit.gz": gzip.compress(file)}))) == 1


def test_a_fit_file_is_known_by_its_eighth_byte() -> None:
    pytest.importorskip("fitdecode")

    assert len(found_in(RUN_FIT)) == len(found_in(gzip.compress(RUN_FIT))) == 1


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig"])
def test_markup_is_known_in_other_encodings(encoding: str) -> None:
    text = RUN_GPX.decode().replace('encoding="UTF-8"', "")

    assert len(found_in(text.encode(encoding))) == 1


def test_a_long_remark_before_the_track_is_passed_over() -> None:
    assert len(found_in(b"<!--" + b"x" * 9000 + b"-->" + RUN_TCX)) == 1


def test_a_list_may_be_written_in_utf_16() -> None:
    assert len(found_in(TEXT.decode().encode("utf-16"))) == 1


@pytest.mark.parametrize(
    "file",
    [b"", b" \n", b"\xef\xbb\xbf", gzip.compress(b"")],
    ids=["nothing", "blank", "mark", "packed"],
)
def test_an_empty_file_is_refused(file: bytes) -> None:
    assert refused(file) == "empty"


@pytest.mark.parametrize(
    "file",
    [
        b"<html><body>Log in</body></html>",
        b"<kml xmlns='x'></kml>",
        b"<gpx",
        b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR",
        zipped({"[Content_Types].xml": b"<Types/>", "xl/workbook.xml": b"<workbook/>"}),
        zipped({"doc.kml": b"<kml/>"}),
    ],
    ids=["page", "kml", "begun", "picture", "spreadsheet", "kmz"],
)
def test_another_kind_of_file_is_refused_with_what_is_read(file: bytes) -> None:
    with pytest.raises(Unreadable, match="GPX, TCX or FIT") as refusal:
        found_in(file)

    assert refusal.value.code == "wrong_type"


def test_from_an_export_only_its_list_is_read() -> None:
    export = {"export_1/activities/1.gpx": b"<broken", "export_1/activities.csv": TEXT}

    assert len(found_in(zipped(export))) == 1


def test_every_track_of_a_zip_is_read() -> None:
    files = {"1.gpx": RUN_GPX, "2.tcx": RUN_TCX, "note.txt": b"?", "__MACOSX/._1.gpx": b"\x00"}

    assert len(found_in(zipped(files))) == 2


def test_a_zip_without_runs_is_refused() -> None:
    assert refused(zipped({"note.txt": b"?"})) == refused(zipped({})) == "no_runs_in_zip"


@pytest.mark.parametrize(
    "file",
    [
        zipped({"inner.zip": zipped({"1.gpx": RUN_GPX})}),
        zipped({"inner.gpx": zipped({"1.gpx": RUN_GPX})}),
        zipped({"1.gpx.gz": gzip.compress(gzip.compress(RUN_GPX))}),
        gzip.compress(gzip.compress(RUN_GPX)),
        gzip.compress(zipped({"1.gpx": RUN_GPX})),
    ],
    ids=["zip in zip", "hidden zip", "gzip twice in zip", "gzip twice", "zip in gzip"],
)
def test_what_is_packed_twice_is_refused(file: bytes) -> None:
    assert refused(file) == "nested"


def test_a_locked_zip_is_refused() -> None:
    locked = bytearray(zipped({"1.gpx": RUN_GPX}))
    locked[locked.index(b"PK\x01\x02") + 8] |= 1

    assert refused(bytes(locked)) == "locked"


def test_a_zip_of_another_packing_is_refused() -> None:
    assert refused(zipped({"1.gpx": RUN_GPX}, zipfile.ZIP_BZIP2)) == "packing"


def test_a_zip_of_too_many_files_is_refused_before_any_is_read() -> None:
    files = {f"{number}.gpx": b"<broken" for number in range(MOST_FILES + 1)}

    assert refused(zipped(files)) == "too_many_files"


def test_the_files_of_all_zips_of_a_request_count_together() -> None:
    budget = Budget()
    file = zipped({f"{number}.gpx": RUN_GPX for number in range(MOST_FILES // 2)})
    for _ in range(2):
        found_in(file, budget)

    with pytest.raises(Unreadable, match=f"more than {MOST_FILES} files"):
        found_in(RUN_GPX, budget)


@pytest.mark.parametrize("packed", [gzip.compress(RUN_GPX), zipped({"1.gpx": RUN_GPX})])
def test_a_packed_file_with_a_wrong_byte_is_refused(packed: bytes) -> None:
    wrong = bytearray(packed)
    wrong[60] ^= 0xFF

    assert refused(bytes(wrong)) == "damaged"


@pytest.mark.parametrize("packed", [gzip.compress(RUN_GPX), zipped({"1.gpx": RUN_GPX})])
def test_a_truncated_packed_file_is_refused(packed: bytes) -> None:
    assert refused(packed[:-30]) == "damaged"


def test_a_bad_file_in_a_zip_is_named_without_its_folders() -> None:
    refusal = refusal_of(zipped({"1.gpx": RUN_GPX, "my/runs/2.gpx.gz": gzip.compress(b"<gpx>")}))

    assert refusal.code == "damaged"
    assert refusal.message.startswith("“2.gpx.gz” in it: It is damaged")


def test_a_file_in_a_zip_that_cannot_be_opened_is_named() -> None:
    packed = zipped({"1.gpx": RUN_GPX})

    assert refusal_of(b"PK\x03\x04" + b"\xff" * 26 + packed[30:]).message.startswith(
        "“1.gpx” in it: "
    )


def test_the_name_of_a_file_in_a_zip_is_shown_harmless_and_short() -> None:
    refusal = refusal_of(zipped({f"a\\\u202e{'x' * 300}.gpx": b"<gpx>"}))

    assert refusal.message.startswith(f"“{'x' * 59}…” in it: ")


def test_what_is_about_all_files_names_none_of_them() -> None:
    budget = Budget(files=MOST_FILES)

    with pytest.raises(Unreadable, match=r"^That is more than"):
        found_in(zipped({"1.gpx": RUN_GPX}), budget)


def test_a_zip_of_too_many_names_says_what_to_take_out_of_it() -> None:
    packed = zipped({f"{number:0200}.txt": b"" for number in range(5_000)})

    assert refused(packed) == "zip_too_full"
    assert "Take activities.csv out of it" in refusal_of(packed).message


def test_a_gzip_of_several_parts_is_read_to_its_end() -> None:
    first, second = (gpx(northwards([3] * 5, start=NOON + timedelta(days=d))) for d in (0, 1))
    tracks = first.removesuffix(b"</gpx>") + b"<trk><name>2</name></trk>"
    whole = gzip.compress(tracks) + gzip.compress(second[second.index(b"<trk>") :])

    assert len(found_in(whole)) == 2
    assert len(found_in(whole + bytes(100))) == 2


def test_what_is_cut_off_in_the_second_part_of_a_gzip_is_refused() -> None:
    assert refused(gzip.compress(RUN_GPX) + gzip.compress(b" " * 5000)[:20]) == "damaged"
