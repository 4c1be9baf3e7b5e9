"""Codes from an authenticator app: the second thing to prove who one is, after the password."""

from datetime import timedelta

import pyotp
import segno
from cryptography.fernet import InvalidToken, MultiFernet
from flask import current_app
from markupsafe import Markup
from pyotp.exceptions import OTPVerificationError
from sqlalchemy import update
from sqlalchemy.orm import Session

from app import clock
from app.locks import lock_for
from app.records import Staff
from app.settings import settings_of

# Clocks differ, and typing takes time: the code before and the code after count as well.
STEPS_EITHER_SIDE = 1
SET_UP_WITHIN = timedelta(minutes=30)


def new_secret() -> str:
    return pyotp.random_base32()


def sealed(secret: str) -> str:
    return _lock("authenticator secret").encrypt(secret.encode()).decode()


def offered(staff: Staff, secret: str) -> str:
    """A secret that is shown but not yet confirmed. The page itself carries it back to us, sealed
    for this one person, so that looking at the page keeps nothing."""
    return _lock("authenticator offer").encrypt(f"{staff.id} {secret}".encode()).decode()


def taken_up(staff: Staff, offer: str) -> str:
    """The secret of an offer that was made to this person lately, or nothing."""
    within = int(SET_UP_WITHIN.total_seconds())
    try:
        opened = _lock("authenticator offer").decrypt(offer, ttl=within).decode()
    except (InvalidToken, ValueError):
        return ""
    whose, _, secret = opened.partition(" ")
    return secret if whose == str(staff.id) else ""


def step_of(secret: str, code: str) -> int | None:
    """The time step whose code this is, if it is a current one."""
    typed = "".join(code.split())
    if not (typed.isascii() and typed.isdecimal()):
        return None
    try:
        return pyotp.TOTP(secret).verify_and_get_timecode(
            typed, for_time=clock.now(), valid_window=STEPS_EITHER_SIDE
        )
    except OTPVerificationError:
        return None


def step_for(staff: Staff, code: str) -> int | None:
    """As step_of, for the secret that this person's app holds."""
    try:
        secret = _lock("authenticator secret").decrypt(staff.totp_sealed).decode()
    except InvalidToken:
        # Sealed with a key that is gone. Only a new link without two-step helps.
        return None
    return step_of(secret, code)


def use_up(session: Session, staff: Staff, step: int) -> bool:
    """A code counts once, and none that is older than it counts any more."""
    used = session.execute(
        update(Staff)
        .where(Staff.id == staff.id, Staff.totp_last < step)
        .values(totp_last=step)
        .returning(Staff.id)
    )
    return used.scalar_one_or_none() is not None


def address_for_app(staff: Staff, secret: str) -> str:
    issuer = settings_of(current_app).clinic_name or "First Step"
    return pyotp.TOTP(secret).provisioning_uri(name=staff.login, issuer_name=issuer)


def picture(address: str) -> Markup:
    """A QR code as a drawing in the page: dark on light in either colour scheme."""
    code = segno.make(address, error="m", micro=False)
    drawn = code.svg_inline(
        scale=5, border=4, dark="#000", light="#fff", title="QR code", svgclass="qr", lineclass=None
    )
    # Made by the library from numbers alone; nothing that anybody typed stands in it.
    return Markup(drawn)  # noqa: S704  # nosec B704


def _lock(purpose: str) -> MultiFernet:
    return lock_for(purpose, settings_of(current_app).secret_key)
