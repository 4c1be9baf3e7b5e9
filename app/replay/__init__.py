"""Replay: what today's rules make of cases that were judged before, and why."""

from app.replay.cases import Kept as Kept
from app.replay.cases import kept as kept
from app.replay.cases import last_of as last_of
from app.replay.lines import lines_of as lines_of
from app.replay.past import Past as Past
from app.replay.progress import Progress as Progress
from app.replay.report import report as report
from app.replay.tally import Tally as Tally
