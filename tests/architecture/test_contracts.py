"""The contracts of import-linter leave out no room that was added after them."""

from __future__ import annotations

import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

OPEN_TO_ALL = {"octolegis.domain", "octolegis.session", "octolegis.cli", "octolegis.ui"}


def test_every_room_behind_the_session_is_closed_to_window_and_command_line() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    contracts = {contract["name"]: contract for contract in project["tool"]["importlinter"]["contracts"]}
    closed = contracts["Window and command line act only through the session"]["forbidden_modules"]
    rooms = {f"octolegis.{path.parent.name}" for path in (ROOT / "octolegis").glob("*/__init__.py")}
    assert rooms - OPEN_TO_ALL <= set(closed)
