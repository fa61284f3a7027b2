"""Many countries: what a region is, how each country stands, and what that shows."""
