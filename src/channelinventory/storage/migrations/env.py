"""How Alembic runs here: on a connection that is open already, inside its transaction.

Floor: storage.
"""

from alembic import context

connection = context.config.attributes["connection"]
context.configure(
    connection=connection,
    target_metadata=context.config.attributes.get("metadata"),
    render_as_batch=True,  # SQLite changes a table by copying it
    transactional_ddl=False,  # the transaction is ours
    compare_type=True,
)
context.run_migrations()
