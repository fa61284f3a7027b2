"""The case file: domain values in and out of one SQLite file; the only place with SQL."""
