"""The language of the window: its texts from ``resources/translations``, Qt's own texts, and the direction.

The file of a language is what Qt's tools write (``make translations``) and what translators edit with
Qt Linguist. It is read as it is: no second, compiled file can go stale beside it.
"""

from __future__ import annotations

from xml.etree import ElementTree

from PySide6.QtCore import QLibraryInfo, QLocale, QObject, Qt, QTranslator
from PySide6.QtWidgets import QApplication

from octolegis.domain.typography import typeset
from octolegis.paths import resource

LANGUAGES = {"en": "English", "fr": "Français"}
"""What the window speaks, each in its own words."""


class Texts(QTranslator):
    """The window's texts in one language; what it lacks is said in English.

    A text has one translation wherever it stands, unless the file says otherwise for a context. Qt's
    tools name a context after the expression before ``.tr``, which is not always the class.
    """

    def __init__(self, language: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._anywhere: dict[str, str] = {}
        self._there: dict[tuple[str, str], str] = {}
        tree = ElementTree.parse(resource("translations", f"window.{language}.ts"))  # noqa: S314
        for context in tree.getroot().iter("context"):
            for one in context.iter("message"):
                said = one.findtext("translation") or ""
                if said:
                    source, words = one.findtext("source") or "", _set(said, language)
                    self._there[context.findtext("name") or "", source] = words
                    self._anywhere.setdefault(source, words)

    def isEmpty(self) -> bool:
        return not self._anywhere

    def translate(self, context: str, source: str, *_: object) -> str | None:
        """The translation, or ``None`` for the text as it is."""
        return self._there.get((context, source)) or self._anywhere.get(source)


def _set(words: str, language: str) -> str:
    """The words as they are set in print, also where the mark of a key stands after an apostrophe."""
    return typeset(words, language).replace("'&", "’&")


def speak(app: QApplication, language: str) -> None:
    """Have every text that is made from now on in the language."""
    for old in app.findChildren(QTranslator):
        app.removeTranslator(old)
        old.deleteLater()
    locale = QLocale(language)
    if resource("translations", f"window.{language}.ts").is_file():
        app.installTranslator(Texts(language, app))
        own = QTranslator(app)
        if own.load(locale, "qtbase", "_", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
            app.installTranslator(own)
    QLocale.setDefault(locale)
    app.setProperty("language", language)
    app.setProperty("direction", "")
    app.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    app.setLayoutDirection(locale.textDirection())


def of_the_system() -> str:
    """The system's language, where the window speaks it; else English."""
    spoken = QLocale.system().bcp47Name().partition("-")[0]
    return spoken if spoken in LANGUAGES else "en"
