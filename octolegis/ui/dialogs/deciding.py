"""The two buttons below what is shown before it is done: do it, or leave everything as it is."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPushButton


def deciding(dialog: QDialog, text: str) -> tuple[QDialogButtonBox, QPushButton]:
    """The box with both, and the button that accepts the dialog, which bears the text."""
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    take = box.addButton(text, QDialogButtonBox.ButtonRole.AcceptRole)
    box.accepted.connect(dialog.accept)
    box.rejected.connect(dialog.reject)
    return box, take
