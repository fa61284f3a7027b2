"""A draft law's file becomes provisions: formats are read into lines, lines are recognised as structure."""
