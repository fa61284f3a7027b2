"""Two copies with 2,000 findings and 5,000 changes each made into one, beside reading their rows."""

from __future__ import annotations

import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing
from functools import partial
from itertools import count
from pathlib import Path
from random import Random
from typing import Any

from octolegis.domain.event import Change, Edit
from octolegis.domain.finding import Basis, FindingKey, Rating
from octolegis.domain.message import message
from octolegis.session import merging
from octolegis.session.commands import findings
from octolegis.session.profile import Profile
from octolegis.session.session import Session, open_case
from octolegis.store import connection
from tests.benchmarks import large_workbench
from tests.benchmarks.bench_window import own_profile
from tests.benchmarks.row import Row, compared

CHANGES = 5_000
SHARED = 500
"""Each so-manieth change is of a finding that all share, so that the copies disagree."""


def rows() -> Iterator[Row]:
    with tempfile.TemporaryDirectory() as folder, own_profile(Path(folder)):
        base = Path(folder) / "base.octolegis"
        large_workbench.build(base)
        paths = copies(base)
        outputs = (Path(folder) / f"m{number}.octolegis" for number in count())
        merge, read = compared(
            lambda: merging.write(merging.read(paths), next(outputs)), partial(_rows_of, paths), rounds=5
        )
        yield Row("two copies with 5,000 changes each made into one", merge, 3000.0)
        yield Row("the same, beside reading the rows of both", merge, read, 25.0)
        yield Row(
            "the preview of them", *compared(lambda: merging.read(paths), partial(_rows_of, paths), 5), 12.0
        )


def copies(base: Path, changes: int = CHANGES) -> list[Path]:
    """Two copies of a case file, each edited by an expert of its own."""
    paths = [base.with_name(f"copy{number}.octolegis") for number in range(2)]
    usual: Any = connection.PRAGMAS
    # Nothing here is about power cuts: the disk need not be waited for.
    connection.PRAGMAS = tuple(each.replace("synchronous = EXTRA", "synchronous = OFF") for each in usual)
    for number, path in enumerate(paths):
        shutil.copy(base, path)
        expert = Profile(f"machine{number}", f"expert{number}", f"Expert {number}")
        with closing(open_case(path, expert)) as session:
            _edited(session, changes, Random(number))
    connection.PRAGMAS = usual
    return paths


def _edited(session: Session, changes: int, chance: Random) -> None:
    now = session.assessment
    targets = [id for instrument in now.instruments for id in instrument.requirement_by_id]
    for number in range(changes):
        author = "shared" if number % SHARED == 0 else session.profile.author
        key = FindingKey(author, Basis.AS_DRAFTED, targets[number % len(targets)])
        session.do(_judged(key, chance))


def _judged(key: FindingKey, chance: Random) -> Change:
    said = f"As said {chance.random()} by {chance.random()}."
    rating = chance.choice([*Rating][1:]).value
    record = findings.record_id(key)
    edits = (Edit(record, "rating", rating), Edit(record, "comment", said))
    return Change(message("change.details"), edits, key.author)


def _rows_of(paths: list[Path]) -> None:
    for path in paths:
        with closing(sqlite3.connect(path)) as plain:
            plain.execute("SELECT * FROM change").fetchall()
            plain.execute("SELECT * FROM event").fetchall()
