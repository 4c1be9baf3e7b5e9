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


def upgrade() -> None:
    _cases()
    _tables()
    _trail()


def _cases() -> None:
    for column in (
        sa.Column("email_folded", plain_text(254), nullable=False, server_default=""),
        sa.Column("agreed_to_follow_up", sa.Boolean, nullable=False, server_default=sa.false()),
        sa.Column("turned_out", sa.String(40), nullable=False, server_default=""),
        # Empty is when it was sent: a server of the version before leaves it so.
        sa.Column("promised_at", Moment),
    ):
        op.add_column("submission", column)
    for name in ("before", "after"):
        op.add_column("event", sa.Column(name, sa.String(40), nullable=False, server_default=""))
    op.add_column(
        "event", sa.Column("unheard", sa.Boolean, nullable=False, server_default=sa.false())
    )
    _fold_emails()
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


def _fold_emails() -> None:
    """The two databases agree only on the capitals of ASCII; the few other letters are folded here,
    as they are when an address is sent."""
    op.execute("UPDATE submission SET email_folded = lower(email) WHERE email <> ''")
    cases = sa.table(
        "submission", sa.column("id"), sa.column("email", sa.String), sa.column("email_folded")
    )
    rest = [
        (id, unicodedata.normalize("NFC", email.casefold())[:254])
        for id, email in op.get_bind().execute(sa.select(cases.c.id, cases.c.email))
        if not email.isascii()
    ]
    for id, email in rest:
        op.execute(cases.update().where(cases.c.id == id).values(email_folded=email))


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
    for index in ("turned_out", "by_email", "by_age"):
        op.drop_index(f"ix_submission_{index}", "submission")
    op.create_index("ix_submission_by_age", "submission", ["sent_at", "id"])
    for name in ("before", "after", "unheard"):
        op.drop_column("event", name)
    for name in ("email_folded", "agreed_to_follow_up", "turned_out", "promised_at"):
        op.drop_column("submission", name)
