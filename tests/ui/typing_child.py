"""Types into the reason of what is looked at until it is killed; tells each word and when it was typed."""

from __future__ import annotations

import sys
from itertools import count
from pathlib import Path
from time import monotonic

from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest

from octolegis.ui import app


def main(path: Path) -> None:
    application = app.application()
    window = app.shown(path)
    numbers = count()
    keys = QTimer(window, interval=15)

    def word() -> None:
        if window.page is None or window.page.judgement.sheet is None:
            return
        number = next(numbers)
        if not number:
            window.perform("judging.text", 0)
        QTest.keyClicks(window.page.judgement.sheet.texts.editor, f"w{number} ")
        print(number, monotonic(), flush=True)

    keys.timeout.connect(word)
    keys.start()
    application.exec()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
