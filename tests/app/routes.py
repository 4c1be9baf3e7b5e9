"""Every route of the app, with the guard that it wears. A new one needs a row here."""

from dataclasses import dataclass

from app.records import Role, Scope
from app.staff.guard import ALL_STAFF, ANYBODY, CLINICAL, OWNER

PUBLIC = "public"
Guard = frozenset[Role] | str


@dataclass(frozen=True)
class Row:
    method: str
    rule: str
    guard: Guard
    # Why a post needs no token, where it needs none.
    exempt: str = ""
    # Asked by a script, which is told, where a person is led to the sign-in.
    polls: bool = False

    def __str__(self) -> str:
        return f"{self.method} {self.rule}"


_FIRST = "nobody has a token before the first page; where it comes from guards it"
_LATER = "the visit may be long over; where it comes from guards it, and both secrets are asked"
_CARRIED = "whoever was signed out has none; it saves nothing, and where it comes from guards it"
_MAILED = "the visit is long over; where it comes from guards it, and the link is a secret"
_PROGRAM = "a program has no cookie that another site could ride on"

ROUTES = (
    # The runner
    Row("GET", "/", PUBLIC),
    Row("POST", "/check", PUBLIC, _FIRST),
    Row("GET", "/check", PUBLIC),
    Row("GET", "/check/<slug>", PUBLIC),
    Row("POST", "/check/<slug>", PUBLIC),
    Row("GET", "/check/running/runs", PUBLIC),
    Row("POST", "/check/running/runs", PUBLIC),
    Row("GET", "/check/answers", PUBLIC),
    Row("GET", "/check/result", PUBLIC),
    Row("GET", "/check/result/text", PUBLIC),
    Row("GET", "/check/finish", PUBLIC),
    Row("GET", "/check/send", PUBLIC),
    Row("POST", "/check/send", PUBLIC),
    Row("GET", "/check/sent", PUBLIC),
    Row("GET", "/delete", PUBLIC),
    Row("POST", "/delete", PUBLIC, _LATER),
    Row("GET", "/deleted", PUBLIC),
    Row("GET", "/follow-up", PUBLIC),
    Row("POST", "/follow-up", PUBLIC, _LATER),
    Row("GET", "/how-is-it/<token>", PUBLIC),
    Row("POST", "/how-is-it/<token>", PUBLIC, _MAILED),
    Row("POST", "/clear", PUBLIC),
    Row("GET", "/cleared", PUBLIC),
    Row("GET", "/about", PUBLIC),
    Row("GET", "/privacy", PUBLIC),
    Row("GET", "/how-we-decide", PUBLIC),
    Row("GET", "/how-we-decide/<slug>", PUBLIC),
    Row("GET", "/hazards", PUBLIC),
    Row("GET", "/hazards/<slug>", PUBLIC),
    # Programs
    Row("POST", "/api/v1/assessments", PUBLIC, _PROGRAM),
    Row("POST", "/api/v1/running-load", PUBLIC, _PROGRAM),
    Row("GET", "/api/v1/questionnaire", PUBLIC),
    Row("GET", "/fhir/Questionnaire/first-step", PUBLIC),
    Row("GET", "/api", PUBLIC),
    Row("GET", "/api/v1/openapi.json", PUBLIC),
    Row("GET", "/healthz", PUBLIC),
    Row("GET", "/api/v1/submissions", Scope.READ),
    Row("GET", "/api/v1/submissions/<public_id>", Scope.READ),
    Row("GET", "/api/v1/submissions/<public_id>/fhir", Scope.READ_ANSWERS),
    Row("POST", "/api/v1/submissions/<public_id>/steps", Scope.WRITE, _PROGRAM),
    # Getting in
    Row("GET", "/clinic/sign-in", ANYBODY),
    Row("POST", "/clinic/sign-in", ANYBODY, _FIRST),
    Row("GET", "/clinic/join/<token>", ANYBODY),
    Row("POST", "/clinic/join/<token>", ANYBODY, _FIRST),
    # One's own account
    Row("POST", "/clinic/sign-out", ALL_STAFF),
    Row("GET", "/clinic/account", ALL_STAFF),
    Row("POST", "/clinic/account/password", ALL_STAFF),
    Row("POST", "/clinic/account/sign-out-elsewhere", ALL_STAFF),
    Row("GET", "/clinic/account/two-step", ALL_STAFF),
    Row("POST", "/clinic/account/two-step", ALL_STAFF),
    Row("POST", "/clinic/account/two-step/off", ALL_STAFF),
    # The owner
    Row("GET", "/clinic/staff", OWNER),
    Row("POST", "/clinic/staff", OWNER),
    Row("GET", "/clinic/staff/<int(max=2147483647):id>", OWNER),
    Row("POST", "/clinic/staff/<int(max=2147483647):id>", OWNER),
    Row("POST", "/clinic/staff/<int(max=2147483647):id>/disable", OWNER),
    Row("POST", "/clinic/staff/<int(max=2147483647):id>/enable", OWNER),
    Row("POST", "/clinic/staff/<int(max=2147483647):id>/link", OWNER),
    Row("GET", "/clinic/trail", OWNER),
    Row("GET", "/clinic/owner/", OWNER),
    Row("GET", "/clinic/owner/settings", OWNER),
    Row("GET", "/clinic/owner/retention", OWNER),
    Row("GET", "/clinic/owner/self-check", OWNER),
    Row("GET", "/clinic/owner/person", OWNER),
    Row("POST", "/clinic/owner/person", OWNER),
    Row("POST", "/clinic/owner/person/download", OWNER),
    Row("POST", "/clinic/owner/person/erase", OWNER),
    Row("POST", "/clinic/owner/person/erased", OWNER),
    Row("GET", "/clinic/owner/programs", OWNER),
    Row("POST", "/clinic/owner/programs", OWNER),
    Row("POST", "/clinic/owner/programs/<int(max=2147483647):id>/shut-out", OWNER),
    Row("GET", "/clinic/owner/webhooks", OWNER),
    Row("POST", "/clinic/owner/webhooks", OWNER),
    Row("POST", "/clinic/owner/webhooks/<int(max=2147483647):id>/secret", OWNER),
    Row("POST", "/clinic/owner/webhooks/<int(max=2147483647):id>/<name>", OWNER),
    # The queue
    Row("GET", "/clinic/", ALL_STAFF),
    Row("GET", "/clinic/queue/lines", ALL_STAFF, polls=True),
    Row("GET", "/clinic/alarm", ALL_STAFF, polls=True),
    # Export and print
    Row("GET", "/clinic/exports", ALL_STAFF),
    Row("GET", "/clinic/exports/lines", ALL_STAFF, polls=True),
    Row("POST", "/clinic/exports", ALL_STAFF),
    Row("GET", "/clinic/today", ALL_STAFF),
    Row("GET", "/clinic/cases/<public_id>/slip", ALL_STAFF),
    # One case
    Row("GET", "/clinic/search", ALL_STAFF),
    Row("POST", "/clinic/search", ALL_STAFF),
    Row("GET", "/clinic/cases/<public_id>", ALL_STAFF),
    Row("POST", "/clinic/cases/<public_id>/<name>", ALL_STAFF),
    Row("POST", "/clinic/cases/<public_id>/fhir", CLINICAL),
    Row("GET", "/clinic/outcomes", CLINICAL),
    # The phone caller
    Row("GET", "/clinic/caller", ALL_STAFF),
    Row("POST", "/clinic/caller", ALL_STAFF),
    Row("POST", "/clinic/caller/asked", ALL_STAFF),
    Row("GET", "/clinic/caller/runs", ALL_STAFF),
    Row("POST", "/clinic/caller/runs", ALL_STAFF),
    Row("POST", "/clinic/caller/again", ALL_STAFF, _CARRIED),
    # Follow-up
    Row("GET", "/clinic/follow-ups", ALL_STAFF),
    Row("GET", "/clinic/cases/<public_id>/follow-up", ALL_STAFF),
    Row("POST", "/clinic/cases/<public_id>/follow-up", ALL_STAFF),
    Row("POST", "/clinic/cases/<public_id>/follow-up/again", ALL_STAFF, _CARRIED),
    Row("POST", "/clinic/cases/<public_id>/follow-up/asked", ALL_STAFF),
)
