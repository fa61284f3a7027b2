"""The pages of a region's window."""
