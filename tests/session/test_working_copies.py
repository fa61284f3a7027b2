"""A case file in a synced, network or removable folder: published whole, never over the work of others."""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest

from octolegis.domain.errors import DiskError, InputError, UserError
from octolegis.paths import PROFILE_VARIABLE
from octolegis.session import merging
from octolegis.session.commands import particulars
from octolegis.session.inspecting import check_case
from octolegis.session.session import Session, open_case
from octolegis.session.starting import join
from octolegis.store import whereabouts
from octolegis.store.whereabouts import Kind
from tests.casefiles import case

ROOT = Path(__file__).parents[2]
KILLS = 5


@pytest.fixture
def path(tmp_path: Path) -> Path:
    folder = tmp_path / "OneDrive - Council of Europe"
    folder.mkdir()
    path = folder / "Молдова مولدوفا.octolegis"
    case(path).close()
    return path


def set_title(session: Session, title: str) -> None:
    author = join(session)
    session.do(particulars.set_details(session.assessment, author, {"title": title}))


def set_place(session: Session, place: str) -> None:
    session.do(particulars.set_details(session.assessment, join(session), {"place": place}))


def title_in(path: Path, tmp_path: Path) -> str:
    """The title as somebody finds it who gets the file alone."""
    sent = tmp_path / "sent"
    sent.mkdir(exist_ok=True)
    copy = Path(shutil.copy(path, sent / "copy.octolegis"))
    assert check_case(copy).problems == ()
    session = open_case(copy)
    session.close()
    return session.assessment.details.title


def elsewhere(path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, place: str) -> None:
    """A colleague's machine edits the file, and the sync client brings it."""
    theirs = tmp_path / "theirs.octolegis"
    shutil.copy(path, theirs)
    with monkeypatch.context() as patch:
        patch.setenv(PROFILE_VARIABLE, str(tmp_path / "colleague"))
        session = open_case(theirs)
        set_place(session, place)
        session.close()
    theirs.replace(path)


def test_the_file_changes_only_when_it_is_published_and_then_as_a_whole(path: Path, tmp_path: Path) -> None:
    before = path.read_bytes()
    session = open_case(path)
    assert (session.lies.kind, session.lies.name) == (Kind.SYNCED, "OneDrive")
    set_title(session, "First")
    assert path.read_bytes() == before
    assert not session.is_published
    session.publish()
    assert session.is_published
    assert title_in(path, tmp_path) == "First"
    set_title(session, "Second")
    session.close()
    assert title_in(path, tmp_path) == "Second"
    assert [each.name for each in path.parent.iterdir()] == [path.name]
    assert list((tmp_path / "profile" / "work").glob("*/*.octolegis")) == []


def test_a_file_on_a_disk_of_this_machine_is_edited_in_place(tmp_path: Path) -> None:
    session = case(tmp_path / "here.octolegis")
    assert not session.works_on_copy
    assert session.present == session.path
    session.close()


def test_undo_and_the_line_of_edits_go_on_after_closing(path: Path) -> None:
    for title in ("First", "Second"):
        session = open_case(path)
        set_title(session, title)
        session.close()
    session = open_case(path)
    session.undo()
    assert session.assessment.details.title == "First"
    assert len(session.marks()) == 1
    session.close()


