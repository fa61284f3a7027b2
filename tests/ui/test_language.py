"""The window in French: nothing left in English, no placeholder lost, switched without a restart."""

from __future__ import annotations

import ast
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import docx
import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from octolegis.domain.finding import Rating
from octolegis.paths import resource
from octolegis.session import profile as profiles
from octolegis.session.starting import new_case
from octolegis.session.upgrading import plans
from octolegis.ui.language import LANGUAGES, speak
from octolegis.ui.main_window import MainWindow
from tests.ui.conftest import Show

ROOT = Path(__file__).resolve().parents[2]
OTHERS = sorted(set(LANGUAGES) - {"en"})


@pytest.fixture
def french(qapp: QApplication) -> Iterator[None]:
    speak(qapp, "fr")
    yield
    speak(qapp, "en")


def messages(language: str, folder: Path) -> dict[str, list[str]]:
    """The translations of every text that the source now has, as Qt's own tool finds them."""
    file = folder / f"window.{language}.ts"
    shutil.copy(resource("translations", file.name), file)
    tool = Path(sys.executable).with_name("pyside6-lupdate")
    given = [str(tool), "-extensions", "py", "octolegis/ui", "-no-obsolete", "-ts", str(file)]
    subprocess.run(given, check=True, capture_output=True, cwd=ROOT)
    found: dict[str, list[str]] = {}
    for one in ElementTree.parse(file).getroot().iter("message"):
        translation = one.find("translation")
        assert translation is not None
        words = "" if translation.get("type") == "unfinished" else translation.text or ""
        found.setdefault(one.findtext("source") or "", []).append(words)
    return found


def literals_in_format_strings(path: Path) -> Iterator[str]:
    """Texts to be translated that Qt's tool does not find: to it a format string is one word."""
    for string in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        for call in ast.walk(string) if isinstance(string, ast.JoinedStr) else ():
            named = call.func if isinstance(call, ast.Call) else None
            name = getattr(named, "attr", getattr(named, "id", ""))
            said = call.args[-1] if isinstance(call, ast.Call) and call.args else None
            if name in ("tr", "_tr", "QT_TRANSLATE_NOOP") and isinstance(said, ast.Constant):
                yield f"{path.name}: {said.value!r}"


def test_no_text_hides_from_the_translators_in_a_format_string() -> None:
    sources = sorted((ROOT / "octolegis" / "ui").rglob("*.py"))
    assert not [text for path in sources for text in literals_in_format_strings(path)]


@pytest.mark.parametrize("language", OTHERS)
def test_every_text_of_the_window_is_translated(language: str, tmp_path: Path) -> None:
    found = messages(language, tmp_path)
    assert len(found) > 500
    assert not [source for source, words in found.items() if not any(words)]


@pytest.mark.parametrize("language", OTHERS)
def test_translations_keep_what_is_filled_in_and_what_files_end_with(language: str, tmp_path: Path) -> None:
    kept = re.compile(r"\{\w*\}|\*\.\w+|;;")
    for source, translations in messages(language, tmp_path).items():
        for words in filter(None, translations):
            assert sorted(kept.findall(words)) == sorted(kept.findall(source)), source


def test_menus_speak_french_and_each_has_keys_of_its_own(case: Path, show: Show, french: None) -> None:
    window = show(case)
    actions = window.actions_
    assert actions.actions["new"].text() == "&Nouvelle évaluation…"
    assert actions.menus["help"].title() == "Aid&e"
    bar = [menu.title() for menu in actions.menus.values()]
    letters = [title[title.index("&") + 1].lower() for title in bar]
    assert len(set(letters)) == len(letters), bar


def test_buttons_that_qt_names_are_french_too(french: None) -> None:
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Annuler"


def test_going_over_to_french_brings_the_window_back_where_one_was(
    case: Path, show: Show, qtbot: QtBot
) -> None:
    window = show(case)
    assert window.desk is not None
    window.desk.look_at("ets185/18")
    window.perform("judging.text", 1)
    window.actions_.actions["french"].trigger()
    assert not window.isVisible()
    assert window.comes_back
    assert window.comes_back_with == case
    again = show(case)
    assert again.state.profile.language == "fr"
    assert again.words("term.rating.fully") == "Pleinement conforme"
    qtbot.waitUntil(lambda: again.desk is not None and again.desk.target == "ets185/18")


def test_english_reads_no_translation_and_goes_from_left_to_right(qapp: QApplication) -> None:
    speak(qapp, "ar")
    assert qapp.layoutDirection() is Qt.LayoutDirection.RightToLeft
    speak(qapp, "en")
    assert qapp.layoutDirection() is Qt.LayoutDirection.LeftToRight
    assert QCoreApplication.translate("actions", "&Undo") == "&Undo"


def french_sample(tmp_path: Path, show: Show) -> MainWindow:
    """A window in French on a case file with the shipped checklist of ETS 185."""
    spoken = replace(profiles.load(), language="fr")
    profiles.save(spoken)
    session = new_case(tmp_path / "fr.octolegis", {"country": "FR"}, ["ets185"], spoken)
    session.close()
    return show(session.path)


def test_requirements_are_read_in_french_and_kept_as_they_were_written(tmp_path: Path, show: Show) -> None:
    window = french_sample(tmp_path, show)
    assert window.desk is not None
    window.desk.look_at("ets185/2")
    assert window.desk.article is not None
    assert window.desk.article.title == "Accès illégal"
    requirement = window.desk.assessment.requirement("ets185/2:access")
    written = window.desk.session.assessment.requirement("ets185/2:access")
    assert requirement is not None
    assert written is not None
    assert requirement.text != written.text
    window.perform("judging.rate", Rating.FULLY)
    assert window.desk.finding.rating is Rating.FULLY
    shown = window.desk.assessment
    assert window.desk.assessment is shown
    assert plans(window.desk.session.assessment) == []


def test_an_english_report_from_a_french_window_is_english(
    tmp_path: Path, show: Show, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = french_sample(tmp_path, show)
    target = tmp_path / "report.docx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    window.actions_.actions["word"].trigger()
    qtbot.waitUntil(lambda: target.exists() and not window.background.is_busy, timeout=60_000)
    text = "\n".join(paragraph.text for paragraph in docx.Document(str(target)).paragraphs)
    assert "Convention on Cybercrime" in text
    assert "cybercriminalité" not in text
