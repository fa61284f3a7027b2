"""A name, or a second one, under which two could write at once or nothing could be laid beside."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from octolegis.domain.errors import InputError
from octolegis.store import casefile
from tests.store.test_casefile import change

LONGEST = 255 - len("..lock-journal")


@pytest.mark.parametrize("letter", ["a", "ж", "😀", "ش"])
def test_the_longest_name_that_is_taken_can_be_edited_and_a_longer_one_is_told(
    tmp_path: Path, letter: str
) -> None:
    stem = letter * ((LONGEST - len(".octolegis")) // len(letter.encode()))
    path = tmp_path / f"{stem}.octolegis"
    file = casefile.create(path)
    file.append(change(("assessment:", "title", "x")), "device")
    file.copy_to(tmp_path / "copy.octolegis")
    file.close()
    longer = path.with_name(f"{letter * 3}{path.name}")
    with pytest.raises(InputError) as told:
        casefile.create(longer)
    assert told.value.message.id == "error.name_too_long"
    if len(os.fsencode(longer.name)) <= 255:
        path.rename(longer)
        file = casefile.opened(longer)
        assert file.why_read_only is not None
        assert file.why_read_only.id == "error.name_too_long"
        file.close()


def test_a_file_with_two_names_is_edited_under_neither(tmp_path: Path) -> None:
    path, second = tmp_path / "case.octolegis", tmp_path / "second.octolegis"
    casefile.create(path).close()
    os.link(path, second)
    for name in (path, second):
        file = casefile.opened(name)
        assert file.why_read_only is not None
        assert file.why_read_only.id == "error.second_name"
        file.copy_to(tmp_path / f"copy of {name.name}")
        file.close()
    second.unlink()
    file = casefile.opened(path)
    assert not file.read_only
    file.close()
