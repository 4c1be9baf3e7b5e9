"""The files of a runner's watch as a part of a form, and what was read of them as answers."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

from flask import request
from flask_wtf import FlaskForm
from wtforms import DateField, Form, StringField, ValidationError

from app import clock
from app.asking.watch_words import Row, rows_of
from app.times import in_full, today, zone
from app.watch import (
    EARLIEST,
    FIELD,
    MEGABYTE,
    MOST_BYTES,
    MOST_FILES,
    TOO_LARGE,
    TOO_MANY,
    FileFault,
    Found,
    NotRead,
    Reading,
    chosen_files,
    find,
    zone_named,
)
from app.week_chart import Bar, bars_of
from rules import QUESTION, Answers, Distance, Unit

Given = dict[str, list[str] | str]
"""Answers as a page shows them: codes, or a distance as it was typed."""

# About the middle of what each answer stands for; of the last one, a year and a half.
_SINCE = {
    "under_1_week": timedelta(days=3),
    "1_to_6_weeks": timedelta(weeks=3),
    "6_to_12_weeks": timedelta(weeks=9),
    "3_to_12_months": timedelta(weeks=30),
    "over_12_months": timedelta(weeks=75),
}
_UNREAD = (
    "The files you chose were not read. Choose them again and press “Read my runs”, or go on "
    "without them."
)
_NO_DAY = "Give the day on which the pain began. A guess is fine."


class Began(DateField):
    """The day on which the pain began, as browsers send a date."""

    def process_formdata(self, valuelist: list[str]) -> None:
        try:
            super().process_formdata(valuelist)
        except ValueError:
            raise ValueError(_NO_DAY) from None

    def pre_validate(self, form: Form) -> None:
        if self.data is None:
            raise ValidationError(_NO_DAY)
        if not EARLIEST <= self.data <= today():
            raise ValidationError(
                f"Give a day from {in_full(EARLIEST)} to today on which the pain began."
            )


class WatchForm(FlaskForm):
    began = Began()
    # The browser's own time zone, where its script runs.
    zone = StringField()

    @property
    def runners_zone(self) -> ZoneInfo:
        return zone_named(self.zone.data or "") or zone()


@dataclass(frozen=True)
class Watch:
    """That part of the page. `began` is the day as it stands there, `guessed_from` the answer that
    it was guessed from; what was found is empty until something was."""

    began: str
    guessed_from: str = ""
    began_error: str = ""
    faults: tuple[FileFault, ...] = ()
    found: Found | None = None
    rows: tuple[Row, ...] = ()
    bars: tuple[Bar, ...] = ()
    replaced: tuple[str, ...] = ()

    most_files = MOST_FILES
    most_bytes = MOST_BYTES
    most_megabytes = MOST_BYTES // MEGABYTE
    too_many = TOO_MANY
    too_large = TOO_LARGE

    @property
    def latest(self) -> str:
        return today().isoformat()

    @property
    def is_wrong(self) -> bool:
        return bool(self.began_error or self.faults)

    @property
    def filled(self) -> Given:
        """The answers that were found, by question id, as a page shows what was given."""
        answers = self.found.load.answers if self.found else {}
        return {id: _as_given(answer) for id, answer in answers.items()}


def offered(answers: Answers) -> Watch:
    """Before anything was read: the day as it was typed, or guessed from how long they have had the
    pain."""
    typed = request.form.get("began")
    return Watch(typed) if typed else _guessed(answers)


def _guessed(answers: Answers) -> Watch:
    duration = QUESTION["duration"]
    told = () if isinstance(duration, Distance) else answers.given(duration)
    if not told:
        return Watch("")
    began = today() - _SINCE[told[0].code]
    return Watch(began.isoformat(), told[0].label.to(runs=True))


def read_watch(answers: Answers, unit: Unit) -> Watch:
    """What came of the files that were sent with this request."""
    form = WatchForm()
    form.validate()
    began = str((form.began.raw_data or [""])[0])
    wrong = form.began.errors
    try:
        files = chosen_files()
        if wrong:
            return Watch(began, began_error=wrong[0])
        reading = Reading(unit, form.runners_zone, clock.now())
        found = find(files, form.began.data, reading, unit)
    except NotRead as not_read:
        return Watch(began, began_error=wrong[0] if wrong else "", faults=not_read.faults)
    guess = _guessed(answers)
    rows = rows_of(found, guess.guessed_from if guess.began == began else "")
    return Watch(began, found=found, rows=rows, bars=bars_of(found.load))


def filled_in(watch: Watch, given: Given) -> tuple[Given, Watch]:
    """What stands on the page, with what was found in place of it; and what gave way, in words."""
    return given | watch.filled, replace(watch, replaced=tuple(_replaced(watch.filled, given)))


def _replaced(filled: Given, given: Given) -> Iterator[str]:
    for id, new in filled.items():
        old = given.get(id)
        if old and _plain(old) != _plain(new):
            yield f"{QUESTION[id].ask} You had answered: {_words(id, old)}."


def _plain(answer: list[str] | str) -> list[str] | str:
    return answer.strip().replace(",", ".") if isinstance(answer, str) else answer


def _words(id: str, answer: list[str] | str) -> str:
    question = QUESTION[id]
    if isinstance(answer, str) or isinstance(question, Distance):
        return str(answer)
    return ", ".join(each.label.runner for each in question if each.code in answer)


def left_unread() -> dict[str, str]:
    """Of a post that brings the names of files and not the files: whoever chose some, and then went
    on without having them read, is told so once."""
    return {FIELD: _UNREAD} if request.form.get(FIELD) else {}


def _as_given(answer: Decimal | str) -> list[str] | str:
    """Codes are lists; a distance is what would be typed."""
    return [answer] if isinstance(answer, str) else f"{answer:f}"
