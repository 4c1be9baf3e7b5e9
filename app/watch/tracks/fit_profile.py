"""The numbers by which FIT names what a log of runs needs (profile of the FIT SDK). They are
forever."""

from collections.abc import Mapping
from enum import IntEnum

FILE_ID, SPORT, SESSION, RECORD, ACTIVITY = 0, 12, 18, 20, 34

ACTIVITY_FILE = 4
RUNNING = 1
MULTISPORT = 18


class FileIdField(IntEnum):
    TYPE = 0


class SportField(IntEnum):
    SPORT = 0


class SessionField(IntEnum):
    """How long it took is in thousandths of a second, the distance in centimetres."""

    START_TIME = 2
    SPORT = 5
    TOTAL_ELAPSED_TIME = 7
    TOTAL_TIMER_TIME = 8
    TOTAL_DISTANCE = 9


class RecordField(IntEnum):
    DISTANCE = 5
    TIMESTAMP = 253


class ActivityField(IntEnum):
    LOCAL_TIMESTAMP = 5
    TIMESTAMP = 253


WANTED: Mapping[int, type[IntEnum]] = {
    FILE_ID: FileIdField,
    SPORT: SportField,
    SESSION: SessionField,
    RECORD: RecordField,
    ACTIVITY: ActivityField,
}
