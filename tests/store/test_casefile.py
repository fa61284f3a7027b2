"""A case file keeps every edit, refuses what it cannot trust and is never altered by looking at it."""

from __future__ import annotations

import shutil
import sqlite3
from pathlib import Path

import pytest

from octolegis.domain.canonical import sha256
from octolegis.domain.errors import FileError, InputError, UserError
from octolegis.domain.event import Change, Edit, Event
from octolegis.domain.heads import CONFLICTS
from octolegis.domain.message import message
from octolegis.store import casefile, eventlog, integrity
from octolegis.store.connection import transaction

DEVICE = "device-a"


def change(*edits: tuple[str, str, object], blobs: tuple[bytes, ...] = ()) -> Change:
    made = tuple(Edit(record, field, value) for record, field, value in edits)  # type: ignore[arg-type]
    return Change(message("change.details"), made, "author-a", blobs)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    file = tmp_path / "case.octolegis"
    casefile.create(file).close()
    return file


def test_an_edit_is_there_after_reopening(path: Path) -> None:
    file = casefile.opened(path)
    file.append(change(("assessment:", "title", "Ärger & <b>Ж</b>")), DEVICE)
    file.close()
    again = casefile.opened(path)
    assert dict(again.bodies()) == {"assessment:": {"title": "Ärger & <b>Ж</b>"}}
    again.close()


def test_undo_and_redo_survive_closing(path: Path) -> None:
    file = casefile.opened(path)
    for title in ("one", "two"):
        file.append(change(("assessment:", "title", title)), DEVICE)
    file.close()
    for expected in ("one", None):
        file = casefile.opened(path)
        undone = file.undone(DEVICE, "author-a")
        assert undone is not None
        file.append(undone, DEVICE)
        assert file.body("assessment:").get("title") == expected
        file.close()
    for expected in ("one", "two"):
        file = casefile.opened(path)
        redone = file.redone(DEVICE, "author-a")
        assert redone is not None
        file.append(redone, DEVICE)
        assert file.body("assessment:").get("title") == expected
        file.close()


def test_a_new_change_ends_what_could_be_redone(path: Path) -> None:
    file = casefile.opened(path)
    file.append(change(("assessment:", "title", "one")), DEVICE)
    undone = file.undone(DEVICE, "author-a")
    assert undone is not None
    file.append(undone, DEVICE)
    file.append(change(("assessment:", "title", "three")), DEVICE)
    assert file.redone(DEVICE, "author-a") is None
    file.close()


def test_undo_refuses_when_another_machine_edited_the_field_since(path: Path) -> None:
    file = casefile.opened(path)
    file.append(change(("assessment:", "title", "mine")), DEVICE)
    file.append(change(("assessment:", "title", "theirs")), "device-b")
    with pytest.raises(InputError):
        file.undone(DEVICE, "author-a")
    file.close()


def test_fields_edited_from_a_stale_state_keep_both_values_as_a_conflict(path: Path) -> None:
    file = casefile.opened(path)
    first = file.append(change(("finding:x", "reason", "base")), DEVICE).events[0]
    file.append(change(("finding:x", "reason", "from here")), DEVICE)
    connection = file.connection
    with transaction(connection, path):
        header = eventlog.append(connection, change(("other:", "x", 1)), "device-b").header
        stale = Event(
            "",
            "device-b",
            2,
            header.id,
            "finding:x",
            "reason",
            "from there",
            (first.id,),
            "author-b",
            first.at,
        )
        stale = stale._replace(id=stale.expected_id())
        eventlog.insert(connection, [], [stale])
        integrity.rebuild(connection)
    assert file.body("finding:x")[CONFLICTS] == ["reason"]
    assert file.body("finding:x")["reason"] in ("from here", "from there")
    assert integrity.checked(connection, path).problems == ()
    file.close()


def test_a_second_opening_is_read_only_and_told_who_holds_the_file(path: Path) -> None:
    first = casefile.opened(path)
    second = casefile.opened(path)
    assert second.why_read_only is not None
    assert second.why_read_only.id == "error.held_by_other"
    assert dict(second.why_read_only.arguments)["holder"]
    with pytest.raises(InputError):
        second.append(change(("assessment:", "title", "x")), DEVICE)
    first.append(change(("assessment:", "title", "seen")), DEVICE)
    assert second.body("assessment:") == {"title": "seen"}
    second.close()
    first.close()
    third = casefile.opened(path)
    assert third.why_read_only is None
    third.close()


def test_closing_leaves_nothing_but_the_case_file(path: Path) -> None:
    file = casefile.opened(path)
    file.append(change(("assessment:", "title", "x")), DEVICE)
    file.close()
    assert {entry.name for entry in path.parent.iterdir()} - {"profile"} == {path.name}


