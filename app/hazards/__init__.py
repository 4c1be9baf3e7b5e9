"""The hazard log: those of the rules, each red flag among them, and those of the product."""

from app.hazards.keeping import KEEPING
from app.hazards.mileage import MILEAGE
from app.hazards.people import PEOPLE
from app.hazards.programs import PROGRAMS
from app.hazards.queue import QUEUE
from app.hazards.sending import SENDING
from rules import hazards

PARTS: tuple[hazards.Part, ...] = (
    *hazards.MISSED,
    hazards.JUDGED,
    hazards.READ,
    SENDING,
    QUEUE,
    PEOPLE,
    MILEAGE,
    KEEPING,
    PROGRAMS,
)
HAZARDS = tuple(hazard for part in PARTS for hazard in part.hazards)
