"""A case file with a passphrase opens with it and with no other, and leaves nothing in clear beside it."""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from octolegis.domain.errors import InputError, PassphraseError, UserError
from octolegis.session.inspecting import check_case
from octolegis.store import casefile, merging, protecting, protection
from octolegis.store.header import is_case_file, is_protected
from tests.store.test_casefile import DEVICE, change

pytest.importorskip("sqlcipher3")

WORDS = "Correct hörse battery"
SECRET = "Geheimhaltung-7731"


@pytest.fixture(scope="module", autouse=True)
def quickly() -> Iterator[None]:
    """Keys are made slow on purpose; here only the last test needs them so."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(protection, "_ROUNDS", 1_000)
        yield


@pytest.fixture(autouse=True)
def nothing_known() -> Iterator[None]:
    protection._given.clear()
    yield
    protection._given.clear()


def made(folder: Path) -> Path:
    folder.mkdir()
    path = folder / "Дело.octolegis"
    casefile.create(path).close()
    file = casefile.opened(path)
    file.append(change(("assessment:", "title", SECRET), blobs=(SECRET.encode() * 900,)), DEVICE)
    file.index_outline("outline", iter([("p1", "1", "", SECRET)]))
    file.close()
    return path


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return made(tmp_path / "cases")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder in which a file was protected; made once, since making a key is slow on purpose."""
    path = made(tmp_path_factory.mktemp("protected") / "cases")
    protecting.rewritten(path, WORDS)
    return path.parent


@pytest.fixture
def protected(folder: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(folder, tmp_path / "safe")) / "Дело.octolegis"


def in_clear(folder: Path) -> list[str]:
    words = [SECRET.encode(), b"Geheimhaltung", b"assessment:", b"CREATE TABLE"]
    files = [each for each in folder.rglob("*") if each.is_file()]
    return [each.name for each in files if any(word in each.read_bytes() for word in words)]


def test_the_control_finds_the_words_in_a_file_in_clear(path: Path) -> None:
    assert in_clear(path.parent) == [path.name]


def test_no_word_is_left_beside_a_file_that_was_protected_nor_in_it(protected: Path) -> None:
    assert in_clear(protected.parent) == []
    assert [each.name for each in protected.parent.iterdir()] == [protected.name]
    assert is_protected(protected)
    assert is_case_file(protected)


def test_the_old_bytes_are_overwritten_and_not_only_forgotten(path: Path, tmp_path: Path) -> None:
    hold = path.open("rb")
    protecting.rewritten(path, WORDS)
    assert set(hold.read()) == {0}
    hold.close()


def test_it_opens_with_its_passphrase_and_is_edited_as_before(protected: Path) -> None:
    protection.give("Correct ho\u0308rse battery")
    file = casefile.opened(protected)
    assert file.body("assessment:") == {"title": SECRET}
    file.append(change(("assessment:", "place", SECRET)), DEVICE)
    file.copy_to(protected.with_name("copy.octolegis"))
    assert file.found("Geheim") == [("outline", "p1")]
    undone = file.undone(DEVICE, "author-a")
    assert undone is not None
    file.append(undone, DEVICE)
    file.close()
    assert check_case(protected).problems == ()
    assert check_case(protected.with_name("copy.octolegis")).problems == ()
    assert in_clear(protected.parent) == []


@pytest.mark.parametrize(
    ("given", "told"),
    [([], "error.passphrase_needed"), (["something else"], "error.passphrase_wrong")],
)
def test_without_it_the_user_is_told_what_is_wanting(protected: Path, given: list[str], told: str) -> None:
    for word in given:
        protection.give(word)
    before = protected.read_bytes()
    for act in (casefile.opened, check_case, merging.entries):
        with pytest.raises(PassphraseError) as refused:
            act(protected)
        assert refused.value.message.id == told
    assert protected.read_bytes() == before


def test_any_of_the_passphrases_given_opens(protected: Path) -> None:
    for word in (WORDS, "something else"):
        protection.give(word)
    assert check_case(protected).problems == ()


def test_one_altered_bit_is_damage_and_not_a_wrong_passphrase(protected: Path) -> None:
    data = bytearray(protected.read_bytes())
    data[3 * 4096 + 99] ^= 1
    protected.write_bytes(data)
    protection.give(WORDS)
    with pytest.raises(UserError) as told:
        check_case(protected)
    assert told.value.message.id == "error.case_file_damaged"


