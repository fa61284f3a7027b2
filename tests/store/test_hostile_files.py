"""What a hostile hand, a full disk or another person's folder does to a case file ends in a sentence."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path
from typing import Any

import pytest

from octolegis.domain.canonical import Json, sha256
from octolegis.domain.errors import DiskError, FileError, InputError, UserError
from octolegis.domain.event import Change, Edit
from octolegis.domain.message import message
from octolegis.store import casefile, integrity
from octolegis.store.parsing import DamagedRowError, pairs_of_text, parsed, parsed_bodies, texts_in

DEVICE = "device-a"
ENDLESS = "[" * 100_000


def change(record: str, field: str, value: Json, *blobs: bytes) -> Change:
    return Change(message("change.details"), (Edit(record, field, value),), "author-a", blobs)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    case = tmp_path / "case.octolegis"
    file = casefile.create(case)
    file.append(change("assessment:", "title", "one"), DEVICE)
    file.append(change("law:1", "document", sha256(b"words"), b"words"), DEVICE)
    file.close()
    return case


def alter(path: Path, statement: str, *values: object) -> None:
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute(statement, values)
    connection.close()


@pytest.mark.parametrize(
    "text", ["", "{", "x", ENDLESS, '{"a": NaN}', "[1e999]", '"\\ud800"', '{"\\uDFFF": 1}', "9" * 5000]
)
def test_what_no_program_of_ours_writes_is_no_value(text: str) -> None:
    with pytest.raises(DamagedRowError):
        parsed(text)


def test_escaped_characters_of_two_halves_are_read() -> None:
    assert parsed('"\\ud83d\\ude00"') == "😀"


@pytest.mark.parametrize("texts", [["[]"], ["{},{}"], ["{}", "null"], ["{}", ""], ['{"a":1', '"b":2}']])
def test_a_record_is_one_object_of_fields(texts: list[str]) -> None:
    with pytest.raises(DamagedRowError):
        parsed_bodies(texts)


@pytest.mark.parametrize("text", ["{}", "[1]", '["a"]', '[["a", 1]]', '[["a", "b", "c"]]', "null"])
def test_arguments_are_pairs_of_texts(text: str) -> None:
    with pytest.raises(DamagedRowError):
        pairs_of_text(text)


@pytest.mark.parametrize("text", ["{}", "[1]", '"ab"', "null"])
def test_parents_are_a_list_of_texts(text: str) -> None:
    with pytest.raises(DamagedRowError):
        texts_in(text)


@pytest.mark.parametrize("body", ["", "[]", "null", ENDLESS, '{"title": 1e999}'])
def test_a_record_that_cannot_be_read_is_told_as_damage(path: Path, body: str) -> None:
    alter(path, "UPDATE record SET body = ? WHERE id = 'assessment:'", body)
    file = casefile.opened(path)
    with pytest.raises(FileError):
        list(file.bodies())
    with pytest.raises(FileError):
        file.body("assessment:")
    file.close()


@pytest.mark.parametrize("column", ["value", "parents"])
def test_undoing_what_cannot_be_read_is_told_as_damage(path: Path, column: str) -> None:
    alter(path, f"UPDATE event SET {column} = '[['")
    file = casefile.opened(path)
    with pytest.raises(FileError):
        file.undone(DEVICE, "author-a")
    file.close()


def test_a_text_in_no_encoding_is_told_as_damage(path: Path) -> None:
    alter(path, "UPDATE record SET body = CAST(x'ff' AS TEXT)")
    file = casefile.opened(path)
    with pytest.raises(FileError):
        list(file.bodies())
    file.close()


def test_a_count_that_no_device_reaches_is_told_as_damage(path: Path) -> None:
    alter(path, "UPDATE event SET sequence = ? WHERE rowid = 1", 2**63 - 1)
    file = casefile.opened(path)
    with pytest.raises(FileError):
        file.append(change("assessment:", "title", "two"), DEVICE)
    file.close()


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE UNIQUE INDEX one ON record (body)",
        "CREATE INDEX one ON event (json_extract(value, '$.a'))",
    ],
)
def test_a_foreign_index_that_bars_edits_is_refused(path: Path, statement: str) -> None:
    alter(path, statement)
    with pytest.raises(FileError):
        casefile.opened(path)


def test_a_newer_minor_version_may_have_more_indexes(path: Path) -> None:
    alter(path, "CREATE INDEX later ON event (at)")
    alter(path, "PRAGMA user_version = 1005")
    file = casefile.opened(path)
    assert not file.read_only
    file.close()


@pytest.mark.parametrize(
    "statement", ["DROP TABLE record", "ALTER TABLE record RENAME COLUMN body TO fields"]
)
def test_a_newer_file_that_cannot_be_shown_is_refused_with_a_sentence(path: Path, statement: str) -> None:
    alter(path, statement)
    alter(path, "PRAGMA user_version = 2000")
    before = path.read_bytes()
    with pytest.raises(FileError) as told:
        casefile.opened(path)
    assert told.value.message.id == "error.newer_unreadable"
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    ("statement", "problem"),
    [
        ("UPDATE event SET value = '[[' WHERE field = 'title'", "check.event_altered"),
        ("UPDATE event SET value = '1e999' WHERE field = 'title'", "check.event_altered"),
        ("UPDATE event SET parents = '{}' WHERE field = 'title'", "check.event_altered"),
        ("UPDATE change SET arguments = '[1]'", "check.change_altered"),
        ("UPDATE record SET body = 'x'", "check.cache_differs"),
        ("DELETE FROM blob", "check.document_missing"),
        ("DELETE FROM event WHERE field = 'title'", "check.event_missing"),
        ("DELETE FROM event", "check.event_missing"),
        ("CREATE VIEW v AS SELECT 1", "check.foreign"),
    ],
)
def test_the_check_names_what_a_hostile_hand_did(path: Path, statement: str, problem: str) -> None:
    alter(path, statement)
    connection = sqlite3.connect(path, isolation_level=None)
    assert problem in {found.id for found in integrity.checked(connection, path).problems}
    connection.close()


def test_an_entry_taken_out_with_its_caches_is_missed_by_the_count(path: Path) -> None:
    alter(path, "DELETE FROM event WHERE field = 'title'")
    alter(path, "DELETE FROM head WHERE field = 'title'")
    alter(path, "DELETE FROM record WHERE id = 'assessment:'")
    alter(path, "DELETE FROM change WHERE id NOT IN (SELECT change FROM event)")
    connection = sqlite3.connect(path, isolation_level=None)
    assert [found.id for found in integrity.checked(connection, path).problems] == ["check.event_missing"]
    connection.close()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
def test_a_pipe_is_refused_and_not_waited_for(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.octolegis"
    os.mkfifo(pipe)
    with pytest.raises(FileError):
        casefile.opened(pipe)


@pytest.mark.parametrize("name", ["a b%41?#'\";é.octolegis", "-x.octolegis", "Закон 😀.octolegis"])
def test_any_name_of_a_file_can_be_opened_and_copied(tmp_path: Path, name: str) -> None:
    if os.name == "nt":
        name = "".join(char for char in name if char not in '?"')
    file = casefile.create(tmp_path / name)
    file.copy_to(tmp_path / f"copy {name}")
    file.close()
    casefile.opened(tmp_path / f"copy {name}").close()
    assert sorted(entry.name for entry in tmp_path.iterdir()) == sorted([name, f"copy {name}"])


@pytest.mark.skipif(os.name == "nt" or os.uname().sysname == "Darwin", reason="names are text here")
def test_a_name_that_is_no_text_can_be_opened_and_copied(tmp_path: Path) -> None:
    folder = os.fsencode(tmp_path)
    case, copy = (Path(os.fsdecode(folder + name)) for name in (b"/a\xff.octolegis", b"/b\xfe.octolegis"))
    file = casefile.create(case)
    file.copy_to(copy)
    file.close()
    casefile.opened(copy).close()


def test_whoever_comes_by_a_link_finds_the_same_owner(path: Path, tmp_path: Path) -> None:
    link = tmp_path / "link.octolegis"
    try:
        link.symlink_to(path)
    except OSError:
        pytest.skip("no links here")
    first = casefile.opened(path)
    second = casefile.opened(link)
    assert second.why_read_only is not None
    assert second.why_read_only.id == "error.held_by_other"
    second.close()
    first.close()


def test_a_lock_that_cannot_be_made_is_not_told_as_another_owner(path: Path) -> None:
    path.with_name(f".{path.name}.lock").mkdir()
    file = casefile.opened(path)
    assert file.why_read_only is not None
    assert file.why_read_only.id == "error.folder_protected"
    file.close()


@pytest.mark.parametrize("holder", ["", "{", "[]", ENDLESS, '{"user": "x"}'])
def test_what_a_killed_program_left_behind_bars_nobody(path: Path, holder: str) -> None:
    path.with_name(f".{path.name}.lock").touch()
    path.with_name(f".{path.name}.holder").write_text(holder, encoding="utf-8")
    file = casefile.opened(path)
    assert not file.read_only
    second = casefile.opened(path)
    path.with_name(f".{path.name}.holder").write_text(holder, encoding="utf-8")
    third = casefile.opened(path)
    assert third.why_read_only is not None
    assert dict(third.why_read_only.arguments)["holder"] == "?"
    for each in (third, second, file):
        each.close()
    assert {entry.name for entry in path.parent.iterdir()} - {"profile"} == {path.name}


@pytest.fixture
def full_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(connection: sqlite3.Connection) -> None:
        connection.execute("PRAGMA max_page_count = 1")
        connection.execute("CREATE TABLE x (y)")

    monkeypatch.setattr("octolegis.store.migrations.upgrade", refuse)


@pytest.mark.usefixtures("full_disk")
def test_a_case_file_that_could_not_be_made_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(DiskError):
        casefile.create(tmp_path / "a.octolegis")
    assert not list(tmp_path.iterdir())


def test_a_copy_never_replaces_a_link(path: Path, tmp_path: Path) -> None:
    link = tmp_path / "link.octolegis"
    try:
        link.symlink_to(tmp_path / "nowhere")
    except OSError:
        pytest.skip("no links here")
    file = casefile.opened(path)
    with pytest.raises(InputError):
        file.copy_to(link)
    file.close()
    assert link.is_symlink()


def test_a_read_only_file_can_be_copied(path: Path, tmp_path: Path) -> None:
    holder, reader = casefile.opened(path), casefile.opened(path)
    reader.copy_to(tmp_path / "copy.octolegis")
    for file in (reader, holder):
        file.close()
    copy = casefile.opened(tmp_path / "copy.octolegis")
    assert copy.body("assessment:") == {"title": "one"}
    copy.close()


@pytest.mark.parametrize("name", ["x" * 300, "no/such/folder.octolegis"])
def test_a_place_that_cannot_be_written_is_told(tmp_path: Path, name: str) -> None:
    with pytest.raises(UserError):
        casefile.create(tmp_path / name)
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    "words", [b"CREATE TABLE event", b"CREATE INDEX event_by_field", b"sequence INTEGER NOT NULL"]
)
def test_a_flipped_byte_in_the_names_of_tables_is_told_as_damage(tmp_path: Path, words: bytes) -> None:
    path = tmp_path / "a.octolegis"
    casefile.create(path).close()
    data = path.read_bytes()
    assert words in data
    path.write_bytes(data.replace(words, words[:9] + b"\xff" + words[10:]))
    with pytest.raises(FileError, match="damaged"):
        casefile.opened(path)


def test_a_flipped_bit_that_makes_a_number_of_a_text_is_told_as_damage() -> None:
    rows: list[Any] = ["{}", 7, b"{}"]
    for row in rows[1:]:
        with pytest.raises(DamagedRowError):
            parsed_bodies([rows[0], row])
