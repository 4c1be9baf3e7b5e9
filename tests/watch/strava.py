"""Strava's list of activities as its export writes it, made of what a test needs."""

from datetime import date

HEADINGS = (
    "Activity ID,Activity Date,Activity Name,Activity Type,Activity Description,Elapsed Time,"
    "Distance,Max Heart Rate,Relative Effort,Commute,Activity Private Note,Activity Gear,Filename,"
    "Athlete Weight,Bike Weight,Elapsed Time,Moving Time,Distance,Max Speed"
)


def strava(*runs: tuple[date, str], kind: str = "Run", at: str = "6:31:22 PM") -> bytes:
    """A run is its day and its kilometres; the second distance is in metres."""
    lines = [HEADINGS, *(_line(day, km, kind, at) for day, km in runs)]
    return "\n".join(lines).encode()


def _line(day: date, km: str, kind: str, at: str) -> str:
    metres = float(km) * 1000
    seconds = int(metres / 3)
    began = f'"{day:%b} {day.day}, {day.year}, {at}"'
    first = f"1,{began},Run,{kind},,{seconds},{km},,,false,,,activities/1.fit.gz"
    return f"{first},,,{seconds}.0,{seconds}.0,{metres},4.1"
