"""Programs that are let in by a token.

A column is added, with a default, and a table: servers of the version before can go on afterwards.
"""

import sqlalchemy as sa
from alembic import op

from app.database.types import Key, Moment

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column(
        "staff", sa.Column("is_program", sa.Boolean, nullable=False, server_default=sa.false())
    )
    key = sa.ForeignKey("staff.id", ondelete="CASCADE")
    op.create_table(
        "integration",
        sa.Column("id", Key, primary_key=True),
        sa.Column("staff_id", Key, key, nullable=False, unique=True),
        sa.Column("token_digest", sa.String(64), nullable=False, unique=True),
        sa.Column("scopes", sa.String(80), nullable=False),
        sa.Column("used_at", Moment),
    )


def downgrade() -> None:
    op.drop_table("integration")
    op.drop_column("staff", "is_program")
