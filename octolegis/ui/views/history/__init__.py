"""The history of a finding and of the whole case file."""
