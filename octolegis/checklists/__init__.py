"""Checklist files become domain values; every mistake in them is found at once, by name and line."""
