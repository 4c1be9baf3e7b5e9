"""A clinic that asks by mail, and the mails in its outbox."""

from dataclasses import replace
from datetime import datetime
from typing import Any

from flask import Flask
from sqlalchemy import select

from app import clock
from app.database import database_of
from app.follow_up.rounds import go_round
from app.records import Audit, Mail
from app.settings import Settings, settings_of
from tests.clinic.cast import case
from tests.post.server import Post


def mailing(app: Flask, post: Post, **changes: Any) -> Settings:
    """The settings of this clinic with a mail server, put in force."""
    settings = replace(
        settings_of(app),
        follow_up="yes",
        clinic_name="Example Clinic",
        clinic_phone="020 7946 0000",
        public_url="https://check.clinic.example",
        smtp_host="127.0.0.1",
        smtp_port=post.port,
        smtp_security="none",
        mail_from="desk@clinic.example",
    )
    settings = replace(settings, **changes)
    app.extensions["settings"] = settings
    app.jinja_env.globals["clinic"] = settings
    return settings


def put(app: Flask, to: str = "robin@example.org", at: datetime | None = None, **more: Any) -> Mail:
    """A mail of a case of its own, unless it is said of which."""
    made = at or clock.now()
    of = more.pop("submission_id", None) or case(app).id
    mail = Mail(
        submission_id=of, to=to, subject="A question", body="https://x.example/\n", made_at=made
    )
    mail.next_try_at = made
    for name, value in more.items():
        setattr(mail, name, value)
    with database_of(app).writing() as session:
        session.add(mail)
    return mail


def waiting(app: Flask) -> list[Mail]:
    with database_of(app).reading() as session:
        return list(session.scalars(select(Mail).order_by(Mail.id)))


def did(app: Flask) -> list[tuple[str, str, str]]:
    with database_of(app).reading() as session:
        lines = session.scalars(select(Audit).order_by(Audit.id))
        return [(line.did, line.subject, line.detail) for line in lines]


def round_of(app: Flask) -> None:
    go_round(database_of(app), settings_of(app))
