"""Settings that are each right, and cannot work together."""

from collections.abc import Callable, Iterator

from app.settings.declared import SETTING
from app.settings.in_force import Settings
from app.settings.read import is_loopback


def clashes(settings: Settings) -> list[str]:
    """What is wrong with them together, each with the settings to change."""
    return [fault for look in _LOOKS for fault in look(settings)]


def _without_a_server(settings: Settings) -> Iterator[str]:
    if settings.smtp_host:
        return
    for name in ("smtp_user", "smtp_password", "mail_from", "notice_to"):
        if getattr(settings, name):
            yield (
                f"{SETTING[name].variable} is set, and FIRST_STEP_SMTP_HOST is not, so no mail "
                "could be sent. Set the host, or leave both out."
            )


def _half_a_sign_in(settings: Settings) -> Iterator[str]:
    if settings.smtp_host and bool(settings.smtp_user) != bool(settings.smtp_password):
        yield "FIRST_STEP_SMTP_USER and FIRST_STEP_SMTP_PASSWORD go together: set both or neither."


def _in_the_open(settings: Settings) -> Iterator[str]:
    """Whoever listens on the way would have the runner's address, and the link in the mail."""
    if (
        settings.smtp_host
        and settings.smtp_security == "none"
        and not is_loopback(settings.smtp_host)
    ):
        yield (
            "FIRST_STEP_SMTP_SECURITY is none, which is for a mail server on the same machine, and "
            "FIRST_STEP_SMTP_HOST names another. Use starttls or tls."
        )


def _mail_from_nobody(settings: Settings) -> Iterator[str]:
    if settings.smtp_host and not settings.mail_from:
        yield "FIRST_STEP_SMTP_HOST is set, and FIRST_STEP_MAIL_FROM is not. Set it as well."


def _links_that_lead_nowhere(settings: Settings) -> Iterator[str]:
    if settings.follows_up and settings.smtp_host and not settings.public_url:
        yield (
            "FIRST_STEP_FOLLOW_UP is yes and FIRST_STEP_SMTP_HOST is set, and "
            "FIRST_STEP_PUBLIC_URL is not, so the links in the mail would lead nowhere. Set it."
        )
    if settings.notice_to and not settings.public_url:
        yield (
            "FIRST_STEP_NOTICE_TO is set, and FIRST_STEP_PUBLIC_URL is not, so its mail could not "
            "say where to sign in. Set it."
        )


def _asked_after_it_is_deleted(settings: Settings) -> Iterator[str]:
    if settings.follows_up and settings.follow_up_days >= settings.retention_days:
        yield (
            "FIRST_STEP_FOLLOW_UP_DAYS must be less than FIRST_STEP_RETENTION_DAYS: nobody can be "
            "asked about what is deleted."
        )


_LOOKS: tuple[Callable[[Settings], Iterator[str]], ...] = (
    _without_a_server,
    _half_a_sign_in,
    _in_the_open,
    _mail_from_nobody,
    _links_that_lead_nowhere,
    _asked_after_it_is_deleted,
)
