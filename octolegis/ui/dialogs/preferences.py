"""What a user wants of the program, whatever she works on; taken at once."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLineEdit,
    QSpinBox,
    QWidget,
)

from octolegis.domain.scores import PRESETS
from octolegis.ui.language import LANGUAGES
from octolegis.ui.scale import STEPS
from octolegis.ui.views.dressing import dressed
from octolegis.ui.views.judgement.labels import quiet_label


class Wishes(NamedTuple):
    """What can be wished for.

    ``theme`` is empty for the system's colours, ``direction`` for that of the language; ``scale`` is in
    per cent; ``score_preset`` is what new assessments begin with;
    ``backups`` how many are kept of each case file.
    """

    language: str
    theme: str
    scale: int
    direction: str
    name: str
    organisation: str
    score_preset: str
    backups: int


class Preferences(QDialog):
    """One page; ``wishes`` is what stands in it."""

    def __init__(self, wishes: Wishes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Preferences"))
        self.language = _box(((words, code) for code, words in LANGUAGES.items()), wishes.language)
        self.theme = _box(self._themes(), wishes.theme)
        # Languages write "per cent" with and without a space.
        steps = ((self.tr("{number} %").format(number=step), step) for step in STEPS)
        self.scale = _box(steps, wishes.scale)
        ways = ((self.tr("As the language runs"), ""), (self.tr("From right to left"), "rtl"))
        self.direction = _box(ways, wishes.direction)
        self.name = QLineEdit(wishes.name)
        self.organisation = dressed(QLineEdit(wishes.organisation), placeholderText=self.tr("Optional"))
        self.preset = _box(((each, each) for each in PRESETS), wishes.score_preset)
        self.backups = QSpinBox(maximum=99)
        self.backups.setValue(wishes.backups)
        form = QFormLayout(self)
        form.setVerticalSpacing(8)
        for words, field in (
            (self.tr("&Language"), self.language),
            (self.tr("&Colours"), self.theme),
            (self.tr("&Size of the type"), self.scale),
            (self.tr("&Direction of the window"), self.direction),
            (self.tr("Your &name"), self.name),
            (self.tr("Your &organisation"), self.organisation),
            (self.tr("Scale of the scores in n&ew assessments"), self.preset),
            (self.tr("&Backups kept of each case file"), self.backups),
        ):
            form.addRow(words, field)
            field.setAccessibleName(words.replace("&", ""))
        note = quiet_label()
        note.setText(
            self.tr(
                "Name and organisation are written into case files that you join from now on. In one that is "
                "open they are changed under Particulars."
            )
        )
        form.addRow(note)
        standard = QDialogButtonBox.StandardButton
        buttons = QDialogButtonBox(standard.Ok | standard.Cancel)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        form.addRow(buttons)

    @property
    def wishes(self) -> Wishes:
        """What stands in the fields."""
        return Wishes(
            self.language.currentData(),
            self.theme.currentData(),
            self.scale.currentData(),
            self.direction.currentData(),
            self.name.text().strip(),
            self.organisation.text().strip(),
            self.preset.currentData(),
            self.backups.value(),
        )

    def _themes(self) -> tuple[tuple[str, str], ...]:
        return (
            (self.tr("Those of the system"), ""),
            (self.tr("Light"), "light"),
            (self.tr("Dark"), "dark"),
            (self.tr("High contrast"), "contrast"),
        )


def _box(offered: Iterable[tuple[str, str | int]], chosen: str | int) -> QComboBox:
    box = QComboBox()
    for words, value in offered:
        box.addItem(words, value)
    box.setCurrentIndex(max(0, box.findData(chosen)))
    return box
