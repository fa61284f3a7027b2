"""Earlier work on a country: a legislative profile, or a table of concordance, line by line."""
