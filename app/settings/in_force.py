"""What the settings came to."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from app.opening import OpeningHours, Week
from app.settings.read import Networks


@dataclass(frozen=True)
class Settings:
    """What the settings came to. An empty text means: not set. `places` says in words where each
    was set, by its name; a default has none."""

    places: Mapping[str, str] = field(kw_only=True, default_factory=dict, repr=False, compare=False)
    host: str
    port: int
    workers: int
    secret_key: tuple[str, ...] = field(repr=False)
    instance_path: Path
    clinic_name: str
    clinic_phone: str
    booking_url: str
    country: str
    emergency_number: str
    advice_line: str
    time_zone: str
    distance_unit: str
    public_url: str
    trusted_proxies: int
    promise_emergency: str
    promise_same_day: str
    promise_priority: str
    promise_routine: str
    opening_hours: Week
    closed_days: frozenset[date]
    closed_words: str
    database_url: str = field(repr=False)
    sends_per_hour: int
    api_calls_per_minute: int
    retention_days: int
    idle_minutes: int
    session_hours: int
    totp_required: str
    follow_up: str
    follow_up_days: int
    fhir_snomed: str
    smtp_host: str
    smtp_port: int
    smtp_security: str
    smtp_user: str
    smtp_password: str = field(repr=False)
    mail_from: str
    notice_to: str
    webhook_networks: Networks

    @property
    def hours(self) -> OpeningHours:
        return OpeningHours(self.opening_hours, self.closed_days, ZoneInfo(self.time_zone))

    @property
    def retention(self) -> timedelta:
        return timedelta(days=self.retention_days)

    @property
    def follows_up(self) -> bool:
        return self.follow_up == "yes"

    @property
    def sends_snomed(self) -> bool:
        return self.fhir_snomed == "yes"

    @property
    def follow_up_wait(self) -> str:
        """As it is said: in so many days, or weeks where they are whole ones."""
        weeks, days_left = divmod(self.follow_up_days, 7)
        number, unit = (self.follow_up_days, "day") if days_left else (weeks, "week")
        return f"{number} {unit}" if number == 1 else f"{number} {unit}s"

    @property
    def is_https(self) -> bool:
        return self.public_url.startswith("https://")

    def promise(self, urgency: str) -> str:
        """How soon the clinic acts at one urgency, by its code, as in "2 working days"."""
        return str(getattr(self, f"promise_{urgency}"))
