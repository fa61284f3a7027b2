"""What is written of a region, from its reading."""
