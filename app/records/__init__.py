"""What is kept in the database, and nothing else is."""

from app.records.base import Base as Base
from app.records.case import IS_OPEN as IS_OPEN
from app.records.case import Event as Event
from app.records.case import Reached as Reached
from app.records.case import State as State
from app.records.case import Submission as Submission
from app.records.case import rank_of as rank_of
from app.records.case import urgency_at as urgency_at
from app.records.chore import Chore as Chore
from app.records.export import Export as Export
from app.records.follow_up import FollowUp as FollowUp
from app.records.integration import Integration as Integration
from app.records.integration import Scope as Scope
from app.records.limit import Limit as Limit
from app.records.mail import Mail as Mail
from app.records.staff import OneTimeLink as OneTimeLink
from app.records.staff import Role as Role
from app.records.staff import Staff as Staff
from app.records.staff import StaffSession as StaffSession
from app.records.trail import Audit as Audit
