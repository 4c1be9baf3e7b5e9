"""The first owner, and a way back in for anybody. Who may run these owns the machine."""

from collections.abc import Iterator
from contextlib import contextmanager

import click
from flask import current_app
from flask.cli import with_appcontext
from sqlalchemy.exc import DBAPIError, IntegrityError

from app.addresses import origin
from app.command_line import as_typed
from app.database import writing
from app.records import Role
from app.settings import settings_of
from app.staff import links, roster


@click.command("add-owner")
@click.option("--login", prompt="Name for signing in", help="The name to sign in with.")
@click.option("--name", prompt="The person's name", help="As colleagues know them.")
@with_appcontext
def add_owner(login: str, name: str) -> None:
    """Add an owner, and print a one-time link to choose a password with."""
    folded, known_as = roster.folded_login(login), " ".join(name.split())
    if not roster.LOGIN.fullmatch(folded):
        raise click.ClickException(f"This cannot be a name for signing in. {roster.LOGIN_WORDS}")
    if not known_as or not known_as.isprintable() or len(known_as) > roster.LONGEST_NAME:
        raise click.ClickException("Give the person's name, in 120 characters at most.")
    with _plain_words():
        try:
            with writing() as session:
                token = links.make(session, roster.add(session, folded, known_as, Role.OWNER))
        except IntegrityError:
            raise click.ClickException(
                f"{folded} is there already. To let them in again: {as_typed(f'rescue {folded}')}"
            ) from None
    _hand_over(token)


@click.command("rescue")
@click.argument("login")
@click.option("--no-two-step", is_flag=True, help="Also switch off their two-step sign-in.")
@with_appcontext
def rescue(login: str, no_two_step: bool) -> None:
    """Let somebody in again: signed out everywhere, enabled, and with a one-time link."""
    with _plain_words(), writing() as session:
        found = roster.by_login(session, roster.folded_login(login))
        person = found and roster.locked(session, found.id)
        if person is None:
            raise click.ClickException("Nobody has this name for signing in.")
        roster.enable(session, person)
        token = roster.rescue(session, person, without_two_step=no_two_step)
    _hand_over(token)


COMMANDS = (add_owner, rescue)


@contextmanager
def _plain_words() -> Iterator[None]:
    try:
        yield
    except DBAPIError:
        raise click.ClickException(
            "The database is out of reach, or its tables are not up to date."
        ) from None


def _hand_over(token: str) -> None:
    click.echo("Choose a password here. The link works once, within 24 hours:")
    click.echo(links.address_of(token, origin(settings_of(current_app))))
