"""The treaty's own words on what is looked at, folded away until asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QTextBlockFormat, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QMenu, QTextBrowser, QToolButton, QVBoxLayout, QWidget

from octolegis.domain.law import Outline, Provision
from octolegis.ui.desk import Desk
from octolegis.ui.models.writing_direction import is_right_to_left
from octolegis.ui.theme import colour
from octolegis.ui.views.dressing import dressed
from octolegis.ui.views.fold_button import FoldButton

if TYPE_CHECKING:
    from octolegis.domain.official_text import OfficialText

_LINES = 14
"""Lines of the treaty that are seen at once; the rest is scrolled."""


class OfficialTextView(QWidget):
    """Hidden where the case file has no text of the instrument."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._language = ""
        self.fold = FoldButton(self.tr("The treaty's own words, as you attached them"))
        self.fold.setAccessibleName(self.tr("Official text"))
        self.languages = dressed(
            QComboBox(), accessibleName=self.tr("Language of the official text"), minimumContentsLength=8
        )
        self.more = dressed(
            QToolButton(autoRaise=True, popupMode=QToolButton.ToolButtonPopupMode.InstantPopup),
            text="⋯",
            accessibleName=self.tr("More about the official text"),
            toolTip=self.tr("Print it in the report, or remove it"),
        )
        self.more.setMenu(QMenu(self.more))
        self.page = dressed(QTextBrowser(), accessibleName=self.tr("Official text"), openLinks=False)
        self.page.hide()
        self._place()
        self.fold.toggled.connect(self._unfold)
        self.languages.activated.connect(self._choose)
        self.more.menu().aboutToShow.connect(self._fill_menu)
        self.hide()

    def renew(self) -> None:
        """Show what the case file has on the target."""
        found = self._texts()
        self.setVisible(bool(found))
        if not found:
            return
        self.languages.clear()
        for text in found:
            self.languages.addItem(language_name(text.language), text.language)
        known = [text.language for text in found]
        wished = (self._language, self._desk.words.language, "en", known[0])
        self.languages.setCurrentIndex(known.index(next(each for each in wished if each in known)))
        self.languages.setVisible(len(found) > 1)
        self.fold.setText(self.tr("Official text ({language})").format(language=self._shown_language()))
        self._unfold(self.fold.isChecked())

    @property
    def text(self) -> OfficialText | None:
        """The text that is chosen."""
        chosen = self.languages.currentData()
        return next((text for text in self._texts() if text.language == chosen), None)

    def _texts(self) -> list[OfficialText]:
        if not self._desk.assessment.texts:
            return []
        from octolegis.session.texts import texts_on

        return texts_on(self._desk.assessment, self._desk.target)

    def _shown_language(self) -> str:
        return self.languages.currentText()

    def _choose(self) -> None:
        self._language = self.languages.currentData()
        self.renew()

    def _unfold(self, open: bool) -> None:
        self.page.setVisible(open)
        if open:
            self._show()

    def _show(self) -> None:
        from octolegis.session.texts import place_of

        text = self.text
        place = place_of(self._desk.assessment, text, self._desk.target) if text else None
        document = QTextDocument(self.page)
        document.setDocumentMargin(7)
        document.setIndentWidth(16)
        document.setDocumentMargin(7)
        document.setDefaultFont(self.page.font())
        start = -1
        if place is None:
            document.setPlainText(self.tr("This text does not have the article."))
        elif text is not None:
            outline, article, passage = place
            right_to_left = is_right_to_left(text.language, outline)
            start = write_article(document, outline, article, passage, right_to_left)
        self.page.setDocument(document)
        document.setTextWidth(max(200, self.page.viewport().width()))
        most = self.fontMetrics().lineSpacing() * _LINES
        self.page.setFixedHeight(min(most, int(document.size().height()) + 4))
        if start >= 0:
            # The page has its width only when it was laid out.
            QTimer.singleShot(0, self.page, lambda: self._scroll_to(start))

    def _scroll_to(self, position: int) -> None:
        cursor = QTextCursor(self.page.document())
        cursor.setPosition(min(position, self.page.document().characterCount() - 1))
        self.page.setTextCursor(cursor)
        bar = self.page.verticalScrollBar()
        bar.setValue(bar.value() + self.page.cursorRect(cursor).top() - 8)

    def _fill_menu(self) -> None:
        menu, text = self.more.menu(), self.text
        menu.clear()
        if text is None:
            return
        printed = menu.addAction(self.tr("&Print in the Word report"))
        printed.setCheckable(True)
        printed.setChecked(text.in_report)
        printed.triggered.connect(lambda: self._print(text))
        menu.addAction(self.tr("&Remove this text"), lambda: self._remove(text))
        for action in menu.actions():
            action.setEnabled(self._desk.editable)

    def _print(self, text: OfficialText) -> None:
        from octolegis.session.commands import official_texts

        desk, wanted = self._desk, not text.in_report
        desk.do(lambda: official_texts.print_in_report(desk.assessment, desk.key.author, text.id, wanted))

    def _remove(self, text: OfficialText) -> None:
        from octolegis.session.commands import official_texts

        desk = self._desk
        desk.do(lambda: official_texts.remove(desk.assessment, desk.key.author, text.id))

    def _place(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(4)
        line.addWidget(self.fold)
        line.addStretch()
        line.addWidget(self.languages)
        line.addWidget(self.more)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        column.addLayout(line)
        column.addWidget(self.page)


def language_name(code: str) -> str:
    """A language by its own name, else its code."""
    # Qt would say "American English".
    from babel import Locale, UnknownLocaleError

    try:
        name = Locale.parse(code, sep="-").get_language_name()
    except (UnknownLocaleError, ValueError):
        return code
    return name[:1].upper() + name[1:] if name else code


def write_article(
    document: QTextDocument, outline: Outline, article: Provision, passage: Provision, right_to_left: bool
) -> int:
    """Write the article, the passage marked; where the passage begins, -1 for the article itself."""
    cursor = QTextCursor(document)
    marked = {node.id for node in outline.subtree(passage)} if passage.id != article.id else set()
    start = -1
    for number, node in enumerate(outline.subtree(article)):
        block = QTextBlockFormat()
        block.setTextIndent(0)
        block.setIndent(node.depth)
        block.setBottomMargin(3)
        if right_to_left:
            block.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        plain, bold = QTextCharFormat(), QTextCharFormat()
        bold.setFontWeight(600)
        if node.id in marked:
            for each in (plain, bold):
                each.setBackground(colour("quote"))
        if number:
            cursor.insertBlock(block)
        else:
            cursor.setBlockFormat(block)
        if node.id == passage.id and marked:
            start = cursor.position()
        cursor.insertText(" ".join(filter(None, (node.label, node.heading))), bold)
        cursor.insertText(f"{' ' if node.label or node.heading else ''}{node.text}", plain)
    return start
