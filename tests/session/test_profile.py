"""Who works here stays who they are, whatever happens to the profile's file."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from octolegis.paths import PROFILE_VARIABLE
from octolegis.session import profile as profiles


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv(PROFILE_VARIABLE, str(tmp_path / "profile"))
    return tmp_path / "profile"


def test_the_identities_are_kept(folder: Path) -> None:
    first = profiles.load()
    assert profiles.load() == first
    assert [entry.name for entry in folder.iterdir()] == ["profile.json"]


def test_a_profile_of_a_newer_version_keeps_its_identities(folder: Path) -> None:
    first = profiles.load()
    file = folder / "profile.json"
    file.write_text(json.dumps(json.loads(file.read_text(encoding="utf-8")) | {"later": 1}), encoding="utf-8")
    assert profiles.load() == first


@pytest.mark.parametrize(
    "text", ["", "{", "[]", "null", "[" * 100_000, "{}", '{"device": 5, "author": "a", "name": "n"}', "\x00"]
)
def test_a_damaged_profile_is_put_aside_and_made_anew(folder: Path, text: str) -> None:
    folder.mkdir()
    (folder / "profile.json").write_text(text, encoding="utf-8")
    anew = profiles.load()
    assert profiles.load() == anew
    assert (folder / "profile.damaged.json").read_text(encoding="utf-8") == text


def test_where_nothing_can_be_kept_the_identities_are_the_same_each_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setenv(PROFILE_VARIABLE, str(tmp_path / "file" / "profile"))
    first = profiles.load()
    assert profiles.load() == first
    assert first.device != first.author
    assert not profiles.save(first)
