"""Killed or stopped at any moment, bringing copies together leaves them as they are and nothing half done."""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import sys
import time
from contextlib import closing
from itertools import chain, repeat
from pathlib import Path

import pytest

from octolegis.domain.errors import StoppedError
from octolegis.session import merging
from octolegis.session.inspecting import check_case
from octolegis.session.profile import Profile
from octolegis.session.session import open_case
from tests.benchmarks.bench_merging import copies
from tests.casefiles import case_with_law

CHILD = Path(__file__).with_name("merging_child.py")
KILLS = int(os.environ.get("OCTOLEGIS_MERGE_KILLS", "8"))
"""50 in the nightly run, as the developer guide says."""
CHANGES = 500
_RUN = (
    "import sys; child, *sys.argv[1:] = sys.argv[1:]; split = sys.argv.index('--'); "
    "sys.path[:] = sys.argv[split + 1:]; del sys.argv[split:]; "
    "import runpy; sys.argv[0] = child; runpy.run_path(child, run_name='__main__')"
)


@pytest.fixture(scope="module")
def pair(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Two copies with much to bring together."""
    base = tmp_path_factory.mktemp("copies") / "base.octolegis"
    case_with_law(base)[0].close()
    return copies(base, CHANGES)


def killed(how: str, output: Path, pair: list[Path], moment: float) -> bool:
    """Let a child bring copies together and kill it; whether it was too late for that."""
    given = [str(CHILD), how, str(output), *map(str, pair), "--", *sys.path]
    with subprocess.Popen(
        [sys.executable, "-S", "-c", _RUN, *given], stdout=subprocess.PIPE, text=True
    ) as child:
        assert child.stdout is not None
        assert child.stdout.readline() == "go\n"
        time.sleep(moment)
        child.kill()
        return child.wait() == 0


def head(path: Path) -> str:
    """The state of a sound file; opening it takes back what was cut off."""
    with closing(open_case(path, Profile("reader", "reader", "Reader"))) as session:
        found = session.head()
    assert not check_case(path).problems
    return found


def whole(pair: list[Path], folder: Path) -> tuple[str, float]:
    """The state of both together, and the seconds that it takes to come there."""
    start = time.perf_counter()
    merging.write(merging.read(pair), folder / "whole.octolegis")
    return head(folder / "whole.octolegis"), time.perf_counter() - start


@pytest.mark.parametrize("how", ["write", "adopt"])
def test_a_kill_leaves_the_copies_alone_and_the_result_whole_or_absent(
    how: str, pair: list[Path], tmp_path: Path
) -> None:
    moments = random.Random(2026)
    before, own = [path.read_bytes() for path in pair], head(pair[0])
    together, seconds = whole(pair, tmp_path)
    output = tmp_path / "m.octolegis"
    for _ in range(KILLS):
        if how == "adopt":
            shutil.copy(pair[0], output)
        done = killed(how, output, pair, moments.uniform(0, seconds))
        assert [path.read_bytes() for path in pair] == before
        left = head(output) if output.exists() else ""
        assert left in ({together} if done else {together, own if how == "adopt" else ""})
        output.unlink(missing_ok=True)
    merging.write(merging.read(pair), output)
    assert head(output) == together
    assert not list(tmp_path.glob(".*"))


def test_whoever_has_had_enough_at_any_step_finds_nothing_changed(pair: list[Path], tmp_path: Path) -> None:
    before = [path.read_bytes() for path in pair]
    read = merging.read(pair)
    for stop in range(4):
        answers = chain(repeat(True, stop), [False])
        with pytest.raises(StoppedError):
            merging.write(read, tmp_path / "m.octolegis", lambda *_, a=answers: next(a))
        # In the profile this computer counts what it has written to whom.
        assert not [path for path in tmp_path.iterdir() if path.name != "profile"]
    assert [path.read_bytes() for path in pair] == before
