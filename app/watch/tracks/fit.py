"""FIT: what a watch itself writes. Its sessions say how far each part of it went."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING, BinaryIO, NamedTuple

from app.watch.activity import Activity
from app.watch.counting import Count
from app.watch.reading import Reading, Unreadable
from app.watch.refusals import damaged, no_times
from app.watch.tracks.fit_profile import (
    ACTIVITY,
    ACTIVITY_FILE,
    FILE_ID,
    MULTISPORT,
    RECORD,
    RUNNING,
    SESSION,
    SPORT,
    ActivityField,
    FileIdField,
    RecordField,
    SessionField,
    SportField,
)

if TYPE_CHECKING:
    from app.watch.tracks.fit_messages import Message

_EPOCH = datetime(1989, 12, 31, tzinfo=UTC)
_FIRST_REAL_TIME = 0x1000_0000
"""Below it, a time counts the seconds since the device was switched on (FIT SDK, date_time)."""
_FARTHEST_ZONE = 14 * 3600
_ZONE_STEP = 15 * 60
_CLOCK_DRIFT = 60


class _Session(NamedTuple):
    """As it is stored, in the order of SessionField: seconds of the file's clock, thousandths of a
    second, centimetres."""

    start: int | None
    sport: int | None
    elapsed: int | None
    timer: int | None
    centimetres: int | None

    @property
    def end(self) -> int:
        return (self.start or 0) + (self.elapsed or self.timer or 0) // 1000


@dataclass
class _File:
    """What one file of a chain has told so far."""

    kind: int = ACTIVITY_FILE
    sport: int | None = None
    sessions: list[_Session] = field(default_factory=list)
    first_record: int | None = None
    last_centimetres: int | None = None
    at: int | None = None
    local: int | None = None


def read_fit(stream: BinaryIO, reading: Reading) -> Iterator[Activity]:
    """The sessions of the activities in it. Raises Unreadable."""
    has_activity = is_dated = False
    for file in _files(_messages()(stream, Count(reading))):
        if file.kind != ACTIVITY_FILE:
            continue
        has_activity = True
        for activity in _activities(file, reading):
            is_dated = True
            yield activity
    if not has_activity:
        raise Unreadable(
            "not_an_activity",
            "It is a file of a watch, but not of an activity. Choose the file of a run.",
        )
    if not is_dated:
        raise no_times()


def _messages() -> "Callable[[BinaryIO, Count], Iterator[Message]]":
    """fitdecode need not be installed."""
    try:
        from app.watch.tracks.fit_messages import messages
    except ModuleNotFoundError as missing:
        if missing.name != "fitdecode":
            raise
        raise Unreadable(
            "no_fit_reader",
            "FIT files cannot be read here. "
            "Choose GPX or TCX of the same run, or the list of your runs as CSV.",
        ) from missing
    return messages


def _files(messages: "Iterable[Message]") -> Iterator[_File]:
    """Each file of the chain, once all of it has been heard: which clock its times are by is
    said at its end."""
    file = None
    for number, values in ((message.number, message.values) for message in messages):
        if number is not None and file:
            _HEARD[number](file, values)
            continue
        if file:
            yield file
        file = _File()
    if file is None:
        raise damaged()
    yield file


def _hear_kind(file: _File, values: Mapping[int, int]) -> None:
    file.kind = values.get(FileIdField.TYPE, file.kind)


def _hear_sport(file: _File, values: Mapping[int, int]) -> None:
    file.sport = values.get(SportField.SPORT)


def _hear_session(file: _File, values: Mapping[int, int]) -> None:
    file.sessions.append(_Session(*map(values.get, SessionField)))


def _hear_record(file: _File, values: Mapping[int, int]) -> None:
    if file.first_record is None:
        file.first_record = values.get(RecordField.TIMESTAMP)
    file.last_centimetres = values.get(RecordField.DISTANCE, file.last_centimetres)


def _hear_activity(file: _File, values: Mapping[int, int]) -> None:
    file.at = values.get(ActivityField.TIMESTAMP)
    file.local = values.get(ActivityField.LOCAL_TIMESTAMP)


_HEARD = {
    FILE_ID: _hear_kind,
    SPORT: _hear_sport,
    SESSION: _hear_session,
    RECORD: _hear_record,
    ACTIVITY: _hear_activity,
}


def _activities(file: _File, reading: Reading) -> Iterator[Activity]:
    """Without a session, the records are one: programs that record nothing else exist. Only then,
    and where there is one session, is the distance of the last record that of the session."""
    sessions = _without_parent(file.sessions) or [_Session(*[None] * 5)]
    for session in sessions:
        stored = file.first_record if session.start is None else session.start
        start = None if stored is None else _own_time(stored, file, reading)
        if start is None:
            continue
        sport = file.sport if session.sport is None else session.sport
        centimetres = session.centimetres
        if not centimetres and len(sessions) == 1:
            centimetres = file.last_centimetres or centimetres
        milliseconds = session.timer or session.elapsed
        yield Activity(
            start,
            # Without a sport it is taken as a run, since the runner chose it as one.
            is_run=sport is None or sport == RUNNING,
            metres=None if centimetres is None else Decimal(centimetres).scaleb(-2),
            seconds=None if milliseconds is None else Decimal(milliseconds).scaleb(-3),
        )


def _without_parent(sessions: list[_Session]) -> list[_Session]:
    """The first session of a multisport activity may stand for all of it, beside its parts."""
    if len(sessions) < 2:
        return sessions
    first, parts = sessions[0], sessions[1:]
    return parts if first.sport == MULTISPORT or _covers(first, parts) else sessions


def _covers(whole: _Session, parts: list[_Session]) -> bool:
    """Parts that do not say when they began cannot be seen to lie within it."""
    starts = [part.start for part in parts if part.start is not None]
    if whole.start is None or not starts:
        return False
    return whole.start <= min(starts) and whole.end >= max(part.end for part in parts)


def _own_time(stored: int, file: _File, reading: Reading) -> datetime | None:
    """By the runner's own clock. The watch says at the end of the file what its own clock showed,
    and that comes before the zone that was asked for. None if nothing tells which day it was."""
    ahead = _ahead(file)
    if ahead is not None:
        return (_EPOCH + timedelta(seconds=stored + ahead)).replace(tzinfo=None)
    if stored < _FIRST_REAL_TIME:
        return None
    return reading.own_time(_EPOCH + timedelta(seconds=stored))


def _ahead(file: _File) -> int | None:
    """How many seconds the runner's own clock is ahead of the clock of the file."""
    if file.at is None or file.local is None or file.local < _FIRST_REAL_TIME:
        return None
    ahead = file.local - file.at
    if file.at < _FIRST_REAL_TIME:
        return ahead
    zone = round(ahead / _ZONE_STEP) * _ZONE_STEP
    is_zone = abs(ahead - zone) <= _CLOCK_DRIFT and abs(zone) <= _FARTHEST_ZONE
    return zone if is_zone else None
