"""A checklist as a spreadsheet that a lawyer fills in: written, read back, its mistakes told by row."""
