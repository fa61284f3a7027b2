"""What the views show, read from the assessment; only what a change touched is read again."""
