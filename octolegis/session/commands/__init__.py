"""What a user can do, each as a function from the assessment to a Change; nothing here writes."""
