"""Which page of the guide answers F1: found from where the keys go, outwards."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QDialog, QMessageBox, QWidget

TOPICS = {
    "AddTranslation": "laws#translations",
    "AmendmentsPanel": "drafts#amendments",
    "AmendProvision": "laws#bills",
    "ApplyBill": "laws#bills",
    "AttachText": "checklists#official-texts",
    "BillTasks": "laws#bills",
    "BringIn": "laws#earlier",
    "CarryOver": "judging#crosswalk",
    "ConflictsPanel": "team#merging",
    "ChecklistEditor": "checklists#own",
    "ChecklistLibrary": "checklists",
    "CompareVersions": "drafts#compare",
    "ExportReport": "reports",
    "Foreseen": "drafts#second-round",
    "HistoryPanel": "team#history",
    "ImportLaw": "laws",
    "JudgementPane": "judging",
    "KeptEdits": "reports#by-hand",
    "LawPane": "window#law",
    "MatrixChanges": "reports#matrix",
    "MatrixPanel": "judging#matrices",
    "MergeCopies": "team#merging",
    "MeetingPage": "team#meetings",
    "MinistryPosition": "drafts#second-round",
    "NewAssessment": "first-steps#day",
    "NewVersion": "drafts#versions",
    "NewerEditions": "checklists#editions",
    "OutlineEditor": "laws#outline",
    "OverviewPage": "assessment#overview",
    "Palette": "window#keys",
    "Particulars": "assessment#particulars",
    "Passphrase": "files#passphrase",
    "Phrases": "judging#phrases",
    "Preferences": "window#preferences",
    "ReadyPanel": "assessment#ready",
    "Remarks": "team#remarks",
    "AddCases": "region#editing",
    "CountriesPage": "region#editing",
    "CountryForm": "region#editing",
    "RegionReport": "region#window",
    "RegionDetails": "region#editing",
    "RegionWindow": "region#window",
    "ReportPreview": "reports",
    "RequirementsPane": "window#requirements",
    "RestoreBackup": "files#backups",
    "ReviewPanel": "drafts#review",
    "SearchEverywhere": "window#search",
    "Shortcuts": "keys",
    "Standing": "assessment#standing",
    "FindingsBeside": "team#team",
    "ProtectCase": "files#passphrase",
    "Questionnaire": "team#questionnaire",
    "ReceiveCopy": "team#hand-over",
    "SendCopy": "team#hand-over",
    "TakeOverFindings": "team#take-over",
    "ReplyPreview": "team#questionnaire",
    "TeamBoard": "team#assignments",
    "StartPage": "first-steps",
    "SummaryPage": "region#criteria",
    "SuggestionsPanel": "judging#suggestions",
    "Tour": "first-steps#first-start",
    "TranslationPanel": "laws#translations",
    "Welcome": "first-steps#first-start",
}
"""By the class of a view or dialog; what is not named is answered by what it lies in."""
CONTENTS = "index"


def topic(widget: QWidget | None) -> str:
    """The page, and the place in it, on what the widget belongs to; else the contents."""
    while widget is not None:
        found = TOPICS.get(type(widget).__name__)
        if found:
            return found
        widget = widget.parentWidget()
    return CONTENTS


class Helping(QObject):
    """F1 in dialogs, where the keys of the window do not reach: given to each as the keys first enter it."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._entered)

    def _entered(self, _: QWidget | None, now: QWidget | None) -> None:
        dialog = now.window() if now is not None else None
        if not isinstance(dialog, QDialog) or isinstance(dialog, QMessageBox) or dialog.property("helps"):
            return
        dialog.setProperty("helps", True)
        key = QShortcut(QKeySequence(QKeySequence.StandardKey.HelpContents), dialog)
        key.activated.connect(lambda: show(topic(QApplication.focusWidget() or dialog)))


def show(topic: str) -> str:
    """Open the page in the browser; where there is none, the path of the page, else nothing."""
    from PySide6.QtCore import QUrl
    from PySide6.QtGui import QDesktopServices

    from octolegis.session.guide import page

    app = QApplication.instance()
    path = page(topic, str(app.property("language") or "en") if app else "en")
    return "" if QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))) else str(path)
