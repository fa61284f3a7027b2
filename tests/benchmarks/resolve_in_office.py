"""Accepts or rejects all tracked changes of documents through LibreOffice; run by a Python that has ``uno``.

``python3 resolve_in_office.py accept IN OUT.txt reject IN OUT.txt ...``
"""

# mypy: ignore-errors
from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import uno
from com.sun.star.beans import PropertyValue

COMMANDS = {"accept": ".uno:AcceptAllTrackedChanges", "reject": ".uno:RejectAllTrackedChanges"}


def stated(name, value):
    made = PropertyValue()
    made.Name, made.Value = name, value
    return made


def connected(pipe):
    resolver = uno.getComponentContext().ServiceManager.createInstanceWithContext(
        "com.sun.star.bridge.UnoUrlResolver", uno.getComponentContext()
    )
    for _ in range(150):
        try:
            return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except Exception:  # noqa: BLE001
            time.sleep(0.2)
    raise SystemExit("LibreOffice did not start")


def resolve(context, act, source, target):
    services = context.ServiceManager
    desktop = services.createInstanceWithContext("com.sun.star.frame.Desktop", context)
    dispatcher = services.createInstanceWithContext("com.sun.star.frame.DispatchHelper", context)
    document = desktop.loadComponentFromURL(Path(source).as_uri(), "_blank", 0, (stated("Hidden", True),))
    frame = document.getCurrentController().getFrame()
    dispatcher.executeDispatch(frame, COMMANDS[act], "", 0, ())
    filters = (stated("FilterName", "Text (encoded)"), stated("FilterOptions", "UTF8,LF"))
    document.storeToURL(Path(target).as_uri(), filters)
    document.close(True)


def main(jobs):
    pipe = f"octolegis{os.getpid()}"
    with tempfile.TemporaryDirectory() as profile:
        office = subprocess.Popen(
            [
                "soffice",
                f"-env:UserInstallation={Path(profile).as_uri()}",
                "--headless",
                "--norestore",
                f"--accept=pipe,name={pipe};urp;",
            ],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            context = connected(pipe)
            for place in range(0, len(jobs), 3):
                resolve(context, *jobs[place : place + 3])
        finally:
            office.terminate()
            office.wait(20)


if __name__ == "__main__":
    main(sys.argv[1:])
