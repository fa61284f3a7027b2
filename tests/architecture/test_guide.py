"""The user guide names every key of the window and every command of the terminal."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from octolegis.cli.main import octolegis
from octolegis.ui.action_spec import ActionSpec
from octolegis.ui.actions import ACTIONS
from octolegis.ui.region_actions import REGION_ACTIONS

CHAPTERS = Path(__file__).resolve().parents[2] / "docs" / "guide" / "en"
GUIDE = "\n".join(path.read_text(encoding="utf-8") for path in sorted(CHAPTERS.glob("*.md")))


def commands(command: click.Command, path: tuple[str, ...] = ()) -> Iterator[str]:
    if not isinstance(command, click.Group):
        yield " ".join(path)
        return
    for name, below in command.commands.items():
        yield from commands(below, (*path, name))


@pytest.mark.parametrize(
    "shortcut", sorted({action.shortcut for action in (*ACTIONS, *REGION_ACTIONS) if action.shortcut})
)
def test_every_key_is_in_the_guide(shortcut: str) -> None:
    assert f"| {shortcut} |" in GUIDE


@pytest.mark.parametrize("command", list(commands(octolegis)))
def test_every_command_is_in_the_guide(command: str) -> None:
    assert f"octolegis {command}" in GUIDE


@pytest.mark.parametrize("actions", [ACTIONS, REGION_ACTIONS])
def test_no_key_is_given_twice(actions: tuple[ActionSpec, ...]) -> None:
    keys = [action.shortcut for action in actions if action.shortcut]
    assert len(set(keys)) == len(keys)
