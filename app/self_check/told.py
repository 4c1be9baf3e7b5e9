"""Whether those who should be told that something is new are told."""

from app.self_check.facts import Facts
from app.self_check.marks import Checked, fine, look, wrong

_LOOK = "Look at “Webhooks”: it says why. Mend it there, or switch the webhook off."


def notices(facts: Facts) -> Checked:
    what, to = "Mail to the clinic", facts.settings.notice_to
    if facts.notice_is_late:
        return wrong(
            what,
            "The mail that something new waits has not been sent for longer than an hour.",
            "Look at the mail settings (FIRST_STEP_SMTP_… and FIRST_STEP_NOTICE_TO), and whether "
            "the mail server runs.",
        )
    if to:
        return fine(what, f"When something new waits, {to} is told.")
    return fine(what, "No address is set, so nobody is told by mail that something new waits.")


def webhooks(facts: Facts) -> Checked:
    what = "Webhooks"
    if facts.hooks_late:
        late = ", ".join(facts.hooks_late)
        return wrong(what, f"Not told anything for longer than an hour: {late}.", _LOOK)
    if facts.hook_messages_given_up:
        return look(what, f"Messages that were given up: {facts.hook_messages_given_up}.", _LOOK)
    if facts.hooks_off:
        return look(
            what,
            f"Switched off: {', '.join(facts.hooks_off)}.",
            "Switch each on, or remove it if it is not needed any more.",
        )
    return fine(what, "Whoever should be told was told within an hour, or nobody should be.")
