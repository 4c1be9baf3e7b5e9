"""What staff do with a case, when they may, and what becomes of it."""

from app.clinic.steps.calls import CALLS
from app.clinic.steps.closing import CLOSING
from app.clinic.steps.giving_back import GIVING_BACK
from app.clinic.steps.names import LOWERED as LOWERED
from app.clinic.steps.names import RAISED as RAISED
from app.clinic.steps.names import SENT as SENT
from app.clinic.steps.outcome import RECORDING
from app.clinic.steps.spoken import nobody_spoke as nobody_spoke
from app.clinic.steps.step import Step as Step
from app.clinic.steps.taking import TAKING
from app.clinic.steps.urgency import URGENCY

ALL = (TAKING, GIVING_BACK, *CALLS, *CLOSING, *URGENCY, RECORDING)
STEP = {step.name: step for step in ALL}
