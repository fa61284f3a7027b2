"""Which report, in which file, language and form: everything that is written is chosen here."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from octolegis.domain.finding import Basis
from octolegis.domain.message import Message
from octolegis.session.reporting import (
    AMENDMENTS,
    COMPARISON,
    ENDINGS,
    IN_THE_LAW,
    LANGUAGES,
    SUMMARY,
    ReportOptions,
    has_basis,
    has_language,
)
from octolegis.ui.desk import Desk
from octolegis.ui.dialogs.word_choices import WordChoices
from octolegis.ui.marked import QT_TRANSLATE_NOOP
from octolegis.ui.moments import day
from octolegis.ui.scale import px, roomy
from octolegis.ui.views.dressing import dressed
from octolegis.ui.views.judgement.labels import quiet_label, text_label

_TOLD: dict[str, str] = {
    "recommendations": QT_TRANSLATE_NOOP(
        "ExportReport", "What the law should change, article by article, with reasons and annexes."
    ),
    "opinion": QT_TRANSLATE_NOOP(
        "ExportReport", "Numbered comments in the order of the draft itself, provision by provision."
    ),
    "profile": QT_TRANSLATE_NOOP(
        "ExportReport", "Each article beside the domestic law, as the Council of Europe's form has it."
    ),
    "concordance": QT_TRANSLATE_NOOP(
        "ExportReport", "From the treaty to the law, in nine columns, as accession practice has it."
    ),
    "reverse": QT_TRANSLATE_NOOP(
        "ExportReport", "From each provision of the law to the treaty, with the competent authority."
    ),
    "declarations": QT_TRANSLATE_NOOP(
        "ExportReport", "For the foreign ministry: what may be declared or reserved, and whom to name."
    ),
    "minutes": QT_TRANSLATE_NOOP(
        "ExportReport", "What the working group decided in its last session, and who was present."
    ),
    "amendments": QT_TRANSLATE_NOOP(
        "ExportReport",
        "The proposed wording as tracked changes in the law's own Word file, to accept or reject.",
    ),
    "annotated": QT_TRANSLATE_NOOP(
        "ExportReport", "The law's own Word file with a comment at each provision that was relied on."
    ),
    "comparison": QT_TRANSLATE_NOOP(
        "ExportReport", "The latest version of a law beside the one before, the words that differ marked."
    ),
    "delta": QT_TRANSLATE_NOOP(
        "ExportReport", "For the next meeting: gaps closed, open and new, recommendations followed or not."
    ),
    "amendment-table": QT_TRANSLATE_NOOP(
        "ExportReport", "Current text, proposed text, reason and article beside one another, law by law."
    ),
    "replies": QT_TRANSLATE_NOOP(
        "ExportReport", "For the ministry to fill in: a position on each recommendation and proposed wording."
    ),
    "matrix": QT_TRANSLATE_NOOP(
        "ExportReport", "Every finding a row, to be filtered, edited by others and read back."
    ),
    "summary": QT_TRANSLATE_NOOP("ExportReport", "One page at a glance and the gaps, for the minister."),
    "json": QT_TRANSLATE_NOOP("ExportReport", "Everything, for those who compute with it."),
}
_FORMS: dict[str, str] = {
    ".docx": QT_TRANSLATE_NOOP("ExportReport", "Word"),
    ".xlsx": QT_TRANSLATE_NOOP("ExportReport", "Excel"),
    ".csv": QT_TRANSLATE_NOOP("ExportReport", "Text separated by commas (CSV)"),
    ".pdf": QT_TRANSLATE_NOOP("ExportReport", "PDF"),
    ".json": QT_TRANSLATE_NOOP("ExportReport", "JSON"),
}


class ExportReport(QDialog):
    """Accepted: write what is chosen; ``changed`` whenever something else is chosen."""

    changed = Signal()
    preview_asked = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None, template: str = "") -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Write a report"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._desk = desk
        self.kinds = dressed(
            QListWidget(), accessibleName=self.tr("Kind of report"), wordWrap=True, spacing=3
        )
        self.told, self.left_out = text_label(), quiet_label()
        self.form, self.language, self.basis = QComboBox(), QComboBox(), QComboBox()
        self.session, self.law = QComboBox(), QComboBox()
        self.comments = QCheckBox(self.tr("&Comments on the provisions relied on, too"))
        self.ratings = QCheckBox(self.tr("Show the &ratings"))
        self.split = QCheckBox(self.tr("Law in force and law &proposed in columns of their own"))
        self.archival = dressed(
            QCheckBox(self.tr("For arch&ives and screen readers")),
            toolTip=self.tr("As PDF/A-2a and PDF/UA-1: tagged, titled, the chart told in words"),
        )
        self.word = WordChoices(desk.words, template)
        self.buttons = QDialogButtonBox()
        self.buttons.addButton(self.tr("&Write…"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        self.preview = QPushButton(self.tr("Pre&view…"))
        self.buttons.addButton(self.preview, QDialogButtonBox.ButtonRole.ActionRole)
        self.preview.clicked.connect(self.preview_asked)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self._fill()
        self._place()
        self.kinds.currentItemChanged.connect(self._follow)
        for box in (self.language, self.basis, self.session, self.law):
            box.currentIndexChanged.connect(self.changed)
        for check in (self.ratings, self.split, self.archival, self.comments):
            check.toggled.connect(self.changed)
        self.word.changed.connect(self.changed)
        self.form.currentIndexChanged.connect(self._follow_form)
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
    def options(self) -> ReportOptions:
        """What is chosen, for the one who writes it."""
        options = ReportOptions(
            basis=Basis(self.basis.currentData()),
            language=str(self.language.currentData()),
            ratings=self.ratings.isChecked(),
            split=self.split.isChecked(),
            archival=self.archival.isChecked(),
            meeting=str(self.session.currentData() or ""),
            law=str(self.law.currentData() or ""),
            comments=self.comments.isChecked(),
        )
        return self.word.applied(options) if self.ending == ".docx" else options

    def file(self, case: Path) -> Path:
        """The name that is proposed, beside the case file."""
        return case.with_name(f"{case.stem} {self.kinds.currentItem().text()}{self.ending}")

    def propose(self, kind: str) -> None:
        """Choose a kind, if there is one of that name."""
        if kind in ENDINGS:
            self.kinds.setCurrentRow(list(ENDINGS).index(kind))

    def show_left_out(self, kind: str, sentences: list[Message]) -> None:
        """Say what the report will not show; of another kind than is chosen by now, nothing."""
        if kind == self.kind:
            self.left_out.setText("\n".join(self._desk.words.say(each) for each in sentences))

    def _fill(self) -> None:
        words, details = self._desk.words, self._desk.assessment.details
        for kind in ENDINGS:
            item = QListWidgetItem(words(f"report.kind.{kind}"), self.kinds)
            item.setData(Qt.ItemDataRole.UserRole, kind)
        for language in dict.fromkeys((details.language, *LANGUAGES)):
            self.language.addItem(
                words(f"term.language.{language}") if language in LANGUAGES else language, language
            )
        for basis in Basis:
            self.basis.addItem(words(f"term.basis.{basis.value}"), basis.value)
        self.basis.setCurrentIndex(self.basis.findData(self._desk.basis.value))
        held = self._desk.assessment.meetings.values()
        for meeting in sorted(held, key=lambda each: (each.date, each.id), reverse=True):
            named = f"{day(meeting.date, words.language)}  {meeting.title}"
            self.session.addItem(named.strip(), meeting.id)
        amended = [each.law for each in self._desk.assessment.amendments.values()]
        for law in sorted(
            self._desk.assessment.current_laws.values(), key=lambda law: -amended.count(law.id)
        ):
            self.law.addItem(law.title, law.id)

    def _place(self) -> None:
        self.kinds.setFixedWidth(px(240))
        form = self._choices = QFormLayout()
        form.addRow(self.tr("&File"), self.form)
        form.addRow(self.tr("&Language"), self.language)
        form.addRow(self.tr("Law &assessed"), self.basis)
        form.addRow(self.tr("&Session"), self.session)
        form.addRow(self.tr("L&aw"), self.law)
        right = QVBoxLayout()
        right.addWidget(self.told)
        right.addLayout(form)
        for part in (self.ratings, self.split, self.archival, self.comments, self.word, self.left_out):
            right.addWidget(part)
        right.addStretch(1)
        both = QHBoxLayout()
        both.addWidget(self.kinds)
        both.addSpacing(12)
        both.addLayout(right, 1)
        column = QVBoxLayout(self)
        column.addLayout(both, 1)
        column.addWidget(self.buttons)
        self.resize(roomy(760, 480))

    def _follow(self) -> None:
        """Offer what the kind can be, and nothing that it knows not."""
        kind = self.kind
        self.told.setText(self.tr(_TOLD[kind]) if kind in _TOLD else "")
        self.form.clear()
        for ending in ENDINGS[kind]:
            self.form.addItem(self.tr(_FORMS[ending]), ending)
        self.form.setEnabled(self.form.count() > 1)
        self._choices.setRowVisible(self.session, kind == "minutes" and self.session.count() > 0)
        self._choices.setRowVisible(self.law, kind in (*IN_THE_LAW, COMPARISON))
        self.comments.setVisible(kind == AMENDMENTS)
        self.ratings.setVisible(kind == "profile")
        self.split.setVisible(kind == "concordance")
        self.archival.setVisible(kind == SUMMARY)
        self.language.setEnabled(has_language(kind))
        self.basis.setEnabled(has_basis(kind))
        self.word.follow(kind)
        self.left_out.clear()
        self.changed.emit()

    def _follow_form(self) -> None:
        self.word.setVisible(self.ending == ".docx")
