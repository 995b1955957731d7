"""Steps that bring a case of an older format to the present one, run by Alembic."""
