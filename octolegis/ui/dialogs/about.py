"""What the program is, and under which terms."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from octolegis import __version__
from octolegis.ui.icons import app_icon
from octolegis.ui.scale import px
from octolegis.ui.views.judgement.labels import text_label


class About(QDialog):
    """Name, version, licence; a button leads to the licences of all that it is made of."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("About Octolegis"))
        mark = QLabel()
        mark.setPixmap(app_icon().pixmap(QSize(64, 64)))
        self.words = text_label()
        text = self.tr(
            "Octolegis {version}\n\nAssess a country's cybercrime law against the treaties, "
            "article by article. Free software under the Apache License 2.0. "
            "It never uses the network."
        )
        self.words.setText(text.format(version=__version__))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.licences = buttons.addButton(
            self.tr("&Licences of what it is made of…"), QDialogButtonBox.ButtonRole.ActionRole
        )
        self.licences.clicked.connect(self._show_licences)
        buttons.rejected.connect(self.reject)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.words, 1)
        column = QVBoxLayout(self)
        column.setSpacing(16)
        column.addLayout(row)
        column.addWidget(buttons)
        self.setMinimumWidth(px(440))

    def _show_licences(self) -> None:
        from octolegis.ui.dialogs.licences import Licences

        Licences(self).open()
