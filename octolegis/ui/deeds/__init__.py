"""What the actions do, by menu; each module is imported when its first action is triggered."""
