"""A file that is written over while it is open: no edit goes astray, and a copy has all that was done."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from octolegis.domain.canonical import sha256
from octolegis.domain.errors import DiskError
from octolegis.store import casefile, integrity, merging
from octolegis.store.casefile import CaseFile
from tests.store.test_casefile import DEVICE, change


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "case.octolegis"
    file = casefile.create(path)
    file.append(change(("assessment:", "title", "from before")), DEVICE)
    file.close()
    return path


def opened_and_overwritten(path: Path, other: Path) -> CaseFile:
    """The file is edited, and another copied over it, as Explorer does."""
    file = casefile.opened(path)
    file.append(change(("assessment:", "place", "typed"))._replace(blobs=(b"a document",)), DEVICE)
    shutil.copyfile(other, path)
    return file


def refusal(act: object) -> str:
    assert callable(act)
    with pytest.raises(DiskError) as told:
        act()
    return told.value.message.id


def test_it_is_told_at_the_next_word_and_on_closing_and_a_copy_has_all(path: Path, tmp_path: Path) -> None:
    older = Path(shutil.copy(path, tmp_path / "older.octolegis"))
    file = opened_and_overwritten(path, older)
    assert refusal(lambda: file.append(change(("assessment:", "x", 1)), DEVICE)) == "error.file_replaced"
    assert refusal(lambda: file.keep_draft("finding:a", "reason", "half")) == "error.file_replaced"
    assert refusal(file.publishing) == "error.file_replaced"
    file.copy_to(tmp_path / "rescue.octolegis")
    file.close()
    assert path.read_bytes() == older.read_bytes()
    rescued = casefile.opened(tmp_path / "rescue.octolegis")
    assert rescued.body("assessment:") == {"title": "from before", "place": "typed"}
    assert integrity.checked(rescued.connection, rescued.path).problems == ()
    assert integrity.checked(rescued.connection, rescued.path).blobs == 1
    rescued.close()


def test_a_copy_that_has_all_that_was_done_is_no_loss_on_closing(path: Path, tmp_path: Path) -> None:
    file = casefile.opened(path)
    file.append(change(("assessment:", "place", "typed")), DEVICE)
    file.copy_to(tmp_path / "same.octolegis")
    shutil.copyfile(tmp_path / "same.octolegis", path)
    file.publishing()()
    file.close()


def test_with_another_case_nothing_is_mixed(path: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.octolegis"
    casefile.create(other).close()
    file = opened_and_overwritten(path, other)
    assert refusal(lambda: file.copy_to(tmp_path / "rescue.octolegis")) == "error.file_overwritten"
    assert not (tmp_path / "rescue.octolegis").exists()
    file.close()


def test_over_what_is_no_case_file_an_earlier_copy_is_made_good(path: Path, tmp_path: Path) -> None:
    earlier = Path(shutil.copy(path, tmp_path / "earlier.octolegis"))
    spoilt = tmp_path / "spoilt"
    spoilt.write_bytes(bytes(4096))
    file = opened_and_overwritten(path, spoilt)
    assert refusal(lambda: file.append(change(("assessment:", "x", 1)), DEVICE)) == "error.file_replaced"
    assert refusal(file.publishing) == "error.file_replaced"
    file.copy_to(tmp_path / "rescue.octolegis", earlier)
    file.close()
    rescued = casefile.opened(tmp_path / "rescue.octolegis")
    assert rescued.body("assessment:") == {"title": "from before", "place": "typed"}
    rescued.close()


def test_what_was_given_back_is_given_back_again_without_a_word(path: Path, tmp_path: Path) -> None:
    older = Path(shutil.copy(path, tmp_path / "older.octolegis"))
    file = casefile.opened(path)
    file.append(change(("assessment:", "place", "typed")), DEVICE)
    file.close()
    shutil.copyfile(older, path)
    file.publishing()()
    file.close()


def opened_and_merged(path: Path) -> tuple[CaseFile, Path, Path]:
    """The work of a colleague was brought into an open file; the colleague's copy, and one from before."""
    folder = path.parent
    older = Path(shutil.copy(path, folder / "older.octolegis"))
    colleague = Path(shutil.copy(path, folder / "colleague.octolegis"))
    hers = casefile.opened(colleague)
    hers.append(change(("finding:a", "reason", "hers"))._replace(blobs=(b"her document",)), "another device")
    hers.close()
    file = casefile.opened(path)
    brought(file, colleague)
    return file, colleague, older


def brought(file: CaseFile, other: Path) -> None:
    mine = {event.id for event in merging.entries(file.path).events}
    found = merging.entries(other)
    events = [event for event in found.events if event.id not in mine]
    changes = {event.change for event in events}
    headers = [header for header in found.headers if header.id in changes]
    file.adopt([other], merging.Additions(headers, events))


@pytest.mark.parametrize("own_edit", [False, True])
def test_what_was_merged_is_missed_on_closing_and_is_in_a_copy(path: Path, *, own_edit: bool) -> None:
    file, _, older = opened_and_merged(path)
    if own_edit:
        file.append(change(("assessment:", "place", "typed")), DEVICE)
    shutil.copyfile(older, path)
    assert refusal(file.publishing) == "error.file_replaced"
    rescue = path.with_name("rescue.octolegis")
    file.copy_to(rescue)
    file.close()
    rescued = casefile.looked_into(rescue)
    assert rescued.body("finding:a") == {"reason": "hers"}
    assert rescued.body("assessment:").get("place") == ("typed" if own_edit else None)
    assert integrity.checked(rescued.connection, rescue).problems == ()
    assert rescued.blob(sha256(b"her document")) == b"her document"
    rescued.close()


def test_nothing_is_merged_into_a_file_that_was_put_in_the_place_of_ours(path: Path) -> None:
    file, colleague, older = opened_and_merged(path)
    shutil.copyfile(older, path)
    assert refusal(lambda: brought(file, colleague)) == "error.file_replaced"
    file.close()
    assert path.read_bytes() == older.read_bytes()
