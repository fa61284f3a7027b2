"""A short tour over the panes of the window."""
