"""How Alembic runs a step: on the connection, and within the transaction, of whoever asks for it."""

from alembic import context

context.configure(connection=context.config.attributes["connection"], transactional_ddl=True)
context.run_migrations()
