"""The project file: SQLite tables, change log, migrations."""
