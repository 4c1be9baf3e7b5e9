"""The open cases in the order in which they came, for programs that may not know more.

An index is added: servers of the version before can go on meanwhile and afterwards.
"""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

_IS_OPEN = sa.text("is_open")


def upgrade() -> None:
    op.create_index(
        "ix_submission_arrived",
        "submission",
        ["sent_at", "id"],
        sqlite_where=_IS_OPEN,
        postgresql_where=_IS_OPEN,
    )


def downgrade() -> None:
    op.drop_index("ix_submission_arrived", "submission")
