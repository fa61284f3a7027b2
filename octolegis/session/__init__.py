"""An open case file: the only writer. Commands compute changes, the session does them and tells."""
