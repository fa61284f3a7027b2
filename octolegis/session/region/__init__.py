"""A region: its file, its countries as read, and what is written of them."""
