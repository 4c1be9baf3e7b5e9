"""Whether the clinic keeps what it promises, and counts it rightly."""

from app.overdue import MOST_COUNTED
from app.self_check.facts import Facts
from app.self_check.marks import Checked, fine, look, wrong
from app.settings.declared import SETTING
from rules import Urgency


def overdue_cases(facts: Facts) -> Checked:
    what, mend = "Cases past their promise", "Open the queue, and act on them now."
    if facts.urgent_overdue:
        return wrong(
            what,
            f"Urgent cases that nobody has acted on in time: {_number(facts.urgent_overdue)}. "
            f"Past their promise in all: {_number(facts.overdue)}.",
            mend,
        )
    if facts.overdue:
        return look(what, f"Routine cases that wait for too long: {_number(facts.overdue)}.", mend)
    return fine(what, "Nobody waits for longer than was promised.")


def mail(facts: Facts) -> Checked:
    what, late, given_up = "Mail to runners", facts.mail_late, facts.mail_given_up
    if late:
        return wrong(
            what,
            f"Mails that wait for longer than an hour: {late}. Could not be sent: {given_up}.",
            "Look at the mail settings (FIRST_STEP_SMTP_…), and whether the mail server runs.",
        )
    if given_up:
        return look(
            what,
            f"Mails that could not be sent in the last 30 days: {given_up}.",
            "Each case says why. Ring the people on the list of follow-ups.",
        )
    if not facts.settings.smtp_host:
        return fine(what, "No mail server is set, so reception asks by phone.")
    return fine(what, "Every mail was sent, or has waited for less than an hour.")


def opening_hours(facts: Facts) -> Checked:
    what = "Opening hours"
    hours = SETTING["opening_hours"].show(facts.settings.opening_hours)
    if "opening_hours" in facts.settings.places:
        return fine(what, f"{hours}.")
    return look(
        what,
        f"They are not set: we count promises as if you were open {hours}.",
        "Set FIRST_STEP_OPENING_HOURS, even if these are right.",
    )


def closed_days(facts: Facts) -> Checked:
    what, days = "Closed days", facts.settings.closed_days
    mend = "Set FIRST_STEP_CLOSED_DAYS to the holidays to come."
    to_come = sorted(day for day in days if day >= facts.today)
    if to_come:
        return fine(what, f"The next one is {to_come[0].isoformat()}. To come: {len(to_come)}.")
    if days:
        return look(what, "All of them have passed: holidays count as working days.", mend)
    return look(what, "None is set: holidays count as working days.", mend)


def promises(facts: Facts) -> Checked:
    what = "Promises"
    settings = facts.settings
    assumed = [each for each in Urgency if f"promise_{each.code}" not in settings.places]
    if not assumed:
        return fine(what, "All four are the clinic’s own.")
    told = "; ".join(f"{each.word}: {settings.promise(each.code)}" for each in reversed(assumed))
    return look(
        what,
        f"Not set by the clinic, so these are ours: {told}.",
        "Ask whether the desk can keep them. Then set the FIRST_STEP_PROMISE_… settings, even to "
        "the same.",
    )


def time_zone(facts: Facts) -> Checked:
    what, zone = "Time zone", facts.settings.time_zone
    if "time_zone" in facts.settings.places:
        return fine(what, f"Times are of {zone}.")
    return look(
        what,
        f"It is not set: times and opening hours are counted in {zone}.",
        "Set FIRST_STEP_TIME_ZONE, such as Europe/London.",
    )


def sources(facts: Facts) -> Checked:
    what, past = "Review of the rules", facts.past_review
    if not past:
        return fine(what, "No source is due to be compared with the rules again.")
    titles = "; ".join(source.title for source in past[:3])
    more = f"; and {len(past) - 3} more" if len(past) > 3 else ""
    return look(
        what,
        f"Not compared with the rules for more than a year: {titles}{more}.",
        "Update First Step. If this is the newest version, tell whoever looks after the rules.",
    )


def _number(counted: int) -> str:
    return f"more than {MOST_COUNTED}" if counted > MOST_COUNTED else str(counted)
