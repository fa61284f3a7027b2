"""What every test stands on: a profile of its own, no screen, no network, the same examples in CI."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from octolegis.paths import PROFILE_VARIABLE

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# A slow machine is no failure; CI draws the same examples each time.
settings.register_profile("here", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "here")

NETWORK_EVENTS = frozenset({"socket.connect", "socket.sendto", "socket.getaddrinfo", "socket.gethostbyname"})

_network_calls: list[str] = []


def _watch_network(event: str, arguments: tuple[object, ...]) -> None:
    """Note each call that would reach the network; a path is a pipe within this machine."""
    is_path = event in {"socket.connect", "socket.sendto"} and isinstance(arguments[-1], str | bytes)
    if event in NETWORK_EVENTS and not is_path:
        _network_calls.append(f"{event} {arguments}")


sys.addaudithook(_watch_network)


@pytest.fixture(autouse=True)
def own_profile(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A profile folder that no other test and no user shares."""
    folder = tmp_path / "profile"
    monkeypatch.setenv(PROFILE_VARIABLE, str(folder))
    return folder


@pytest.fixture(autouse=True)
def no_network() -> Iterator[list[str]]:
    """The calls to the network that the test makes, which must be none when it ends."""
    _network_calls.clear()
    yield _network_calls
    assert not _network_calls, f"the program used the network: {_network_calls}"
