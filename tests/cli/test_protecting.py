"""A protected case file from the terminal: the passphrase from a file or by asking, never as an argument."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from octolegis.cli.main import run
from octolegis.paths import PROFILE_VARIABLE
from octolegis.session import backups, protecting
from octolegis.session.commands import particulars
from octolegis.session.session import open_case
from octolegis.store import protection
from tests.casefiles import case
from tests.store.test_protection import in_clear

pytest.importorskip("sqlcipher3")

ROOT = Path(__file__).parents[2]


@pytest.fixture(autouse=True)
def nothing_known() -> Iterator[None]:
    protection._given.clear()
    yield
    protection._given.clear()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    folder = tmp_path / "cases"
    folder.mkdir()
    session = case(folder / "Moldova.octolegis")
    details = {"title": "Geheimhaltung-7731"}
    session.do(particulars.set_details(session.assessment, session.profile.author, details))
    session.close()
    assert backups.keep(session.path) is not None
    return session.path


@pytest.fixture
def word(tmp_path: Path) -> Path:
    file = tmp_path / "word.txt"
    file.write_text("correct horse battery\nnot this line\n", encoding="utf-8-sig")
    return file


def protected(path: Path, word: Path) -> None:
    assert run(["protect", str(path), "--new-passphrase-file", str(word)]) == 0
    protection._given.clear()


def test_file_and_backups_are_enciphered_and_nothing_in_clear_is_left(
    path: Path, word: Path, own_profile: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copy(path, path.with_name("Moldova backup 2026-11-24 101112.octolegis"))
    assert in_clear(own_profile) != []
    protected(path, word)
    assert in_clear(path.parent) == []
    assert in_clear(own_profile) == []
    assert "lost passphrase is a lost file" in capsys.readouterr().err
    assert run(["status", str(path)]) == 2
    assert "is protected" in capsys.readouterr().err
    assert run(["--passphrase-file", str(word), "check", str(path)]) == 0
    assert run(["restore", str(path)]) == 0
    restored = capsys.readouterr().out.splitlines()[-1]
    assert protecting.is_protected(Path(restored))
    assert run(["check", restored]) == 0
    assert in_clear(path.parent) == []


def test_an_edit_in_a_synced_folder_leaves_nothing_in_clear_either(
    path: Path, word: Path, own_profile: Path
) -> None:
    folder = path.parent.with_name("OneDrive")
    path.parent.rename(folder)
    path = folder / path.name
    protected(path, word)
    for each in own_profile.rglob("*.octolegis"):
        each.unlink()
    protecting.unlock("correct horse battery")
    session = open_case(path)
    details = {"title": "Geheimhaltung again"}
    session.do(particulars.set_details(session.assessment, session.profile.author, details))
    session.publish()
    assert in_clear(own_profile) == []
    session.close()
    assert in_clear(folder) == []
    assert run(["check", str(path)]) == 0


@pytest.fixture
def killed(path: Path, own_profile: Path) -> Path:
    """A case file in a synced folder whose session was killed before its last edit came into the file."""
    for each in backups.kept(path):
        each.path.unlink()
    folder = path.parent.with_name("OneDrive")
    path.parent.rename(folder)
    path = folder / path.name
    assert backups.keep(path) is not None
    session = open_case(path)
    details = {"title": "Geheimhaltung killed"}
    session.do(particulars.set_details(session.assessment, session.profile.author, details))
    kept = shutil.copytree(session.present.parent, own_profile / "kept")
    before = path.read_bytes()
    place = session.present.parent
    session.close()
    path.write_bytes(before)
    shutil.rmtree(place)
    kept.rename(place)
    return path


def test_the_work_that_a_kill_has_left_is_enciphered_too_and_comes_in(
    killed: Path, word: Path, own_profile: Path
) -> None:
    (kept,) = (own_profile / "work").glob("*/case.octolegis")
    shutil.copy(kept, kept.with_name("7.snapshot"))
    assert kept.name in in_clear(own_profile)
    protected(killed, word)
    assert in_clear(own_profile) == []
    protecting.unlock("correct horse battery")
    session = open_case(killed)
    assert session.assessment.details.title == "Geheimhaltung killed"
    session.close()
    assert in_clear(own_profile) == []


def test_work_that_cannot_be_protected_is_named_and_never_deleted(
    killed: Path, word: Path, own_profile: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (kept,) = (own_profile / "work").glob("*/case.octolegis")
    left = kept.with_name("left 1.octolegis")
    kept.rename(left)
    before = left.read_bytes()
    backup = backups.kept(killed)[0].path
    backup.write_bytes(bytes(4096))
    with closing(open_case(left)):
        assert run(["protect", str(killed), "--new-passphrase-file", str(word), "--remove"]) == 0
    assert left.read_bytes() == before
    assert str(left) in capsys.readouterr().err
    assert not backup.exists()


def test_a_file_of_ones_own_with_a_name_like_that_of_a_backup_is_left_alone(path: Path, word: Path) -> None:
    own = Path(shutil.copy(path, path.with_name("Moldova backup plan.octolegis")))
    spoilt = path.with_name("Moldova backup 2026.octolegis")
    spoilt.write_bytes(bytes(4096))
    assert run(["protect", str(path), "--new-passphrase-file", str(word), "--remove"]) == 0
    assert not protecting.is_protected(own)
    assert spoilt.exists()


@pytest.mark.parametrize("order", [1, -1])
def test_merging_a_protected_copy_makes_a_protected_one(path: Path, word: Path, order: int) -> None:
    plain, whole = path.with_name("copy.octolegis"), path.with_name("whole.octolegis")
    assert run(["copy", str(path), str(plain)]) == 0
    protected(path, word)
    copies = [str(plain), str(path)][::order]
    assert run(["--passphrase-file", str(word), "merge", *copies, "--output", str(whole)]) == 0
    assert protecting.is_protected(whole)
    plain.unlink()
    assert in_clear(path.parent) == []


def test_it_is_taken_away_only_by_who_knows_it(path: Path, word: Path) -> None:
    protected(path, word)
    assert run(["unprotect", str(path)]) == 2
    assert run(["--passphrase-file", str(word), "unprotect", str(path)]) == 0
    protection._given.clear()
    assert run(["check", str(path)]) == 0
    assert run(["unprotect", str(path)]) == 2


def test_a_variable_names_the_file_and_a_wrong_one_is_told(path: Path, word: Path, tmp_path: Path) -> None:
    protected(path, word)
    command = [sys.executable, "-m", "octolegis", "check", str(path)]
    told = {}
    other = tmp_path / "other word.txt"
    other.write_text("something else", encoding="utf-8")
    for file in (word, other):
        environment = {**os.environ, "OCTOLEGIS_PASSPHRASE_FILE": str(file)}
        done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=60)
        told[file] = done.returncode, done.stderr
    assert told[word] == (0, "")
    assert told[other][0] == 2
    assert "does not open" in told[other][1]
    assert os.environ[PROFILE_VARIABLE]


def test_who_sits_at_a_terminal_is_asked(
    path: Path, word: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    protected(path, word)
    answers = iter(["wrong one", "correct horse battery"])
    monkeypatch.setattr("octolegis.cli.protecting.sys.stdin.isatty", lambda: True, raising=False)
    monkeypatch.setattr("octolegis.cli.protecting.sys.stderr.isatty", lambda: True, raising=False)
    monkeypatch.setattr("octolegis.cli.protecting.click.prompt", lambda *_, **__: next(answers))
    assert run(["check", str(path)]) == 0
    told = capsys.readouterr().err
    assert "is protected" in told
    assert "does not open" in told
