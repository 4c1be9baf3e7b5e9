"""What is kept for how long, how one person's part of it is handed over or erased, and backups."""

from app.keeping.backup import MADE_BACKUP as MADE_BACKUP
from app.keeping.backup import back_up as back_up
from app.keeping.chores import DELETING as DELETING
from app.keeping.chores import last_done as last_done
from app.keeping.drill import DRILL_FAILED as DRILL_FAILED
from app.keeping.drill import DRILL_PASSED as DRILL_PASSED
from app.keeping.drill import Drilled as Drilled
from app.keeping.drill import drill as drill
from app.keeping.forgetting import EVERY as EVERY
from app.keeping.forgetting import delete_old as delete_old
from app.keeping.forgetting import delete_old_hourly as delete_old_hourly
from app.keeping.journal import overwrite_journal as overwrite_journal
from app.keeping.not_done import NotDone as NotDone
from app.keeping.person import NotAsSeen as NotAsSeen
from app.keeping.person import PersonsCases as PersonsCases
from app.keeping.person import erase as erase
from app.keeping.person import export as export
from app.keeping.person import find_person as find_person
from app.keeping.person import maybe_theirs as maybe_theirs
from app.keeping.private_file import written_aside as written_aside
from app.keeping.restore import restore as restore
from app.keeping.standing import BY_RUNNER as BY_RUNNER
from app.keeping.standing import kept_now as kept_now
from app.keeping.standing import was_deleted as was_deleted
