"""Meeting mode: for the projector of a working group."""
