"""What an amending bill asks for: its instructions, read by the words of its language."""
