"""SQLite's write-ahead journal, which remembers for a while what was deleted."""

from contextlib import closing

from app.database import Database


def overwrite_journal(database: Database) -> None:
    """Moves the journal into the file, where what was deleted has been overwritten.

    A reader that is in the middle of something can delay it; the next run does the rest.
    """
    if database.engine.dialect.name != "sqlite":
        return
    # Not by a connection of the engine: those begin a transaction, in which this cannot be done.
    with closing(database.engine.raw_connection()) as connection:
        connection.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)")
