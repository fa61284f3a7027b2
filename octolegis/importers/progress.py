"""How far the reading of a file has come, told by the reading child to whoever waits for it."""

from __future__ import annotations

from collections.abc import Callable

Told = Callable[[int, int, bool], None]
"""Called with the pages (or other steps) done, how many there are, and whether another program does them."""

_listeners: list[Told] = []


def tell(done: int, steps: int, slow: bool = False) -> None:
    """Say how far the reading is; without anyone listening nothing happens."""
    for listener in _listeners:
        listener(done, steps, slow)


def listen(listener: Told) -> None:
    """Have a function told from now on."""
    _listeners.append(listener)
