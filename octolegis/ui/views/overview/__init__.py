"""The page with the state of the assessment."""
