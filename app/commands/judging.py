"""Commands about the rules: what those of today make of what older ones judged."""

import sys
from collections.abc import Iterable
from typing import BinaryIO

import click
from flask.cli import with_appcontext

from app.commands.plainly import ready_database, told_plainly
from app.replay import Past, Progress, Tally, kept, last_of, lines_of, report

# A program that crashes, or is stopped, ends with 1: neither may look like a case that falls.
GRAVE = 3


class NotJudged(click.ClickException):
    exit_code = 2


@click.command()
@click.option("--file", type=click.File("rb"), help="Answers, one JSON object a line; - for stdin.")
@with_appcontext
@told_plainly(failing=NotJudged)
def replay(file: BinaryIO | None) -> None:
    """Judge all sent checks again by today's rules: what changes, and why.

    Nothing is written. Fails with 3 where an emergency or same-day case falls or cannot be read
    any more, with 2 where the cases, the file or a line of it cannot be read at all, and with 1
    where it was stopped before its end.
    """
    if file is None:
        database = ready_database()
        last, total = last_of(database)
        tally = _judged(kept(database, last), total)
    else:
        tally = _judged(lines_of(file), None)
    if tally.is_grave:
        raise click.exceptions.Exit(GRAVE)
    if file is not None and not tally.cases:
        raise NotJudged("There is no line in the file.")
    if file is not None and tally.unread:
        raise NotJudged("Some lines were not judged. Mend them, or leave them out.")


def _judged(cases: Iterable[Past], total: int | None) -> Tally:
    is_screen = sys.stderr.isatty()
    progress = Progress(_over_itself if is_screen else _aloud, total=total, is_screen=is_screen)
    tally = Tally()
    for past in progress.through(cases):
        tally.add(past)
    seconds = progress.seconds
    if is_screen:
        _over_itself(" " * len("1,000,000 of 1,000,000 judged, 10,000 a second") + "\r")
    for line in report(tally):
        click.echo(line)
    _aloud(f"It took {seconds:.1f} s, {tally.cases / max(seconds, 0.001):,.0f} cases a second.")
    return tally


def _over_itself(words: str) -> None:
    click.echo(f"\r{words}", err=True, nl=False)


def _aloud(words: str) -> None:
    click.echo(words, err=True)


COMMANDS = (replay,)
