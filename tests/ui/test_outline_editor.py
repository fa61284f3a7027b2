"""Correcting how a law was split, by keys; what rests on it follows."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QMenu, QPushButton
from pytestqt.qtbot import QtBot

from octolegis.domain.law import ProvisionKind
from octolegis.session.commands import mappings
from octolegis.ui.dialogs.outline_editor import OutlineEditor
from octolegis.wording import wording
from tests.ui.conftest import LAW, Show, outline


@pytest.fixture
def editor(qtbot: QtBot) -> OutlineEditor:
    dialog = OutlineEditor(outline(), wording("en"))
    qtbot.addWidget(dialog)
    return shown(dialog, qtbot)


def press(dialog: OutlineEditor, keys: str) -> None:
    """The button that bears these keys."""
    buttons = dialog.findChildren(QPushButton)
    next(button for button in buttons if button.shortcut().toString() == keys).click()


def shown(dialog: OutlineEditor, qtbot: QtBot) -> OutlineEditor:
    """The dialog in front, where keys reach it."""
    dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


def test_a_provision_goes_down_a_level_and_undo_brings_it_back(editor: OutlineEditor) -> None:
    before = editor.outline
    last = len(before.provisions) - 1
    editor.list.setCurrentIndex(editor.rows.index(last))
    depth = before.provisions[last].depth
    press(editor, "Alt+Left")
    assert editor.outline.provisions[last].depth == depth - 1 or depth == 0
    press(editor, "Ctrl+Z")
    assert editor.outline == before


def test_a_text_is_split_at_the_cursor_and_joined_again(editor: OutlineEditor) -> None:
    row = next(r for r, p in enumerate(editor.outline.provisions) if len(p.text.split()) > 2)
    editor.list.setCurrentIndex(editor.rows.index(row))
    words = editor.outline.provisions[row].text
    cursor = editor.text.textCursor()
    cursor.setPosition(words.index(" ") + 1, QTextCursor.MoveMode.MoveAnchor)
    editor.text.setTextCursor(cursor)
    press(editor, "Ctrl+Return")
    assert editor.outline.provisions[row].text == words.split()[0]
    editor.list.setCurrentIndex(editor.rows.index(row + 1))
    press(editor, "Ctrl+J")
    assert editor.outline.provisions[row].text.split() == words.split()


def test_what_cannot_be_done_is_said_in_a_sentence(editor: OutlineEditor) -> None:
    editor.list.setCurrentIndex(editor.rows.index(0))
    press(editor, "Ctrl+J")
    assert "no provision before" in editor.notice.text()


def test_a_provision_with_a_comment_of_its_own_is_not_joined_away(qtbot: QtBot) -> None:
    law = outline()
    dialog = OutlineEditor(law, wording("en"), bound=frozenset({law.provisions[1].id}))
    qtbot.addWidget(dialog)
    shown(dialog, qtbot).list.setCurrentIndex(dialog.rows.index(1))
    press(dialog, "Ctrl+J")
    assert dialog.outline == law


def test_the_corrected_law_keeps_its_mappings_and_undo_brings_the_old_one_back(
    case: Path, show: Show, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = show(case)
    assert window.desk is not None
    desk = window.desk
    before = desk.assessment.outlines[LAW]
    provision = before.provisions[1]
    desk.do(lambda: mappings.add(desk.assessment, desk.key.author, "ets185/2", (LAW, provision.id)))

    def joined(dialog: OutlineEditor) -> bool:
        shown(dialog, qtbot).list.setCurrentIndex(dialog.rows.index(1))
        press(dialog, "Ctrl+J")
        dialog.close()
        return True

    monkeypatch.setattr(OutlineEditor, "answer", joined)
    window.perform("importing.correct_law")
    now = desk.assessment.outlines[LAW]
    assert len(now.provisions) == len(before.provisions) - 1
    (mapping,) = desk.assessment.mappings_by_target["ets185/2"]
    assert mapping.provision == before.provisions[0].id
    assert mapping.quote is not None
    assert mapping.quote.text in now.by_id[mapping.provision].text
    assert window.page is not None
    assert window.page.law.model.outline == now
    desk.undo()
    assert desk.assessment.outlines[LAW] == before
    assert desk.assessment.mappings_by_target["ets185/2"][0].provision == provision.id


def test_a_note_is_said_to_be_no_part_of_the_law(editor: OutlineEditor) -> None:
    editor.list.setCurrentIndex(editor.rows.index(1))
    editor.kind.setCurrentIndex(editor.kind.findData(ProvisionKind.NOTE.value))
    editor.kind.activated.emit(editor.kind.currentIndex())
    assert editor.outline.provisions[1].kind is ProvisionKind.NOTE


def test_all_that_are_numbered_alike_are_made_chapters_and_undo_brings_them_back(
    editor: OutlineEditor,
) -> None:
    before = editor.outline
    editor.numbering.fill()
    lines = [action for action in editor.numbering.patterns.actions() if "Section 4" in action.text()]
    levels = lines[0].menu()
    assert isinstance(levels, QMenu)
    chosen = [action for action in levels.actions() if action.isChecked()]
    assert [action.text() for action in chosen] == ["article or section"]
    next(action for action in levels.actions() if action.text() == "chapter").trigger()
    kinds = {p.kind for p in editor.outline.provisions if p.label.startswith("Section")}
    assert kinds == {ProvisionKind.CHAPTER}
    press(editor, "Ctrl+Z")
    assert editor.outline == before


def test_the_source_follows_the_row_and_the_corrections(editor: OutlineEditor) -> None:
    rows = editor.outline.provisions
    lines = [" ".join(filter(None, (p.label, p.heading, p.text))) for p in rows]
    editor.show_source(lines, [7] * len(lines))
    editor.list.setCurrentIndex(editor.rows.index(1))
    (marked,) = editor.source.text.extraSelections()
    assert rows[1].text.rstrip(".") in marked.cursor.selectedText().replace("\u2029", "\n")
    assert "7" in editor.source.place.text()
    press(editor, "Ctrl+J")
    (joined,) = editor.source.text.extraSelections()
    assert len(joined.cursor.selectedText()) > len(marked.cursor.selectedText())