@pytest.mark.parametrize("size", [4096, 3 * 4096 + 7])
def test_a_truncated_one_is_refused(protected: Path, size: int) -> None:
    protected.write_bytes(protected.read_bytes()[:size])
    protection.give(WORDS)
    with pytest.raises(UserError):
        casefile.opened(protected)


def test_another_passphrase_takes_the_place_of_the_first_and_none_takes_it_away(protected: Path) -> None:
    protection.give(WORDS)
    protecting.rewritten(protected, "a second passphrase")
    protection._given.clear()
    protection.give(WORDS)
    with pytest.raises(PassphraseError):
        casefile.opened(protected)
    protection.give("a second passphrase")
    protecting.rewritten(protected, "")
    protection._given.clear()
    assert casefile.opened(protected).body("assessment:") == {"title": SECRET}


def test_a_short_one_is_refused_and_the_file_stays_as_it_is(path: Path) -> None:
    before = path.read_bytes()
    with pytest.raises(InputError):
        protecting.rewritten(path, "short")
    with pytest.raises(InputError):
        protecting.rewritten(path, "")
    assert path.read_bytes() == before


def test_while_somebody_is_at_work_it_is_refused(path: Path) -> None:
    file = casefile.opened(path)
    with pytest.raises(InputError):
        protecting.rewritten(path, WORDS)
    file.close()
    assert not is_protected(path)


def test_cut_off_in_the_middle_of_an_edit_it_is_checked_as_it_lies(protected: Path, tmp_path: Path) -> None:
    protection.give(WORDS)
    torn = tmp_path / "torn.octolegis"
    file = casefile.opened(protected)
    connection = file.connection
    connection.execute("PRAGMA cache_size = 1")
    connection.execute("BEGIN IMMEDIATE")
    connection.execute("DELETE FROM event")
    connection.executemany("INSERT INTO blob VALUES (?, zeroblob(9000))", [(str(n),) for n in range(50)])
    shutil.copy(protected, torn)
    shutil.copy(f"{protected}-journal", f"{torn}-journal")
    connection.execute("ROLLBACK")
    file.close()
    assert check_case(torn).problems == ()
    assert in_clear(torn.parent) == []


def test_a_program_without_the_part_says_what_is_needed(
    protected: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    protection.give(WORDS)
    monkeypatch.setitem(__import__("sys").modules, "sqlcipher3", None)
    with pytest.raises(UserError) as told:
        casefile.opened(protected)
    assert told.value.message.id == "error.protection_missing"


def test_other_programs_open_it_by_the_passphrase_itself(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from sqlcipher3 import dbapi2

    monkeypatch.setattr(protection, "_ROUNDS", 256_000)
    protecting.rewritten(path, WORDS)
    connection = dbapi2.connect(str(path))
    connection.execute(f"PRAGMA key = '{WORDS}'")
    assert connection.execute("SELECT count(*) FROM event").fetchone() == (1,)
    connection.close()
    with pytest.raises(sqlite3.DatabaseError):
        sqlite3.connect(path).execute("SELECT * FROM event")


STEPS = ["_write", "_verify", "os.fsync", "os.link", "Path.replace", "wiped"]


@pytest.mark.parametrize("step", STEPS)
@pytest.mark.parametrize("when", ["before", "after"])
def test_killed_at_any_step_the_file_is_whole_and_the_next_time_nothing_in_clear_is_left(
    path: Path, monkeypatch: pytest.MonkeyPatch, step: str, when: str
) -> None:
    owner, _, name = f"protecting.{step}".rpartition(".")
    place = {"protecting": protecting, "protecting.os": os, "protecting.Path": Path}[owner]
    real = getattr(place, name)

    def cut(*arguments: object, **more: object) -> object:
        if when == "after":
            real(*arguments, **more)
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(place, name, cut)
        with pytest.raises(KeyboardInterrupt):
            protecting.rewritten(path, WORDS)
    assert check_case(path).problems == ()
    casefile.opened(path).close()
    assert in_clear(path.parent) == [] or not is_protected(path)
    protecting.rewritten(path, WORDS)
    assert in_clear(path.parent) == []
    assert casefile.opened(path).body("assessment:") == {"title": SECRET}
