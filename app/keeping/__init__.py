"""What is kept for how long, how one person's part of it is handed over or erased, and backups."""

from app.keeping.backup import back_up as back_up
from app.keeping.forgetting import delete_old as delete_old
from app.keeping.forgetting import delete_old_hourly as delete_old_hourly
from app.keeping.journal import overwrite_journal as overwrite_journal
from app.keeping.not_done import NotDone as NotDone
from app.keeping.person import PersonsCases as PersonsCases
from app.keeping.person import erase as erase
from app.keeping.person import export as export
from app.keeping.person import find_person as find_person
from app.keeping.private_file import written_aside as written_aside
from app.keeping.restore import restore as restore
