"""Takes the pictures, each look in its own process: ``python -m tests.screenshots.take FOLDER [look]``."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Collection
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from octolegis.session.demo import build

LOOKS = {
    "light": {},
    "dark": {"theme": "dark"},
    "contrast": {"theme": "contrast"},
    "french": {"language": "fr"},
    "large": {"scale": "1.5"},
    "rtl": {"direction": "rtl"},
}
"""Theme, language, scale and direction by name; a 1366 x 768 screen in every one."""
AUTHOR = "Ana Marin"
"""Who works in the pictures, whoever takes them."""
_WIDTH, _HEIGHT = 1366, 740


def main(folder: Path, looks: list[str], only: Collection[str] = ()) -> int:
    """Take every scene, or only those named, in every look asked for; how many are missing."""
    with tempfile.TemporaryDirectory() as scratch:
        missing = 0
        for look in looks or list(LOOKS):
            chosen = LOOKS[look]
            environment = {
                **os.environ,
                "OCTOLEGIS_PROFILE": str(Path(scratch) / f"profile-{look}"),
                "QT_SCALE_FACTOR": chosen.get("scale", "1"),
                "QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM") or _screen(Path(scratch)),
            }
            here = [sys.executable, "-m", __spec__.name, "--here", str(folder), look, scratch, *only]
            missing += subprocess.run(here, env=environment, check=False).returncode
        print(f"{len(list(folder.glob('*.png')))} pictures, {missing} missing")
        return 1 if missing else 0


def _screen(scratch: Path) -> str:
    """The platform that draws off the screen, on one of the laptop's size: Qt's own is 800 x 800."""
    size = {"width": _WIDTH, "height": 768, "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}
    path = scratch / "screen.json"
    path.write_text(json.dumps({"screens": [{"name": "laptop", "x": 0, "y": 0, **size}]}), encoding="utf-8")
    return f"offscreen:configfile={path}"


def here(folder: Path, look: str, scratch: Path, only: Collection[str]) -> int:
    """In this process, the scenes in one look; how many could not be taken."""
    from PySide6.QtCore import Qt

    from octolegis.ui.app import application, shown
    from octolegis.ui.window_state import WindowState
    from tests.screenshots.scenes import scenes, tidy, wait

    chosen = LOOKS[look]
    state = WindowState()
    state.speak(chosen.get("language", "en"))
    state.keep("theme", chosen.get("theme", "light"))
    state.keep("welcomed", "yes")
    state.known_as(AUTHOR, "Council of Europe")
    app = application()
    if chosen.get("direction") == "rtl":
        app.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    window = shown(build(scratch / look).case)
    scale = float(chosen.get("scale", "1"))
    window.resize(round(_WIDTH / scale), round(_HEIGHT / scale))
    wait(1500)
    folder.mkdir(parents=True, exist_ok=True)
    missing = 0
    for name, scene in scenes():
        if only and name not in only:
            continue
        taken: list[QWidget] = []
        # A dialog that waits for its answer is caught by the clock, which goes on within it.
        clock = QTimer()
        clock.setSingleShot(True)
        clock.timeout.connect(lambda name=name, taken=taken: _caught(folder / f"{look}-{name}.png", taken))
        clock.start(2500)
        seen = scene(window)
        clock.stop()
        if not taken and seen is not None:
            _keep(seen, folder / f"{look}-{name}.png")
        elif not taken:
            print(f"{look}: no {name}", file=sys.stderr)
            missing += 1
        tidy(window)
    window.close()
    return missing


def _caught(path: Path, taken: list[QWidget]) -> None:
    dialog = QApplication.activeModalWidget()
    if dialog is not None:
        taken.append(dialog)
        _keep(dialog, path)
        if isinstance(dialog, QDialog):
            dialog.reject()


def _keep(widget: QWidget, path: Path) -> None:
    widget.grab().save(str(path))


if __name__ == "__main__":
    arguments = sys.argv[1:]
    if arguments[:1] == ["--here"]:
        sys.exit(here(Path(arguments[1]), arguments[2], Path(arguments[3]), arguments[4:]))
    sys.exit(main(Path(arguments[0]), arguments[1:]))
