"""What staff do with a case, when they may, and what becomes of it."""

from app.clinic.steps.calls import CALLS
from app.clinic.steps.closing import CLOSING
from app.clinic.steps.hands import HANDS
from app.clinic.steps.outcome import OUTCOME
from app.clinic.steps.spoken import ANEW as ANEW
from app.clinic.steps.spoken import UNSPOKEN as UNSPOKEN
from app.clinic.steps.spoken import nobody_spoke as nobody_spoke
from app.clinic.steps.step import Step as Step
from app.clinic.steps.urgency import URGENCY

ALL = (*HANDS, *CALLS, *CLOSING, *URGENCY, OUTCOME)
STEP = {step.name: step for step in ALL}
