"""Commands about what is kept: the tables, retention, one person's part, backups."""

import json
from pathlib import Path

import click
from alembic.util import CommandError
from flask import current_app
from flask.cli import with_appcontext

from app import keeping
from app.commands.plainly import IS_AHEAD, ready_database, told_plainly
from app.database import database_of
from app.database.migrate import migrate as bring_up_to_date
from app.references import in_halves
from app.self_check import Mark, checked, gather
from app.settings import settings_of

A_FILE = click.Path(dir_okay=False, path_type=Path)


@click.command()
@with_appcontext
@told_plainly()
def migrate() -> None:
    """Bring a PostgreSQL database to the tables of this version."""
    if not settings_of(current_app).database_url:
        click.echo("Nothing to do: SQLite is brought up to date by itself at every start.")
        return
    try:
        has_changed = bring_up_to_date(database_of(current_app))
    except CommandError:
        raise keeping.NotDone(IS_AHEAD) from None
    click.echo("The tables are up to date." if has_changed else "They were up to date already.")


@click.command()
@with_appcontext
@told_plainly()
def delete_old() -> None:
    """Delete what is past its time, as the running server does every hour."""
    deleted = keeping.delete_old(ready_database(), settings_of(current_app))
    click.echo(f"Sent checks deleted because their time is over: {deleted}.")


@click.command()
@click.argument("reference")
@click.option("--to", type=A_FILE, help="A new file, in place of the screen.")
@with_appcontext
@told_plainly()
def export_person(reference: str, to: Path | None) -> None:
    """Everything that is kept of the person who sent REFERENCE, as JSON."""
    exported = keeping.export(ready_database(), reference)
    written = json.dumps(exported, ensure_ascii=False, indent=2) + "\n"
    if to is None:
        click.echo(written, nl=False)
        return
    with keeping.written_aside(to) as file:
        file.write(written.encode())
    click.echo(f"Written to {to}. Sent checks in it: {len(exported['cases'])}.", err=True)


@click.command()
@click.argument("reference")
@click.option("--yes", is_flag=True, help="Delete, and do not only show.")
@with_appcontext
@told_plainly()
def erase_person(reference: str, yes: bool) -> None:
    """Delete everything of the person who sent REFERENCE."""
    database = ready_database()
    if yes:
        click.echo(f"Sent checks deleted: {keeping.erase(database, reference)}.")
        click.echo("Backups made before now still hold them.")
        return
    with database.reading() as session:
        cases = keeping.find_person(session, reference).cases
    click.echo(f"{cases[0].name}, born {cases[0].date_of_birth}. This would be deleted:")
    for case in cases:
        click.echo(f"  {in_halves(case.reference)}, sent {case.sent_at:%Y-%m-%d}, {case.state}")
    click.echo("Nothing was deleted. To delete it, add --yes.")


@click.command()
@click.argument("file", type=A_FILE)
@with_appcontext
@told_plainly()
def backup(file: Path) -> None:
    """Write everything to FILE while the clinic works on."""
    counts = keeping.back_up(ready_database(), file)
    click.echo(f"{file} was written, read back, and is whole. {_told(counts)}.")
    click.echo("Keep the secret key as well, in another place: see the README.")


@click.command()
@click.argument("file", type=A_FILE)
@click.option("--replace", is_flag=True, help="Delete what the database holds now.")
@with_appcontext
@told_plainly()
def restore(file: Path, replace: bool) -> None:
    """Put the backup in FILE back. Stop the server first."""
    restored = keeping.restore(database_of(current_app), file, replace=replace)
    click.echo(f"Restored as it was at {restored.made_at}. {_told(restored.counts)}.")
    click.echo("Staff sign in again.")


@click.command()
@click.argument("file", type=A_FILE)
@with_appcontext
@told_plainly()
def drill(file: Path) -> None:
    """Prove the backup in FILE: put it back where it harms nothing, and read it."""
    drilled = keeping.drill(ready_database(), file)
    click.echo(f"The backup made at {drilled.made_at} can be put back. {_told(drilled.counts)}.")
    click.echo(f"Every row came back. Sent checks that were opened and read: {drilled.opened}.")
    if not drilled.owners:
        click.echo("There is no owner in it: after a restore, run add-owner.")
    click.echo("What was put back for it is deleted again. Only the audit trail has a new line.")


@click.command()
@with_appcontext
@told_plainly()
def self_check() -> None:
    """Look through what the clinic relies on; fails where something is wrong."""
    with ready_database().reading() as session:
        found = checked(gather(session, settings_of(current_app)))
    for each in found:
        click.echo(f"{each.mark.value + ':':<14}{each.what}. {each.found}")
        if each.mend:
            click.echo(f"{'':<14}{each.mend}")
    if any(each.mark is Mark.WRONG for each in found):
        raise click.exceptions.Exit(1)


def _told(counts: dict[str, int]) -> str:
    names = {"submission": "Sent checks", "staff": "staff accounts", "audit": "lines in the trail"}
    return ", ".join(f"{words}: {counts[table]}" for table, words in names.items())


COMMANDS = (
    migrate,
    delete_old,
    export_person,
    erase_person,
    backup,
    restore,
    drill,
    self_check,
)
