"""The panel of suggestions."""
