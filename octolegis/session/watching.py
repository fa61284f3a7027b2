"""How far long work is, told to whoever waits for it, who may stop it."""

from __future__ import annotations

from collections.abc import Callable

from octolegis.domain.errors import StoppedError

Watch = Callable[[int, int], bool]
"""Called with the steps done and all steps (0 where nobody knows how many); answers whether to go on."""


def unwatched(_done: int, _steps: int) -> bool:
    """Nobody waits: go on."""
    return True


def go_on(watch: Watch, done: int, steps: int) -> None:
    """Tell how far the work is; StoppedError where it should not go on."""
    if not watch(done, steps):
        raise StoppedError("error.stopped")
