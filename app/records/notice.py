"""The mail that says to the clinic that something waits."""

from sqlalchemy.orm import Mapped, mapped_column

from app.records.waiting import Waiting


class Notice(Waiting):
    """One row at most: whatever came in since the last mail, one mail says so. `cases` counts what
    came in, so that what comes in while the mail is handed over is not taken for told. It tells of
    no case which it is."""

    __tablename__ = "notice"

    cases: Mapped[int] = mapped_column(default=1)
