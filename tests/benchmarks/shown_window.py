"""Our window on a case file, run as a program; ends when it is painted, or (``settled``) when it rests."""

from __future__ import annotations

import sys
from pathlib import Path

from octolegis.ui import app


def main(case: str, until: str = "painted") -> None:
    application = app.application()
    window = app.shown(Path(case))
    application.processEvents()
    if until == "settled":
        while window.desk is None or not window.desk.target:
            application.processEvents()
        application.processEvents()
    window.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
