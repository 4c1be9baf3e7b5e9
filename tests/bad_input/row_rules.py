"""What must be true of every other row that is kept, however it came to be."""

from typing import Any

from app.deeds import DEEDS
from app.hooks.signing import PREFIX as WEBHOOK_SECRET
from app.hooks.target import read_target
from app.records import (
    Audit,
    Delivery,
    Event,
    Export,
    Happened,
    Hook,
    Integration,
    Limit,
    Notice,
    Role,
    Scope,
    Staff,
    StaffSession,
)
from app.staff.programs import PREFIX
from app.staff.roster import LOGIN
from tests.bad_input.case_rules import DIGEST, PUBLIC_ID, Rules, are_lines, is_line

EVENTS: Rules[Event] = {
    "has a day where something was booked, and nowhere else": lambda event: (
        (event.what == "booked") == (event.day is not None)
    ),
    "has a note that can be shown": lambda event: are_lines(event.note),
    "says from what to what": lambda event: bool(event.before) <= bool(event.after),
}
STAFF: Rules[Staff] = {
    "has a role that there is": lambda staff: staff.role in set(Role),
    "has a name that can be shown": lambda staff: staff.name and staff.name.isprintable(),
    "has a name for signing in, and a program none": lambda staff: (
        staff.is_program != bool(LOGIN.fullmatch(staff.login))
    ),
    "has a password that is hashed": lambda staff: (
        staff.password_hash == "" or staff.password_hash.startswith("$argon2id$")
    ),
    "never signs in where it is a program": lambda staff: (
        not (staff.is_program and (staff.password_hash or staff.totp_sealed))
    ),
}
OTHERS: dict[type[Any], Rules[Any]] = {
    Integration: {
        "opens something that there is": lambda program: (
            program.scopes and set(program.scopes.split()) <= set(Scope)
        ),
        "keeps only a digest": lambda program: (
            DIGEST.fullmatch(program.token_digest) and PREFIX not in program.token_digest
        ),
    },
    Audit: {
        "tells of a deed that there is": lambda line: line.did in DEEDS,
        "has nothing but plain words in it": lambda line: (
            f"{line.who}{line.subject}{line.detail}".isprintable()
        ),
        "names a case by its public id": lambda line: (
            not DEEDS[line.did].of_case or PUBLIC_ID.fullmatch(line.subject)
        ),
    },
    Export: {
        "ended where it is whole": lambda export: not export.is_whole or export.ended_at,
        "has all its lines where it is whole": lambda export: (
            not export.is_whole or export.lines == export.total
        ),
        "did not end before it began": lambda export: (
            export.ended_at is None or export.began_at <= export.ended_at
        ),
    },
    Hook: {
        "has an address that can be told something": lambda hook: read_target(hook.url),
        "has a secret, sealed": lambda hook: (
            hook.secret_sealed and WEBHOOK_SECRET not in hook.secret_sealed
        ),
        "has a name that can be shown": lambda hook: hook.name and is_line(hook.name),
    },
    Delivery: {
        "tells of what can happen": lambda told: told.event in set(Happened),
        "tells of a case, or is a test": lambda told: (
            (told.event == Happened.TEST) == (told.public_id == "")
        ),
        "tells of a version that there was": lambda told: (
            told.event == Happened.TEST or told.version >= 1
        ),
    },
    Notice: {"tells of something": lambda notice: notice.cases >= 1},
    StaffSession: {"keeps only a digest": lambda session: DIGEST.fullmatch(session.token_digest)},
    Limit: {
        "counts under a digest": lambda limit: DIGEST.fullmatch(limit.key),
        "counts from nothing up": lambda limit: limit.tries >= 0,
    },
}
