"""Whether the clinic is set up to be relied on: a list of checks, the same for page and command."""

from app.self_check.checks import CHECKS as CHECKS
from app.self_check.checks import checked as checked
from app.self_check.facts import Asked as Asked
from app.self_check.facts import Facts as Facts
from app.self_check.facts import gather as gather
from app.self_check.marks import Checked as Checked
from app.self_check.marks import Mark as Mark
