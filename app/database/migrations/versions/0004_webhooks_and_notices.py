"""Webhooks with what they have still to be told, and the notice to the clinic.

Only tables are added: servers of the version before can go on beside, and tell nobody of what is
saved by them.
"""

import sqlalchemy as sa
from alembic import op

from app.database.types import Key, Moment

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "hook",
        *_waiting(),
        sa.Column("name", sa.String(60), nullable=False, unique=True),
        sa.Column("url", sa.String(500), nullable=False),
        sa.Column("secret_sealed", sa.String(400), nullable=False),
        sa.Column("old_secret_sealed", sa.String(400), nullable=False),
        sa.Column("old_secret_until", Moment),
        sa.Column("delivered_at", Moment),
        sa.Column("failed_at", Moment),
    )
    key = sa.ForeignKey("hook.id", ondelete="CASCADE")
    op.create_table(
        "delivery",
        *_waiting(),
        sa.Column("hook_id", Key, key, nullable=False),
        sa.Column("event_id", sa.String(40), nullable=False),
        sa.Column("event", sa.String(30), nullable=False),
        sa.Column("public_id", sa.String(22), nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
    )
    for name, condition in (
        ("waiting", "gave_up_at IS NULL"),
        ("given_up", "gave_up_at IS NOT NULL"),
    ):
        where = sa.text(condition)
        op.create_index(
            f"ix_delivery_{name}",
            "delivery",
            ["hook_id", "id"],
            sqlite_where=where,
            postgresql_where=where,
        )
    op.create_table("notice", *_waiting(), sa.Column("cases", sa.Integer, nullable=False))


def _waiting() -> tuple[sa.Column[object], ...]:
    return (
        sa.Column("id", Key, primary_key=True),
        sa.Column("made_at", Moment, nullable=False),
        sa.Column("tries", sa.Integer, nullable=False),
        sa.Column("next_try_at", Moment, nullable=False),
        sa.Column("gave_up_at", Moment),
        sa.Column("why_not", sa.String(120), nullable=False),
    )


def downgrade() -> None:
    for table in ("delivery", "hook", "notice"):
        # Where it was passed over there are none to drop.
        op.drop_table(table, if_exists=True)