def test_a_newer_major_version_is_read_only_and_never_altered(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA user_version = 2000")
    connection.execute("CREATE TABLE later (x TEXT)")
    connection.close()
    before = path.read_bytes()
    file = casefile.opened(path)
    assert file.why_read_only is not None
    assert file.why_read_only.id == "error.newer_version"
    list(file.bodies())
    file.close()
    assert path.read_bytes() == before


@pytest.mark.parametrize("size", [0, 1, 99, 100, 4096, 8192])
def test_a_truncated_file_is_refused_and_not_altered(path: Path, size: int) -> None:
    path.write_bytes(path.read_bytes()[:size])
    before = path.read_bytes()
    with pytest.raises(FileError):
        casefile.opened(path)
    assert path.read_bytes() == before
    assert {entry.name for entry in path.parent.iterdir()} - {"profile"} == {path.name}


@pytest.mark.parametrize(
    "content", [b"", b"PK\x03\x04rest", b"%PDF-1.7", b"SQLite format 3\x00" + bytes(200)]
)
def test_what_is_no_case_file_is_refused_and_not_altered(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "letter.octolegis"
    path.write_bytes(content)
    with pytest.raises(FileError):
        casefile.opened(path)
    assert path.read_bytes() == content


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE TRIGGER t AFTER INSERT ON record BEGIN DELETE FROM event; END",
        "CREATE VIEW v AS SELECT 1",
        "DROP TABLE draft",
    ],
)
def test_a_file_with_foreign_machinery_is_refused(path: Path, statement: str) -> None:
    connection = sqlite3.connect(path)
    connection.execute(statement)
    connection.commit()
    connection.close()
    with pytest.raises(FileError):
        casefile.opened(path)


def test_making_a_case_file_never_overwrites(path: Path) -> None:
    before = path.read_bytes()
    with pytest.raises(UserError):
        casefile.create(path)
    assert path.read_bytes() == before


def test_a_document_comes_back_byte_for_byte_and_an_altered_one_is_refused(path: Path) -> None:
    data = bytes(range(256)) * 50
    file = casefile.opened(path)
    file.append(change(("law:1", "document", sha256(data)), blobs=(data,)), DEVICE)
    assert file.blob(sha256(data)) == data
    file.connection.execute("UPDATE blob SET data = zeroblob(10)")
    with pytest.raises(FileError):
        file.blob(sha256(data))
    file.close()


@pytest.mark.parametrize(
    ("statement", "problem"),
    [
        ("UPDATE event SET value = '\"changed\"' WHERE field = 'title'", "check.event_altered"),
        ("UPDATE event SET at = '2001-01-01' WHERE field = 'title'", "check.event_altered"),
        ("UPDATE change SET author = 'someone'", "check.change_altered"),
        ("DELETE FROM change", "check.change_missing"),
        ("UPDATE record SET body = '{}'", "check.cache_differs"),
        ("DELETE FROM head", "check.cache_differs"),
    ],
)
def test_the_check_finds_what_sqlite_does_not(path: Path, statement: str, problem: str) -> None:
    file = casefile.opened(path)
    file.append(change(("assessment:", "title", "true")), DEVICE)
    assert integrity.checked(file.connection, path).problems == ()
    file.connection.execute(statement)
    assert problem in {found.id for found in integrity.checked(file.connection, path).problems}
    file.close()


def test_a_copy_is_whole_and_never_replaces_a_file(path: Path, tmp_path: Path) -> None:
    file = casefile.opened(path)
    file.append(change(("assessment:", "title", "copied")), DEVICE)
    target = tmp_path / "copy.octolegis"
    file.copy_to(target)
    with pytest.raises(InputError):
        file.copy_to(target)
    file.close()
    copy = casefile.opened(target)
    assert copy.body("assessment:") == {"title": "copied"}
    assert copy.head() == casefile.opened(path).head()
    copy.close()


def test_a_full_disk_costs_the_edit_and_nothing_before_it(path: Path) -> None:
    file = casefile.opened(path)
    file.append(change(("assessment:", "title", "kept")), DEVICE)
    pages = file.connection.execute("PRAGMA page_count").fetchone()[0]
    file.connection.execute(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(UserError) as told:
        file.append(change(("law:1", "document", "x"), blobs=(bytes(1_000_000),)), DEVICE)
    assert told.value.message.id == "error.disk_full"
    assert file.body("assessment:") == {"title": "kept"}
    assert file.body("law:1") == {}
    file.close()
    whole = casefile.opened(path)
    assert integrity.checked(whole.connection, path).problems == ()
    whole.close()


def test_a_file_replaced_while_open_is_noticed_and_can_be_rescued(path: Path, tmp_path: Path) -> None:
    file = casefile.opened(path)
    file.append(change(("assessment:", "title", "mine")), DEVICE)
    other = tmp_path / "other.octolegis"
    casefile.create(other).close()
    shutil.copy(other, tmp_path / "new")
    (tmp_path / "new").replace(path)
    with pytest.raises(UserError):
        file.append(change(("assessment:", "title", "lost?")), DEVICE)
    file.copy_to(tmp_path / "rescue.octolegis")
    file.close()
    rescued = casefile.opened(tmp_path / "rescue.octolegis")
    assert rescued.body("assessment:") == {"title": "mine"}
    rescued.close()


def test_a_text_being_typed_is_kept_until_its_change(path: Path) -> None:
    file = casefile.opened(path)
    file.keep_draft("finding:a", "reason", "half a sen")
    file.close()
    file = casefile.opened(path)
    assert file.drafts() == [("finding:a", "reason", "half a sen")]
    file.append(change(("finding:a", "reason", "half a sentence")), DEVICE)
    assert file.drafts() == []
    file.close()
