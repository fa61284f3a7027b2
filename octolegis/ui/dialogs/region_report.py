"""Which report on a region, in which file and language, with or without ratings and names."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from octolegis.domain.finding import Basis
from octolegis.session.region.reporting import ENDINGS, KINDS, RegionOptions
from octolegis.session.reporting import LANGUAGES
from octolegis.ui.marked import QT_TRANSLATE_NOOP
from octolegis.ui.region_desk import RegionDesk
from octolegis.ui.scale import px, roomy
from octolegis.ui.views.dressing import dressed
from octolegis.ui.views.judgement.labels import quiet_label, text_label

_NAMES: dict[str, tuple[str, str]] = {
    "assessment": (
        QT_TRANSLATE_NOOP("RegionReport", "Regional assessment"),
        QT_TRANSLATE_NOOP(
            "RegionReport",
            "Method, overview, matrix, chapters with patterns, country notes, recommendations.",
        ),
    ),
    "article": (
        QT_TRANSLATE_NOOP("RegionReport", "Study of one article"),
        QT_TRANSLATE_NOOP("RegionReport", "One article across all countries, with the laws' own words."),
    ),
    "summary": (
        QT_TRANSLATE_NOOP("RegionReport", "Summary"),
        QT_TRANSLATE_NOOP("RegionReport", "The matrix and the main figures on few pages."),
    ),
    "matrix": (
        QT_TRANSLATE_NOOP("RegionReport", "Matrix"),
        QT_TRANSLATE_NOOP("RegionReport", "Every country and article, each cell with its source."),
    ),
}
_FORMS = {
    ".docx": QT_TRANSLATE_NOOP("RegionReport", "Word (.docx)"),
    ".pdf": QT_TRANSLATE_NOOP("RegionReport", "PDF (.pdf)"),
    ".xlsx": QT_TRANSLATE_NOOP("RegionReport", "Excel (.xlsx)"),
    ".json": QT_TRANSLATE_NOOP("RegionReport", "Data (.json)"),
}


class RegionReport(QDialog):
    """Accepted: write what is chosen."""

    def __init__(self, desk: RegionDesk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Write a report on the region"))
        self.kinds = dressed(QListWidget(), accessibleName=self.tr("Reports"))
        self.told, self.warning = text_label(), quiet_label()
        self.form, self.language, self.basis, self.article = (QComboBox() for _ in range(4))
        self.article.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.ratings = QCheckBox(self.tr("With &ratings and conclusions"))
        self.ratings.setChecked(True)
        self.anonymous = QCheckBox(self.tr("&Without names: Country A, Country B …"))
        standard = QDialogButtonBox.StandardButton
        self.buttons = QDialogButtonBox(standard.Cancel)
        self.buttons.addButton(self.tr("&Write…"), QDialogButtonBox.ButtonRole.AcceptRole)
        self._fill()
        self._place()
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.kinds.currentRowChanged.connect(self._follow)
        self.anonymous.toggled.connect(self._warn)
        self.kinds.setCurrentRow(0)

    @property
    def kind(self) -> str:
        """The kind that is chosen."""
        return str(self.kinds.currentItem().data(Qt.ItemDataRole.UserRole))

    @property
    def ending(self) -> str:
        """The ending of the file that is chosen."""
        return str(self.form.currentData())

    @property
    def options(self) -> RegionOptions:
        """What is chosen, for the one who writes it."""
        return RegionOptions(
            language=str(self.language.currentData()),
            basis=Basis(self.basis.currentData()),
            article=str(self.article.currentData() or "") if self.kind == "article" else "",
            ratings=self.ratings.isChecked(),
            anonymous=self.anonymous.isChecked(),
        )

    def file(self, region: Path) -> Path:
        """The name that is proposed, beside the region's file."""
        return region.with_name(f"{region.stem} {self.kinds.currentItem().text()}{self.ending}")

    def _fill(self) -> None:
        words, desk = self._desk.words, self._desk
        for kind in KINDS:
            item = QListWidgetItem(self.tr(_NAMES[kind][0]) if kind in _NAMES else kind, self.kinds)
            item.setData(Qt.ItemDataRole.UserRole, kind)
        for language in dict.fromkeys((words.language, *LANGUAGES)):
            self.language.addItem(words(f"term.language.{language}"), language)
        for basis in Basis:
            self.basis.addItem(words(f"term.basis.{basis}"), basis.value)
        self.basis.setCurrentIndex(self.basis.findData(desk.basis.value))
        for group in desk.regional.groups:
            for article in group.articles:
                self.article.addItem(f"{desk.cited(article)}  {article.title}", article.id)
        self.article.setCurrentIndex(max(0, self.article.findData(desk.article_id)))

    def _follow(self) -> None:
        """Offer what the kind can be."""
        self.told.setText(self.tr(_NAMES[self.kind][1]) if self.kind in _NAMES else "")
        self.form.clear()
        for ending in ENDINGS[self.kind]:
            self.form.addItem(self.tr(_FORMS[ending]), ending)
        self._choices.setRowVisible(self.article, self.kind == "article")
        self._warn()

    def _warn(self) -> None:
        """What the choice means for those who are named; without names nothing but ratings is left."""
        anonymous = self.anonymous.isChecked()
        if anonymous:
            self.ratings.setChecked(True)
        self.ratings.setEnabled(not anonymous)
        told = []
        if anonymous:
            told.append(
                self.tr(
                    "Texts, quotations, titles and dates are left out. Ratings alone can still betray a "
                    "country: look before you send."
                )
            )
        if self._desk.regional.is_confidential:
            told.append(self.tr("A draft case file is among the countries: every page is stamped."))
        self.warning.setText("\n".join(told))

    def _place(self) -> None:
        self.kinds.setFixedWidth(px(210))
        form = self._choices = QFormLayout()
        form.addRow(self.tr("&File"), self.form)
        form.addRow(self.tr("&Language"), self.language)
        form.addRow(self.tr("Law &assessed"), self.basis)
        form.addRow(self.tr("Ar&ticle"), self.article)
        right = QVBoxLayout()
        right.addWidget(self.told)
        right.addLayout(form)
        for part in (self.ratings, self.anonymous, self.warning):
            right.addWidget(part)
        right.addStretch(1)
        both = QHBoxLayout()
        both.addWidget(self.kinds)
        both.addSpacing(12)
        both.addLayout(right, 1)
        column = QVBoxLayout(self)
        column.addLayout(both, 1)
        column.addWidget(self.buttons)
        self.resize(roomy(700, 380))
