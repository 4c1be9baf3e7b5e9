"""Whether the machine and the way to it are safe."""

from datetime import timedelta

from app.addresses import is_for_this_machine_only
from app.command_line import as_typed
from app.self_check.facts import Facts
from app.self_check.marks import Checked, fine, look, wrong
from app.settings import MADE

A_LITTLE = timedelta(seconds=5)
TOO_MUCH = timedelta(minutes=1)
FEWEST_SIGNS = 12
_HTTPS = "Let a proxy speak https, and set FIRST_STEP_PUBLIC_URL to the https:// address."
_PROXIES = (
    "Set FIRST_STEP_TRUSTED_PROXIES to how many proxies stand in front, and let them set "
    "X-Forwarded-Proto."
)


def encryption(facts: Facts) -> Checked:
    """Between a browser and us."""
    what, settings = "Encryption on the way", facts.settings
    if settings.is_https and facts.asked and not facts.asked.is_secure:
        return look(what, "The address is https, but this page seemed to come without.", _PROXIES)
    if settings.is_https:
        return fine(what, f"Runners and staff use {settings.public_url}.")
    if facts.asked and facts.asked.is_secure:
        return look(
            what,
            "This page came by https, but First Step does not know that it always does.",
            "Set FIRST_STEP_PUBLIC_URL to the https:// address.",
        )
    if is_for_this_machine_only(facts.settings):
        return fine(what, "None is needed: only this machine can reach First Step.")
    return wrong(what, "None: whoever is on the way can read what runners and staff send.", _HTTPS)


def cookies(facts: Facts) -> Checked:
    what = "Cookies"
    if facts.settings.is_https:
        return fine(what, "Browsers send them only by https, and only to this address.")
    if is_for_this_machine_only(facts.settings):
        return fine(what, "They never leave this machine.")
    return wrong(what, "Browsers may send them by http, where others can copy them.", _HTTPS)


def two_step(facts: Facts) -> Checked:
    what, without = "Two-step sign-in of owners", facts.owners_without_two_step
    if not facts.owners:
        return wrong(what, "No owner can sign in.", f"Run: {as_typed('rescue LOGIN')}")
    if not without:
        return fine(what, "Every owner needs a code from an app as well as a password.")
    return look(
        what,
        f"A password alone lets these owners in: {', '.join(without)}.",
        "Each of them can switch it on in “Your account”. To ask it of everybody, set "
        "FIRST_STEP_TOTP_REQUIRED to yes.",
    )


def secret_key(facts: Facts) -> Checked:
    what, keys = "Secret key", facts.settings.secret_key
    if any(len(set(key)) < FEWEST_SIGNS for key in keys):
        return wrong(
            what,
            "It has so few different characters that it could be guessed.",
            "Make one at random, and put it before the old one in FIRST_STEP_SECRET_KEY.",
        )
    is_made = facts.settings.places.get("secret_key") == MADE
    if is_made and facts.settings.database_url.startswith("postgresql"):
        return look(
            what,
            "It was made on this machine, so a second server would have another one.",
            "With more than one server, set the same FIRST_STEP_SECRET_KEY on each.",
        )
    where = "made at the first start" if is_made else "set by the clinic"
    return fine(what, f"It is long enough, and {where}. Keep a copy apart from the backups.")


def clocks(facts: Facts) -> Checked:
    what = "Clock"
    newest, apart = facts.newest_line, abs(facts.database_now - facts.now)
    mend = "Let every machine set its clock by the network, and look at this again."
    if newest and newest - facts.now > TOO_MUCH:
        return wrong(
            what,
            "The newest line of the audit trail is later than now: a clock was ahead, or is slow.",
            mend,
        )
    if apart > A_LITTLE:
        found = f"The database’s clock and ours are {int(apart.total_seconds())} seconds apart."
        return wrong(what, found, mend) if apart > TOO_MUCH else look(what, found, mend)
    return fine(what, "It agrees with the database and with the audit trail.")


def workers(facts: Facts) -> Checked:
    what, number = "Workers", facts.settings.workers
    of = f"{number} for {facts.processors} processors" if facts.processors > 1 else f"{number}"
    if number == 1:
        return look(
            what,
            "There is only one: while it is started again, nobody is answered.",
            "Set FIRST_STEP_WORKERS to 2 or more.",
        )
    if number > 4 * facts.processors:
        return look(
            what, f"There are {of}: they wait for each other.", "Set FIRST_STEP_WORKERS lower."
        )
    return fine(what, f"There are {of}.")
