"""Urgency changed by hand, outcomes, duplicates by email, exports, follow-up and its mail; chores,
and the audit trail by who and what.

Columns are only added, each with a default or empty, and indexes changed: servers of the version
before can go on afterwards. While it runs on PostgreSQL they wait, and tell so: its locks on the
cases and on the audit trail are kept until it ends. With a million cases and three million lines in
the trail that was two minutes on a small, busy machine.
"""

import unicodedata

import sqlalchemy as sa
from alembic import op

from app.database.types import Json, Key, Moment, plain_text

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

_TURNED_OUT = sa.text("turned_out <> ''")
_PARTIAL = (
    ("not_asked", "follow_up", ["due_at", "id"], "asked_at IS NULL AND answered_at IS NULL"),
    ("waiting", "outbox", ["next_try_at", "id"], "gave_up_at IS NULL"),
    ("given_up", "outbox", ["gave_up_at", "id"], "gave_up_at IS NOT NULL"),
)
_BATCH = 5_000


def upgrade() -> None:
    _cases()
    _tables()
    _trail()


def _cases() -> None:
    for column in (
        sa.Column("email_folded", plain_text(254), nullable=False, server_default=""),
        sa.Column("agreed_to_follow_up", sa.Boolean, nullable=False, server_default=sa.false()),
        sa.Column("turned_out", sa.String(40), nullable=False, server_default=""),
        sa.Column("surname_first", plain_text(240), nullable=False, server_default=""),
        sa.Column("reached", sa.String(10), nullable=False, server_default=""),
        # Empty is when it was sent: a server of the version before leaves it so.
        sa.Column("promised_at", Moment),
    ):
        op.add_column("submission", column)
    for name in ("before", "after"):
        op.add_column("event", sa.Column(name, sa.String(40), nullable=False, server_default=""))
    op.add_column(
        "event", sa.Column("unheard", sa.Boolean, nullable=False, server_default=sa.false())
    )
    _fold_emails_and_surnames()
    _say_who_was_reached()
    op.create_index("ix_submission_by_surname", "submission", ["surname_first", "id"])
    op.create_index("ix_submission_by_email", "submission", ["email_folded", "id"])
    op.drop_index("ix_submission_by_age", "submission")
    op.create_index("ix_submission_by_age", "submission", ["sent_at", "id", "rank"])
    op.create_index(
        "ix_submission_turned_out",
        "submission",
        ["sent_at", "id", "turned_out"],
        sqlite_where=_TURNED_OUT,
        postgresql_where=_TURNED_OUT,
    )


def _fold_emails_and_surnames() -> None:
    """Here and not in the database: the two agree only on the capitals of ASCII. Both in one pass,
    since each change of a row writes all of it again. An older server that goes on meanwhile leaves
    them empty: a case of its own is found by the beginning of its name, as it was before."""
    columns = ("id", "name_folded", "surname_first", "email", "email_folded")
    cases = sa.table("submission", *map(sa.column, columns))
    change = cases.update().where(cases.c.id == sa.bindparam("of"))
    next_ones = sa.select(cases.c.id, cases.c.email, cases.c.name_folded).order_by(cases.c.id)
    last = 0
    while found := op.get_bind().execute(next_ones.where(cases.c.id > last).limit(_BATCH)).all():
        last = found[-1].id
        folded = [
            {"of": id, "email_folded": _folded(email), "surname_first": _surname_first(name)}
            for id, email, name in found
        ]
        op.get_bind().execute(change, folded)


def _folded(email: str) -> str:
    """As it is when an address is sent."""
    return unicodedata.normalize("NFC", email.casefold())[:254]


def _surname_first(name_folded: str) -> str:
    """As it is when a name is sent."""
    *given, surname = name_folded.replace(",", " ").split() or [""]
    return " ".join((surname, *given))[:240] if given else ""


