"""Storage: one database file, or a team's PostgreSQL; tables, journal, migrations.

Floor: storage (domain, SQLAlchemy, Alembic). `engine.open_store` is the way in.
"""
