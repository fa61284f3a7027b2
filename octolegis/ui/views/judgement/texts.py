"""The texts of a finding, one at a time under tabs."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence, QPalette, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from octolegis.domain.finding import FindingKey
from octolegis.domain.richtext import EMPTY, BlockKind, RichText
from octolegis.session.commands.amendments import amendment_id
from octolegis.session.commands.positions import recommended
from octolegis.ui.desk import Desk
from octolegis.ui.icons import icon
from octolegis.ui.theme import colour
from octolegis.ui.views.dressing import dressed
from octolegis.ui.views.judgement.handing_in import HandingIn
from octolegis.ui.views.judgement.labels import quiet_label
from octolegis.ui.views.judgement.phrasing import Phrasing
from octolegis.ui.views.judgement.points import Points
from octolegis.ui.views.judgement.position import position
from octolegis.ui.views.judgement.rich_editor import RichEditor
from octolegis.ui.views.judgement.spelling import Spelling
from octolegis.ui.views.ministry_line import MinistryLine
from octolegis.ui.views.texts_list import TEXTS, WORDING, TextField
from octolegis.ui.views.tight_tabs import TightTabs


class Texts(QWidget):
    """Tabs, format buttons and the one editor."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._shown: tuple[FindingKey, str] | None = None
        self.tabs = dressed(TightTabs(), accessibleName=self.tr("Texts of the finding"))
        for text in TEXTS:
            self.tabs.addTab(self._said(text.tab))
        self.editor = RichEditor()
        self.editor.setReadOnly(not desk.editable)
        self.editor.setMinimumHeight(96)
        self._notice = QLabel(self.tr("Internal: stays out of reports"), textFormat=Qt.TextFormat.PlainText)
        self._notice.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        Phrasing(desk, self.editor)
        self.spelling = Spelling(self.editor)
        self.position = quiet_label()
        self.ministry = MinistryLine(desk)
        desk.spelling_changed.connect(self._speak)
        self.points = Points(desk)
        self.points.chosen.connect(self._start_from)
        self._handing_in = HandingIn(desk, lambda: self.editor.value, self)
        self._place()
        self.tabs.currentChanged.connect(self._turn)
        self.editor.edited.connect(self._typed)
        self.editor.left.connect(self._hand_in)
        desk.settling.connect(self._settled)

    def renew(self) -> None:
        """Show the text of the present tab as the case file holds it, unless somebody is typing."""
        self._mark_tabs()
        self._tell_position()
        self.points.renew(wanted=self._field.name == "recommendation")
        if self._handing_in.is_pending:
            return
        place = (self._desk.key, self._field.name)
        anew, self._shown = place != self._shown, place
        self._speak()
        self.editor.show_text(self._text(self._field.name), anew=anew)

    def go_to(self, number: int) -> None:
        """Turn to a text by number and start to type."""
        self.tabs.setCurrentIndex(number)
        self.editor.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @property
    def shows_wording(self) -> bool:
        """Whether the text shown is proposed wording."""
        return self._field.name == WORDING

    @property
    def _field(self) -> TextField:
        return TEXTS[self.tabs.currentIndex()]

    def _text(self, name: str) -> RichText:
        if name != WORDING:
            text: RichText = getattr(self._desk.finding, name)
            return text
        proposed = self._desk.assessment.amendments.get(amendment_id(self._desk.key))
        return proposed.wording if proposed else EMPTY

    def _place(self) -> None:
        bar = QHBoxLayout()
        bar.setSpacing(0)
        bar.addStretch()
        bar.insertWidget(0, self._notice)
        bar.insertWidget(1, self.points)
        for button in self._format_buttons():
            bar.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.tabs)
        column.addWidget(self.editor, 1)
        column.addWidget(self.position)
        column.addWidget(self.ministry)
        column.addLayout(bar)
        self._dress()

    def _format_buttons(self) -> list[QToolButton]:
        editor = self.editor
        deeds = (
            ("bold", self.tr("Bold"), "Ctrl+B", editor.bold),
            ("italic", self.tr("Italic"), "Ctrl+I", editor.italic),
            ("bullets", self.tr("Bullet list"), "Ctrl+Shift+8", lambda: editor.turn_into(BlockKind.BULLET)),
            ("numbers", self.tr("Numbered list"), "Ctrl+Shift+7", lambda: editor.turn_into(BlockKind.NUMBER)),
            ("quote", self.tr("Quote"), "Ctrl+Shift+9", lambda: editor.turn_into(BlockKind.QUOTE)),
        )
        made = []
        for name, words, keys, deed in deeds:
            button = dressed(
                QToolButton(autoRaise=True),
                icon=icon(name),
                toolTip=f"{words} ({keys})",
                accessibleName=words,
                enabled=self._desk.editable,
                focusPolicy=Qt.FocusPolicy.NoFocus,
            )
            button.clicked.connect(deed)
            shortcut = QShortcut(QKeySequence(keys), editor)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(deed)
            made.append(button)
        return made

    def _turn(self) -> None:
        self._hand_in()
        self._dress()
        self.renew()

    def _dress(self) -> None:
        """The internal note looks like a note."""
        internal = self._field.name == "internal_note"
        self.editor.setPlaceholderText(self._said(self._field.hint))
        self.editor.setAccessibleName(self._said(self._field.tab))
        self.editor.setToolTip("")
        palette = self.editor.palette()
        palette.setColor(QPalette.ColorRole.Base, colour("note" if internal else "paper"))
        self.editor.setPalette(palette)
        self._notice.setVisible(internal)

    def _mark_tabs(self) -> None:
        """A dot on the tab of each text that says something."""
        for number, text in enumerate(TEXTS):
            dot = " •" if self._text(text.name) else ""
            words = self._said(text.tab) + dot
            if self.tabs.tabText(number) != words:
                self.tabs.setTabText(number, words)

    def _tell_position(self) -> None:
        """What the working group made of the text shown, and what the ministry."""
        said, reason, agreed = position(self._desk, self._desk.key, self._field.name)
        text = self.tr("Working group: {decision}").format(decision=said)
        self.position.setText(f"{text} – {reason}" if reason else text)
        self.position.setToolTip(agreed)
        self.position.setVisible(bool(said))
        subject = self._subject
        self.ministry.setVisible(bool(subject))
        self.ministry.show_subject(subject)

    @property
    def _subject(self) -> str:
        """What the ministry can answer of the text shown; empty where it is none that it is asked about."""
        desk, own = self._desk, amendment_id(self._desk.key)
        if self.shows_wording:
            return f"amendment:{own}" if own in desk.assessment.amendments else ""
        if self._field.name != "recommendation":
            return ""
        return recommended(desk.assessment, desk.basis, desk.target)

    def _speak(self) -> None:
        """Texts are written in the language of the reports, wording in that of the law."""
        marked = self._desk.marks_spelling and self._desk.editable
        language = self._desk.law_language if self._field.name == WORDING else ""
        self.spelling.speak((language or self._desk.assessment.details.language) if marked else "")

    def _start_from(self, point: str) -> None:
        self.editor.add_paragraph(point)
        self.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _typed(self) -> None:
        if self._shown is not None:
            self._handing_in.typed(*self._shown)

    def _hand_in(self) -> None:
        self._handing_in.hand_in()
        self._settled()

    def _settled(self) -> None:
        if not self._handing_in.is_pending:
            self.editor.settled()

    def _said(self, words: str) -> str:
        return QCoreApplication.translate("Texts", words)
