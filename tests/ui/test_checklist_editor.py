"""Writing a checklist in the window, by keys: checked while typed, kept, published, assessed against."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QInputDialog, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from octolegis.checklists import own
from octolegis.checklists.sheet.template import EXAMPLE
from octolegis.checklists.sheet.writing import sheet_bytes
from octolegis.session import own_checklists
from octolegis.session.checklist_draft import Draft
from octolegis.ui.dialogs.checklist_editor import ChecklistEditor
from octolegis.ui.dialogs.checklist_library import ChecklistLibrary
from octolegis.wording import wording
from tests.ui.conftest import Show
from tests.ui.hands import press, write

ARTICLE = ("part", 0, "article", 0)
FIRST = (*ARTICLE, "requirement", 0)


@pytest.fixture
def editor(qtbot: QtBot) -> ChecklistEditor:
    made = ChecklistEditor(Draft(own_checklists.new_tables()), wording())
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    return made


def typed(editor: ChecklistEditor, key: str, text: str) -> QWidget:
    field = editor.form.editors[key]
    assert isinstance(field, QLineEdit | QPlainTextEdit)
    field.selectAll()
    write(field, text)
    return field


def wrong(editor: ChecklistEditor) -> list[str]:
    return [editor.wrong.item(row).text() for row in range(editor.wrong.count())]


def test_a_requirement_is_added_by_keys_and_told_what_it_lacks(editor: ChecklistEditor, qtbot: QtBot) -> None:
    editor.renew(ARTICLE)
    editor.actions_["requirement"].trigger()
    assert editor.place == (*ARTICLE, "requirement", 2)
    assert not editor.actions_["publish"].isEnabled()
    typed(editor, "id", "2:intent")
    typed(editor, "paragraph", "2")
    typed(editor, "text", "Intent")
    qtbot.waitUntil(lambda: wrong(editor) == [])
    assert editor.actions_["publish"].isEnabled()
    item = editor.tree.currentItem()
    assert item is not None
    assert item.text(0) == "2:intent  Intent"


def test_a_mistake_leads_to_its_field(editor: ChecklistEditor, qtbot: QtBot) -> None:
    editor.renew(FIRST)
    typed(editor, "id", "3:access")
    qtbot.waitUntil(lambda: bool(wrong(editor)))
    assert wrong(editor)[0] == ("3:access: the id “3:access” must begin with the number of its article, 2.")
    editor.renew(ARTICLE)
    editor.wrong.itemActivated.emit(editor.wrong.item(0))
    assert editor.place == FIRST
    assert editor.form.editors["id"].hasFocus()


def test_moving_removing_and_taking_back(editor: ChecklistEditor) -> None:
    editor.renew(FIRST)
    editor.actions_["down"].trigger()
    assert editor.place == (*ARTICLE, "requirement", 1)
    editor.actions_["remove"].trigger()
    assert len(editor.draft.table(ARTICLE)["requirement"]) == 1
    editor.actions_["undo"].trigger()
    editor.actions_["undo"].trigger()
    assert [each["id"] for each in editor.draft.table(ARTICLE)["requirement"]] == ["2:access", "2:security"]


def test_closing_keeps_what_was_typed(editor: ChecklistEditor) -> None:
    editor.renew(ARTICLE)
    typed(editor, "title", "Access without right")
    press(editor, Qt.Key.Key_Escape)
    assert editor.isHidden()
    kept = own_checklists.tables_of("my-convention")
    assert kept["part"][0]["article"][0]["title"] == "Access without right"


def test_an_id_of_the_program_is_refused_and_nothing_typed_is_lost(editor: ChecklistEditor) -> None:
    typed(editor, "id", "ets185")
    press(editor, Qt.Key.Key_Escape)
    assert editor.isVisible()
    assert "is that of a checklist of the program" in editor.state.text()
    typed(editor, "id", "mine")
    press(editor, Qt.Key.Key_Escape)
    assert editor.isHidden()


def test_published_ids_can_be_changed_no_more(editor: ChecklistEditor) -> None:
    editor.actions_["publish"].trigger()
    assert "Edition 1 is published" in editor.state.text()
    editor.renew(FIRST)
    assert not editor.form.editors["id"].isEnabled()
    typed(editor, "text", "Any access")
    assert editor.draft.tables["instrument"]["edition"] == 2


def test_the_library_lists_own_checklists_first_and_copies_shipped_ones(qtbot: QtBot) -> None:
    own_checklists.publish(own_checklists.new_tables())
    written: list[str] = []
    library = ChecklistLibrary(wording(), lambda draft: written.append(draft.id))
    qtbot.addWidget(library)
    assert library.list.item(0).text() == "Example Convention (my-convention): own, edition 1"
    library.list.setCurrentRow(1)
    assert not library.buttons["edit"].isEnabled()
    library.buttons["copy"].click()
    library.list.setCurrentRow(0)
    library.buttons["edit"].click()
    library.buttons["new"].click()
    assert written == ["ets185-own", "my-convention", "my-convention"]


def test_a_spreadsheet_comes_into_the_editor_or_its_mistakes_are_told(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "own.csv"
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(file), ""))
    written: list[str] = []
    library = ChecklistLibrary(wording(), lambda draft: written.append(draft.id))
    qtbot.addWidget(library)
    file.write_bytes(sheet_bytes(EXAMPLE, file).replace(b"conduct", b"condukt"))
    library.buttons["import"].click()
    assert "Row 13" in library.told.text()
    assert written == []
    file.write_bytes(sheet_bytes(EXAMPLE, file))
    library.buttons["import"].click()
    assert written == ["my-convention"]


def test_a_published_checklist_is_added_to_the_assessment(
    show: Show, case: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own_checklists.publish(own_checklists.new_tables())
    window = show(case)
    title = "MC 1 – Convention on an Example"
    monkeypatch.setattr(QInputDialog, "getItem", lambda *_: (title, True))
    window.actions_.actions["add_instrument"].trigger()
    assert window.desk is not None
    assert window.desk.assessment.article("my-convention/2") is not None
    assert own.published_ids() == ["my-convention"]
