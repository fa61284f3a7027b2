"""A session on screen: app -> main window -> dialogs | views -> models -> bridge. No view sets itself."""
