"""The Qt binding keeps its books: some releases lose references to None until the program aborts."""

from __future__ import annotations

import sys

from PySide6.QtWidgets import QLabel, QTreeWidget, QTreeWidgetItem
from pytestqt.qtbot import QtBot

CALLS = 1000


def test_thousands_of_calls_lose_no_reference_to_none(qtbot: QtBot) -> None:
    label, tree = QLabel(), QTreeWidget()
    qtbot.addWidget(label)
    qtbot.addWidget(tree)
    before = sys.getrefcount(None)
    for number in range(CALLS):
        label.setText(str(number))
        label.setObjectName(str(number))
        tree.addTopLevelItem(QTreeWidgetItem([str(number)]))
    lost = before - sys.getrefcount(None)
    assert lost < CALLS / 10
