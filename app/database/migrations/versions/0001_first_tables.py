"""The first tables: cases and their events, staff, limits and the audit trail."""

import sqlalchemy as sa
from alembic import op

from app.database.types import Json, Key, Moment, plain_text

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    _staff()
    _cases()
    op.create_table(
        "tries",
        sa.Column("key", sa.String(64), primary_key=True),
        sa.Column("tries", sa.Integer, nullable=False),
        sa.Column("since", Moment, nullable=False, index=True),
    )
    op.create_table(
        "audit",
        sa.Column("id", Key, primary_key=True),
        sa.Column("at", Moment, nullable=False, index=True),
        sa.Column("staff_id", sa.BigInteger, index=True),
        sa.Column("who", sa.String(120), nullable=False),
        sa.Column("did", sa.String(40), nullable=False),
        sa.Column("subject", sa.String(80), nullable=False),
        sa.Column("detail", sa.String(200), nullable=False),
    )
    op.create_index("ix_audit_subject", "audit", ["subject", "at"])
    op.create_index("ix_audit_did", "audit", ["did", "id"])
    op.create_index("ix_audit_who", "audit", ["who", "id"])


def _staff() -> None:
    op.create_table(
        "staff",
        sa.Column("id", Key, primary_key=True),
        sa.Column("login", sa.String(80), nullable=False, unique=True),
        sa.Column("name", sa.String(120), nullable=False),
        sa.Column("role", sa.String(12), nullable=False),
        sa.Column("password_hash", sa.String(200), nullable=False),
        sa.Column("totp_sealed", sa.String(400), nullable=False),
        sa.Column("totp_last", sa.Integer, nullable=False),
        sa.Column("made_at", Moment, nullable=False),
        sa.Column("disabled_at", Moment),
    )
    op.create_table(
        "staff_session",
        sa.Column("id", Key, primary_key=True),
        sa.Column("token_digest", sa.String(64), nullable=False, unique=True),
        _to_staff("staff_id", "CASCADE", nullable=False, index=True),
        sa.Column("began_at", Moment, nullable=False),
        sa.Column("seen_at", Moment, nullable=False),
    )
    op.create_table(
        "one_time_link",
        sa.Column("id", Key, primary_key=True),
        sa.Column("token_digest", sa.String(64), nullable=False, unique=True),
        _to_staff("staff_id", "CASCADE", nullable=False, index=True),
        sa.Column("expires_at", Moment, nullable=False),
    )


def _cases() -> None:
    op.create_table(
        "submission",
        sa.Column("id", Key, primary_key=True),
        sa.Column("public_id", sa.String(22), nullable=False, unique=True),
        sa.Column("reference", sa.String(10), nullable=False, unique=True),
        sa.Column("visit_digest", sa.String(64), nullable=False, unique=True),
        sa.Column("asked_by", sa.String(10), nullable=False),
        sa.Column("sent_at", Moment, nullable=False),
        sa.Column("name", sa.String(120), nullable=False),
        sa.Column("name_folded", plain_text(240), nullable=False),
        sa.Column("phone", sa.String(40), nullable=False),
        sa.Column("phone_backwards", plain_text(40), nullable=False),
        sa.Column("email", sa.String(254), nullable=False),
        sa.Column("date_of_birth", sa.Date, nullable=False),
        sa.Column("parent_name", sa.String(120), nullable=False),
        sa.Column("ring_when", sa.String(20), nullable=False),
        sa.Column("note", sa.Text, nullable=False),
        sa.Column("answers", Json, nullable=False),
        sa.Column("unit", sa.String(2), nullable=False),
        sa.Column("judgement", Json, nullable=False),
        sa.Column("questionnaire_version", sa.String(12), nullable=False),
        sa.Column("ruleset_version", sa.String(12), nullable=False),
        sa.Column("rank", sa.SmallInteger, nullable=False),
        sa.Column("due_at", Moment, nullable=False),
        sa.Column("acted_at", Moment),
        sa.Column("state", sa.String(12), nullable=False),
        sa.Column("is_open", sa.Boolean, nullable=False),
        _to_staff("taken_by_id", "SET NULL"),
        sa.Column("booked_for", sa.Date, index=True),
        sa.Column("changed_at", Moment, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
    )
    for name, columns, only in (
        ("open", ["rank", "sent_at", "id"], "is_open"),
        ("mine", ["taken_by_id", "rank", "sent_at", "id"], "is_open"),
        ("by_state", ["state", "rank", "sent_at", "id"], "is_open"),
        ("latest", ["state", "changed_at", "id"], None),
        ("latest_at_rank", ["state", "rank", "changed_at", "id"], None),
        ("unread", ["rank", "sent_at", "id", "due_at"], "is_open AND acted_at IS NULL"),
        ("by_name", ["name_folded", "id"], None),
        ("by_phone", ["phone_backwards", "id"], None),
        ("by_age", ["sent_at", "id"], None),
    ):
        where = sa.text(only) if only else None
        op.create_index(
            f"ix_submission_{name}",
            "submission",
            columns,
            sqlite_where=where,
            postgresql_where=where,
        )
    op.create_table(
        "event",
        sa.Column("id", Key, primary_key=True),
        sa.Column(
            "submission_id",
            Key,
            sa.ForeignKey("submission.id", ondelete="CASCADE"),
            nullable=False,
            index=True,
        ),
        sa.Column("at", Moment, nullable=False),
        _to_staff("staff_id", "SET NULL"),
        sa.Column("what", sa.String(20), nullable=False),
        sa.Column("note", sa.Text, nullable=False),
        sa.Column("day", sa.Date),
    )


def _to_staff(
    name: str, ondelete: str, *, nullable: bool = True, index: bool = False
) -> sa.Column[int]:
    key = sa.ForeignKey("staff.id", ondelete=ondelete)
    return sa.Column(name, Key, key, nullable=nullable, index=index)


def downgrade() -> None:
    for table in ("event", "submission", "one_time_link", "staff_session", "staff"):
        op.drop_table(table)
    for table in ("tries", "audit"):
        op.drop_table(table)
