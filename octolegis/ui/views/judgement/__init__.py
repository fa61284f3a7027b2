"""The third pane: the judgement on what is looked at."""
