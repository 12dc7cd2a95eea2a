"""${message}

Read it before you commit it: a required field needs a value for the rows that exist
(`server_default`), and a table that SQLite copies has to stay STRICT
(`batch_alter_table(..., table_kwargs={"sqlite_strict": True})`).
"""

import sqlalchemy as sa
from alembic import op
${imports if imports else ""}
revision = ${repr(up_revision)}
down_revision = ${repr(down_revision)}
branch_labels = None
depends_on = None


def upgrade() -> None:
    ${upgrades if upgrades else "pass"}


def downgrade() -> None:
    raise NotImplementedError("Restore the backup that was made before the upgrade.")
