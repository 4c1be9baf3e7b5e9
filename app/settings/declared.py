"""Every setting, once: its name, what it does, its default and how its text is read."""

from pathlib import Path

from app.settings import read, read_hours, read_mail, show
from app.settings.setting import Setting

CHECKOUT = Path(__file__).parents[2]


DECLARED = (
    Setting("host", "the IP address to listen on", "127.0.0.1", read.host),
    Setting("port", "the port to listen on", "8000", read.whole(1, 65535)),
    Setting("workers", "how many worker processes serve pages", "2", read.whole(1, 64)),
    Setting(
        "secret_key",
        "encrypts the visits; several with commas between, the newest first; without one it is "
        "made once and kept in the instance path",
        "",
        read.keys,
        show.keys,
    ),
    Setting("instance_path", "where the product keeps its own files", "instance", read.path),
    Setting("clinic_name", "the name that runners read", "", read.text),
    Setting("clinic_phone", "the number to ring for an appointment", "", read.phone),
    Setting("booking_url", "where an appointment can be booked online", "", read.web_address),
    Setting(
        "country",
        "sets the emergency number and the advice line: GB, IE, AU, NZ, US or CA",
        "",
        read.country,
    ),
    Setting("emergency_number", "in place of the country's own", "", read.phone),
    Setting("advice_line", "in place of the country's own", "", read.phone),
    Setting("time_zone", "in which times are shown", "UTC", read.time_zone),
    Setting("distance_unit", "km or mi, until the runner chooses", "km", read.one_of("km", "mi")),
    Setting(
        "public_url",
        "the address that runners type; with https it makes the cookie stricter",
        "",
        read.origin,
    ),
    Setting("trusted_proxies", "how many proxies stand in front", "0", read.whole(0, 8)),
    Setting(
        "promise_emergency",
        "how soon the clinic acts at Emergency, by the clock on the wall",
        "15 minutes",
        read.wall_promise,
    ),
    Setting("promise_same_day", "how soon at Same day, in opening hours", "2 hours", read.promise),
    Setting(
        "promise_priority",
        "how soon at Soon (priority), in opening hours",
        "1 working day",
        read.promise,
    ),
    Setting(
        "promise_routine", "how soon at Routine, in opening hours", "2 working days", read.promise
    ),
    Setting(
        "opening_hours",
        "when somebody looks at the queue",
        "Mon-Fri 09:00-17:00",
        read_hours.opening_hours,
        show.week,
    ),
    Setting(
        "closed_days",
        "dates without opening hours, commas between",
        "",
        read_hours.closed_days,
        show.days,
    ),
    Setting(
        "closed_words",
        "what a runner reads who sends outside opening hours",
        "We are closed now. We read what you sent when we open again.",
        read.text,
    ),
    Setting(
        "database_url",
        "a PostgreSQL database; without one, SQLite in the instance path",
        "",
        read_hours.database_url,
        show.database,
    ),
    Setting(
        "sends_per_hour",
        "how many checks one address may send to the clinic in an hour",
        "60",
        read.whole(1, 1_000_000),
    ),
    Setting(
        "api_calls_per_minute",
        "how many calls of the interface for programs an address or a key may make in a minute",
        "120",
        read.whole(1, 1_000_000),
    ),
    Setting(
        "retention_days",
        "after so many days a sent check is deleted, whatever became of it",
        "365",
        read.whole(1, 3650),
    ),
    Setting(
        "idle_minutes",
        "after so long without a click staff sign in again",
        "60",
        read.whole(5, 720),
    ),
    Setting(
        "session_hours", "after so long staff sign in again in any case", "12", read.whole(1, 24)
    ),
    Setting(
        "totp_required",
        "whether staff need a code from an authenticator app: yes or no",
        "no",
        read.one_of("no", "yes"),
    ),
    Setting(
        "follow_up",
        "whether runners may agree to be asked later how they are: yes or no",
        "no",
        read.one_of("no", "yes"),
    ),
    Setting("follow_up_days", "after so many days they are asked, once", "14", read.whole(1, 365)),
    Setting(
        "fhir_snomed",
        "whether a case exported as FHIR has SNOMED CT codes too (they need a licence): yes or no",
        "no",
        read.one_of("no", "yes"),
    ),
    Setting(
        "smtp_host",
        "the mail server that takes the clinic's mail; without one, reception asks",
        "",
        read_mail.mail_host,
    ),
    Setting("smtp_port", "the port of the mail server", "587", read.whole(1, 65535)),
    Setting(
        "smtp_security",
        "starttls or tls; none only where the mail server is on the same machine",
        "starttls",
        read.one_of("starttls", "tls", "none"),
    ),
    Setting(
        "smtp_user",
        "the name to sign in to the mail server with",
        "",
        read_mail.credential,
        show.secret,
    ),
    Setting("smtp_password", "the password for it", "", read_mail.credential, show.secret),
    Setting("mail_from", "the clinic's address that mail comes from", "", read_mail.mail_address),
    Setting(
        "notice_to",
        "the address that a mail goes to when a check comes in; it says that something waits, "
        "and no more",
        "",
        read_mail.mail_address,
    ),
    Setting(
        "webhook_networks",
        "private networks that webhooks may lead into, commas between, such as 192.168.7.0/24",
        "",
        read.networks,
        show.networks,
    ),
)
SETTING = {setting.name: setting for setting in DECLARED}