def _say_who_was_reached() -> None:
    """Of the open cases only: what is reopened begins anew. Of a call that an older server notes
    from now on this says nothing, and then whoever closes the case is asked once too often."""
    cases = sa.table("submission", *map(sa.column, ("id", "is_open", "asked_by", "reached")))
    events = sa.table("event", *map(sa.column, ("id", "submission_id", "what")))
    lines = sa.select(sa.func.coalesce(sa.func.max(events.c.id), 0))
    lines = lines.where(events.c.submission_id == cases.c.id).correlate(cases)
    reopened, no_answer, answered = (
        lines.where(events.c.what == what).scalar_subquery()
        for what in ("reopened", "no_answer", "answered")
    )
    for reached, is_so in (
        ("no_answer", no_answer > reopened),
        ("answered", sa.and_(cases.c.asked_by == "reception", reopened == 0)),
        ("answered", answered > reopened),
    ):
        op.execute(cases.update().where(sa.text("is_open"), is_so).values(reached=reached))


def _tables() -> None:
    op.create_table(
        "export",
        sa.Column("id", Key, primary_key=True),
        sa.Column("staff_id", Key, sa.ForeignKey("staff.id", ondelete="SET NULL")),
        sa.Column("profile", sa.String(20), nullable=False),
        sa.Column("began_at", Moment, nullable=False),
        sa.Column("noted_at", Moment, nullable=False),
        sa.Column("ended_at", Moment),
        sa.Column("is_whole", sa.Boolean, nullable=False),
        sa.Column("lines", sa.Integer, nullable=False),
        sa.Column("total", sa.Integer, nullable=False),
    )
    op.create_table(
        "follow_up",
        sa.Column("id", Key, primary_key=True),
        _to_case(),
        sa.Column("token_digest", sa.String(64), unique=True),
        sa.Column("due_at", Moment, nullable=False),
        sa.Column("asked_at", Moment),
        sa.Column("answered_at", Moment),
        sa.Column("how", sa.String(10), nullable=False),
        sa.Column("signs", Json),
    )
    op.create_table(
        "outbox",
        sa.Column("id", Key, primary_key=True),
        _to_case(),
        sa.Column("made_at", Moment, nullable=False),
        sa.Column("to_address", sa.String(254), nullable=False),
        sa.Column("subject", sa.String(200), nullable=False),
        sa.Column("body", sa.Text, nullable=False),
        sa.Column("tries", sa.Integer, nullable=False),
        sa.Column("next_try_at", Moment, nullable=False),
        sa.Column("gave_up_at", Moment),
        sa.Column("why_not", sa.String(120), nullable=False),
    )
    for name, table, columns, only in _PARTIAL:
        where = sa.text(only)
        op.create_index(
            f"ix_{table}_{name}", table, columns, sqlite_where=where, postgresql_where=where
        )


def _trail() -> None:
    op.create_table(
        "chore",
        sa.Column("name", sa.String(40), primary_key=True),
        sa.Column("done_at", Moment, nullable=False),
    )
    for name in ("did", "who", "staff_id"):
        op.drop_index(f"ix_audit_{name}", "audit")
    op.create_index("ix_audit_did", "audit", ["did", "at", "id"])
    op.create_index("ix_audit_who", "audit", ["who", "at", "id"])
    op.create_index("ix_audit_who_did", "audit", ["who", "did", "at", "id"])


def _to_case() -> sa.Column[int]:
    key = sa.ForeignKey("submission.id", ondelete="CASCADE")
    return sa.Column("submission_id", Key, key, nullable=False, unique=True)


def downgrade() -> None:
    for table in ("outbox", "follow_up", "export", "chore"):
        op.drop_table(table)
    for name in ("did", "who", "who_did"):
        op.drop_index(f"ix_audit_{name}", "audit")
    op.create_index("ix_audit_did", "audit", ["did", "id"])
    op.create_index("ix_audit_who", "audit", ["who", "id"])
    op.create_index("ix_audit_staff_id", "audit", ["staff_id"])
    for index in ("turned_out", "by_email", "by_surname", "by_age"):
        op.drop_index(f"ix_submission_{index}", "submission")
    op.create_index("ix_submission_by_age", "submission", ["sent_at", "id"])
    for name in ("before", "after", "unheard"):
        op.drop_column("event", name)
    for name in (
        "email_folded",
        "agreed_to_follow_up",
        "turned_out",
        "surname_first",
        "reached",
        "promised_at",
    ):
        op.drop_column("submission", name)
