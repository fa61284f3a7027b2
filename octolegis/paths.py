"""Where the program's own data and the user's profile lie, from wheel, source, editable install or bundle."""

from __future__ import annotations

import os
import sys
from pathlib import Path

PROFILE_VARIABLE = "OCTOLEGIS_PROFILE"
"""Names another profile folder: for tests, and for a program carried on a stick."""


class IncompleteProgramError(FileNotFoundError):
    """A folder of the program is missing, so that not even its words can be read."""


def data_folder(name: str) -> Path:
    """The folder ``provisions`` or ``resources``; IncompleteProgramError when it was not installed."""
    package = Path(__file__).resolve().parent
    bundle = getattr(sys, "_MEIPASS", None)
    roots = [package, package.parent] + ([Path(bundle)] if bundle else [])
    for root in roots:
        if (root / name).is_dir():
            return root / name
    raise IncompleteProgramError(name)


def resource(*parts: str) -> Path:
    """A file or folder under ``resources``."""
    return data_folder("resources").joinpath(*parts)


def beside_the_program(name: str) -> Path | None:
    """A file that a bundle brings along; a program that runs from its source or a wheel has none."""
    bundle = getattr(sys, "_MEIPASS", None)
    path = Path(bundle) / name if bundle else None
    return path if path is not None and path.is_file() else None


def profile_folder() -> Path:
    """The user's own folder for identity, settings and recent files; made when first asked for."""
    chosen = os.environ.get(PROFILE_VARIABLE)
    if chosen:
        folder = Path(chosen)
    else:
        from platformdirs import user_data_path

        folder = user_data_path("Octolegis", appauthor=False)
    folder.mkdir(parents=True, exist_ok=True)
    return folder