def test_the_work_of_others_is_never_overwritten_and_merges(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = open_case(path)
    set_title(session, "Mine")
    elsewhere(path, tmp_path, monkeypatch, "Theirs")
    theirs = path.read_bytes()
    with pytest.raises(InputError) as told:
        session.publish()
    assert told.value.message.id == "error.target_changed"
    assert path.read_bytes() == theirs
    fetched = session.theirs()
    merging.bring_in(session, merging.read([session.present, fetched.path]))
    session.accept_theirs(fetched.hash)
    session.publish()
    assert (session.assessment.details.title, session.assessment.details.place) == ("Mine", "Theirs")
    session.close()
    assert title_in(path, tmp_path) == "Mine"


def test_what_came_after_the_comparing_is_not_taken_for_merged(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = open_case(path)
    set_title(session, "Mine")
    elsewhere(path, tmp_path, monkeypatch, "Theirs")
    compared = session.theirs()
    copies = merging.read([session.present, compared.path])
    elsewhere(path, tmp_path, monkeypatch, "Theirs, later")
    later = path.read_bytes()
    again = session.theirs()
    merging.bring_in(session, copies)
    session.accept_theirs(compared.hash)
    with pytest.raises(InputError) as told:
        session.publish()
    assert told.value.message.id == "error.target_changed"
    assert path.read_bytes() == later
    assert again.hash != compared.hash
    fetched = session.theirs()
    merging.bring_in(session, merging.read([session.present, fetched.path]))
    session.accept_theirs(fetched.hash)
    session.close()
    with closing(open_case(path)) as whole:
        assert whole.assessment.details.place == "Theirs, later"


def test_what_could_not_be_published_is_merged_at_the_next_opening(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = open_case(path)
    set_title(session, "Mine")
    elsewhere(path, tmp_path, monkeypatch, "Theirs")
    with pytest.raises(InputError):
        session.close()
    session = open_case(path)
    assert (session.assessment.details.title, session.assessment.details.place) == ("Mine", "Theirs")
    assert session.left() == []
    set_title(session, "Mine again")
    session.close()
    both = [tmp_path / "other machine.octolegis", path]
    shutil.copy(path, both[0])
    assert merging.read(both).union.conflicts == []


@pytest.mark.parametrize("meanwhile", ["nothing", "theirs"])
def test_a_kill_loses_nothing(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, meanwhile: str
) -> None:
    run = (
        "import os, sys; from pathlib import Path\n"
        "from tests.session.test_working_copies import open_case, set_title\n"
        "session = open_case(Path(sys.argv[1])); set_title(session, 'Typed'); os.kill(os.getpid(), 9)"
    )
    before = path.read_bytes()
    subprocess.run([sys.executable, "-c", run, str(path)], cwd=ROOT, timeout=60)
    assert path.read_bytes() == before
    if meanwhile == "theirs":
        elsewhere(path, tmp_path, monkeypatch, "Theirs")
    session = open_case(path)
    assert session.assessment.details.title == "Typed"
    assert session.assessment.details.place == ("Theirs" if meanwhile == "theirs" else "")
    session.close()
    assert title_in(path, tmp_path) == "Typed"


def test_a_kill_between_replacing_and_noting_it_is_no_change_by_others(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from octolegis.store import working

    session = open_case(path)
    set_title(session, "Sent")
    real = working._replace

    def cut(part: Path, target: Path) -> None:
        real(part, target)
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(working, "_replace", cut)
        with pytest.raises(KeyboardInterrupt):
            session.publish()
    session._file.connection.close()
    session._file._held.close()
    again = open_case(path)
    assert again.left() == []
    set_title(again, "More")
    assert len(again.marks()) == 1
    again.close()


def test_an_older_copy_put_back_in_its_place_goes_on_by_itself(path: Path, tmp_path: Path) -> None:
    copies = [tmp_path / "older.octolegis", tmp_path / "newer.octolegis"]
    for copy in copies:
        session = open_case(path)
        set_title(session, copy.stem)
        session.close()
        shutil.copy(path, copy)
    shutil.copy(copies[0], path)
    session = open_case(path)
    set_title(session, "another way")
    session.close()
    assert merging.read([path, copies[1]]).union.conflicts


def test_a_stick_pulled_out_costs_nothing(path: Path, tmp_path: Path) -> None:
    session = open_case(path)
    set_title(session, "Typed")
    path.rename(tmp_path / "pulled")
    for act in (session.publish, session.close):
        with pytest.raises(DiskError) as told:
            act()
        assert told.value.message.id == "error.target_gone"
    with pytest.raises(UserError) as missing:
        open_case(path)
    assert missing.value.message.id == "error.file_missing_kept"
    (tmp_path / "pulled").rename(path)
    session = open_case(path)
    assert session.assessment.details.title == "Typed"
    session.close()
    assert title_in(path, tmp_path) == "Typed"


def test_a_copy_that_could_not_be_written_whole_takes_no_place(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = open_case(path)
    set_title(session, "Typed")
    before = path.read_bytes()

    def short(source: Path, target: Path) -> None:
        target.write_bytes(source.read_bytes()[:5000])

    with monkeypatch.context() as patch:
        patch.setattr(shutil, "copyfile", short)
        with pytest.raises(DiskError) as told:
            session.publish()
    assert told.value.message.id == "error.not_published"
    assert path.read_bytes() == before
    assert [each.name for each in path.parent.glob("*.tmp")] == []
    session.close()


def test_an_older_state_never_follows_a_newer_one(path: Path, tmp_path: Path) -> None:
    session = open_case(path)
    set_title(session, "Older")
    older = session.publishing()
    set_title(session, "Newer")
    session.publish()
    older()
    assert title_in(path, tmp_path) == "Newer"
    session.close()


def test_network_drives_are_told_by_the_table_of_mounts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    machine = whereabouts.Machine((whereabouts.Mount(str(tmp_path / "share"), "cifs"),))
    monkeypatch.setattr(whereabouts, "this_machine", lambda _: machine)
    (tmp_path / "share").mkdir()
    session = case(tmp_path / "share" / "x.octolegis")
    assert session.works_on_copy
    session.close()


_LOOP = (
    "import sys; from itertools import count; from pathlib import Path\n"
    "from tests.session.test_working_copies import open_case, set_title\n"
    "session = open_case(Path(sys.argv[1])); start = int(sys.argv[2]); print('open', flush=True)\n"
    "for number in count(start):\n"
    "    set_title(session, f'{number:06}'); print(number, flush=True); session.publish()\n"
)


def test_killed_while_publishing_the_file_is_always_whole_and_every_edit_comes_back(
    path: Path, tmp_path: Path
) -> None:
    moments = random.Random(2026)
    last = 0
    for _ in range(KILLS):
        command = [sys.executable, "-c", _LOOP, str(path), str(last + 1)]
        with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as child:
            assert child.stdout is not None
            assert child.stdout.readline() == "open\n"
            first = child.stdout.readline()
            time.sleep(moments.uniform(0.0, 0.15))
            child.kill()
            told = [first, *child.stdout.read().split()]
        last = max([last, *map(int, told)])
        sent = title_in(path, tmp_path)
        assert not sent or int(sent) <= last + 1
        (tmp_path / "sent" / "copy.octolegis").unlink()
    session = open_case(path)
    assert int(session.assessment.details.title) >= last >= KILLS
    session.close()
    assert [each.name for each in path.parent.iterdir() if not each.name.startswith("~")] == [path.name]


@pytest.mark.skipif(not hasattr(os, "fork"), reason="the child forks")
def test_a_kill_at_any_step_of_publishing_loses_nothing(path: Path) -> None:
    every = int(os.environ.get("OCTOLEGIS_PUBLISH_EVERY", "7"))
    command = [sys.executable, "-m", "tests.session.publishing_child", str(path), str(every)]
    told = subprocess.run(command, cwd=ROOT, timeout=120, stdout=subprocess.PIPE, text=True).stdout
    steps = [line.split() for line in told.splitlines()]
    assert [step for step, is_well in steps if is_well != "True"] == []
    assert len(steps) > 40 / every
