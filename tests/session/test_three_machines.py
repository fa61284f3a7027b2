"""Three machines, a sync client and an unlucky hand: what was saved once is in the copies taken together."""

from __future__ import annotations

import os
import random
import shutil
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest

from octolegis.domain.errors import UserError
from octolegis.paths import PROFILE_VARIABLE
from octolegis.session import merging
from octolegis.session.inspecting import check_case
from octolegis.session.session import Session, open_case
from tests.casefiles import case
from tests.session.test_older_copies import set_title

STEPS = int(os.environ.get("OCTOLEGIS_SYNC_STEPS", "30"))
MACHINES = 3


class World:
    """The folders of the machines, each with the file under its present name and copies left by conflicts."""

    def __init__(self, folder: Path, patch: pytest.MonkeyPatch, seed: int) -> None:
        self.chance = random.Random(seed)
        self.saved: set[str] = set()
        self._patch = patch
        self._folder = folder
        self._numbers = count()
        base = folder / "base.octolegis"
        case(base).close()
        self.files = [self._given(base, number) for number in range(MACHINES)]

    def _given(self, base: Path, number: int) -> Path:
        folder = self._folder / f"machine {number}" / "OneDrive"
        folder.mkdir(parents=True)
        return Path(shutil.copy(base, folder / "case.octolegis"))

    def work(self, number: int) -> None:
        """Somebody writes and closes, or the program is killed; the file may be replaced meanwhile."""
        session = self.opened(number)
        for _ in range(self.chance.randint(0, 3)):
            title = f"Title {next(self._numbers)}"
            set_title(session, title)
            self.saved.add(title)
            if self.chance.random() < 0.3:
                self.sync(number)
            if self.chance.random() < 0.4:
                self._publish(session)
        if self.chance.random() < 0.3:
            # What a kill leaves: the working copy, and no lock.
            session._file.connection.close()
            session._file._held.close()
            return
        try:
            session.close()
        except UserError as error:
            assert error.message.id == "error.target_changed"

    def opened(self, number: int) -> Session:
        """The file opened on a machine, with what lay under an earlier name."""
        self._patch.setenv(PROFILE_VARIABLE, str(self._folder / f"profile {number}"))
        session = open_case(self.files[number])
        assert session.why_read_only is None
        assert session.left_apart == ()
        for left in session.left_elsewhere:
            merging.bring_in(session, merging.read([session.present, left]))
        return session

    def sync(self, number: int) -> None:
        """The file of another machine comes; what it takes the place of is kept as a copy of a conflict."""
        other = self.chance.choice(self.files)
        if other != self.files[number]:
            self._keep(number)
            arrived = Path(shutil.copy(other, self._folder / "arriving"))
            arrived.replace(self.files[number])

    def go_back(self, number: int) -> None:
        """An older copy is copied over the file by hand."""
        copies = sorted(self.files[number].parent.glob("conflict *"))
        if copies:
            self._keep(number)
            shutil.copyfile(self.chance.choice(copies), self.files[number])

    def rename(self, number: int) -> None:
        """The file is renamed by hand."""
        self.files[number] = self.files[number].rename(
            self.files[number].with_name(f"case {next(self._numbers)}.octolegis")
        )

    def together(self) -> Iterator[Path]:
        """All that lies in the folders in the end."""
        for number, file in enumerate(self.files):
            self.opened(number).close()
            yield from file.parent.glob("*.octolegis")

    def _publish(self, session: Session) -> None:
        try:
            session.publish()
        except UserError:
            theirs = session.theirs()
            merging.bring_in(session, merging.read([session.present, theirs.path]))
            session.accept_theirs(theirs.hash)

    def _keep(self, number: int) -> None:
        file = self.files[number]
        shutil.copy(file, file.with_name(f"conflict {next(self._numbers)}.octolegis"))


@pytest.mark.parametrize("seed", [1, 2])
def test_nothing_that_was_saved_is_lost(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, seed: int) -> None:
    world = World(tmp_path, monkeypatch, seed)
    acts = (world.work, world.work, world.work, world.sync, world.sync, world.go_back, world.rename)
    for _ in range(STEPS):
        world.chance.choice(acts)(world.chance.randrange(MACHINES))
    copies = list(world.together())
    merging.write(merging.read(copies), tmp_path / "all.octolegis")
    assert check_case(tmp_path / "all.octolegis").problems == ()
    found = merging.read([tmp_path / "all.octolegis", copies[0]]).union.logs[0].events.values()
    assert world.saved - {event.value for event in found if isinstance(event.value, str)} == set()
    assert len(world.saved) > STEPS // 3
