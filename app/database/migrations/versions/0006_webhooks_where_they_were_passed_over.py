"""The tables of 0004, where a database was at 0005 before 0004 was put in front of it.

For a while 0005 came straight after 0003. A database of that time said that it was up to date, and
a server that told webhooks could save nothing in it. What is added is what 0004 adds.
"""

from importlib import import_module

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

_PASSED_OVER = "app.database.migrations.versions.0004_webhooks_and_notices"


def upgrade() -> None:
    if not sa.inspect(op.get_bind()).has_table("hook"):
        import_module(_PASSED_OVER).upgrade()


def downgrade() -> None:
    """They go with 0004, which a downgrade comes to in any case."""
