"""What could harm somebody, why, what is done about it, and the test that shows it."""

from rules.hazards.hazard import OWNER as OWNER
from rules.hazards.hazard import STATUS as STATUS
from rules.hazards.hazard import Hazard as Hazard
from rules.hazards.hazard import Part as Part
from rules.hazards.hazard import shown_by as shown_by
from rules.hazards.judging import JUDGED as JUDGED
from rules.hazards.missed import MISSED as MISSED
from rules.hazards.missed import missed as missed
from rules.hazards.rating import HARM as HARM
from rules.hazards.rating import LIKELY as LIKELY
from rules.hazards.rating import RISK as RISK
from rules.hazards.rating import SCALES as SCALES
from rules.hazards.rating import WORST_RISK as WORST_RISK
from rules.hazards.rating import Likelihood as Likelihood
from rules.hazards.rating import Severity as Severity
from rules.hazards.rating import risk as risk
from rules.hazards.result import READ as READ
