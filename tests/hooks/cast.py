"""A made-up program of the clinic that is told by a webhook."""

from dataclasses import replace
from ipaddress import ip_network
from typing import Any

from flask import Flask
from sqlalchemy import select

from app.database import database_of
from app.hooks import owned
from app.hooks.carrying import carry, lent
from app.records import Delivery, Hook, Submission
from app.settings import Settings, settings_of

LOOPBACK = (ip_network("127.0.0.0/8"),)


def allowing(app: Flask, **changes: Any) -> Settings:
    """The settings of this clinic, with webhooks into this machine allowed, put in force."""
    settings = replace(settings_of(app), webhook_networks=LOOPBACK)
    settings = replace(settings, **changes)
    app.extensions["settings"] = settings
    app.jinja_env.globals["clinic"] = settings
    return settings


def hook(app: Flask, url: str, name: str = "Diary") -> str:
    """The secret of a new one."""
    with database_of(app).writing() as session:
        return owned.add(session, settings_of(app), name, url)


def hooks(app: Flask) -> list[Hook]:
    with database_of(app).reading() as session:
        return list(session.scalars(select(Hook).order_by(Hook.id)))


def untold(app: Flask) -> list[Delivery]:
    with database_of(app).reading() as session:
        return list(session.scalars(select(Delivery).order_by(Delivery.id)))


def round_of(app: Flask) -> None:
    """As a round of the server does, one webhook after the other."""
    for one in lent(database_of(app)):
        carry(database_of(app), one, settings_of(app))


def about(app: Flask, case: Submission) -> list[tuple[str, int]]:
    """What is still to be told of this case."""
    return [(it.event, it.version) for it in untold(app) if it.public_id == case.public_id]
