"""The same session without a window, for scripts and tests."""
