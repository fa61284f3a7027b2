"""The three panes and what they are made of; a view asks a command and shows what the models say."""
