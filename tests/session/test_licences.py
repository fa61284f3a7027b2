"""The licences of what the program is handed out with."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from octolegis.session.licences import FILE, Licence, licences, packages, read, written


def test_everything_needed_is_named_with_its_terms_and_text() -> None:
    found = {each.name.casefold().replace("_", "-"): each for each in licences()}
    assert packages() | {"python"} == set(found)
    assert len(found) == len(licences())
    assert not [name for name, each in found.items() if not (each.terms and each.text)]
    assert "LGPL" in found["pyside6-essentials"].terms


def test_what_only_tests_need_is_not_handed_out() -> None:
    assert not packages() & {"pytest", "hypothesis", "mypy", "ruff"}


def test_a_bundle_shows_the_list_that_it_was_made_with(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = [Licence("Qt", "6.11", "LGPL-3.0-only OR GPL-2.0-only", "Text\n\nof\n\nthe licence")]
    (tmp_path / FILE).write_text(written(made), encoding="utf-8")
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert licences() == made


def test_the_file_holds_all_that_the_window_shows() -> None:
    found = licences()
    assert read(written(found)) == found
