"""Versions of a law in the window: what waits to be looked at, and the comparison of two of them."""
