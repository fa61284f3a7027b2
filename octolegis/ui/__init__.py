"""A session on screen: app -> main window -> dialogs or views -> models -> bridge. Views never set themselves."""
