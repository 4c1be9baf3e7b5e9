"""First Step's rules: from a runner's answers to an assessment, with every reason.

>>> assessment = assess(read({"age_band": "18_44", ...}))
>>> assessment.urgency, assessment.pattern.label
(<Urgency.ROUTINE: 0>, <Label.LIKELY: ...>)
"""

from rules.again import HowNow as HowNow
from rules.again import asked_again as asked_again
from rules.again import assess_again as assess_again
from rules.again import calls_back as calls_back
from rules.again import is_emergency_at_once as is_emergency_at_once
from rules.again import is_graver as is_graver
from rules.again import signs_to_ask as signs_to_ask
from rules.again import tells_of_a_sign as tells_of_a_sign
from rules.answers import Answers as Answers
from rules.answers import is_asked as is_asked
from rules.answers import read as read
from rules.answers import still_asked as still_asked
from rules.assessment import Assessment as Assessment
from rules.assessment import assess as assess
from rules.desk import Desk as Desk
from rules.desk import at_the_desk as at_the_desk
from rules.explain import Services as Services
from rules.explain import Told as Told
from rules.explain import decisions as decisions
from rules.explain import tell as tell
from rules.faults import Fault as Fault
from rules.faults import Faults as Faults
from rules.faults import missing as missing
from rules.findings import urgency_of as urgency_of
from rules.grammar import AnyQuestion as AnyQuestion
from rules.grammar import Control as Control
from rules.grammar import Distance as Distance
from rules.grammar import Question as Question
from rules.judgement import Judgement as Judgement
from rules.judgement import as_judged_then as as_judged_then
from rules.judgement import judged_otherwise_now as judged_otherwise_now
from rules.numbers import FARTHEST_KM as FARTHEST_KM
from rules.numbers import Spike as Spike
from rules.numbers import Unit as Unit
from rules.outcomes import OUTCOME as OUTCOME
from rules.outcomes import OUTCOMES as OUTCOMES
from rules.outcomes import Outcome as Outcome
from rules.outcomes import OutcomeKind as OutcomeKind
from rules.patterns import PLANTAR_FASCIITIS as PLANTAR_FASCIITIS
from rules.patterns import Label as Label
from rules.questions import QUESTION as QUESTION
from rules.questions import QUESTIONNAIRE_VERSION as QUESTIONNAIRE_VERSION
from rules.questions import QUESTIONS as QUESTIONS
from rules.sources import SOURCES as SOURCES
from rules.sources import Source as Source
from rules.sources import past_review as past_review
from rules.stored import recall as recall
from rules.stored import store as store
from rules.training_log import LoggedLoad as LoggedLoad
from rules.training_log import Run as Run
from rules.training_log import Week as Week
from rules.training_log import logged_load as logged_load
from rules.urgency import Kind as Kind
from rules.urgency import SeeFirst as SeeFirst
from rules.urgency import Urgency as Urgency
from rules.version import name_of as name_of
from rules.version import ruleset_version as ruleset_version
