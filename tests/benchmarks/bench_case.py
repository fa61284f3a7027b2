"""Opening a large case file beside reading its rows, and one edit beside a bare commit."""

from __future__ import annotations

import sqlite3
import tempfile
from collections.abc import Iterator
from itertools import count, product
from pathlib import Path

from octolegis.checklists import library
from octolegis.domain.event import Change, Edit
from octolegis.domain.finding import Basis, Rating
from octolegis.domain.message import message
from octolegis.session.commands import findings, particulars
from octolegis.session.session import Session, open_case
from octolegis.store.connection import PRAGMAS
from tests.benchmarks.row import Row, compared
from tests.casefiles import case_with_law, key

PROVISIONS = 10_000
FINDINGS = 1_000
WORDS = "The draft reaches the conduct but not the mental element; the reason is set out below. " * 3


def rows() -> Iterator[Row]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "large.octolegis"
        large_case(path)
        opened, read = compared(lambda: _opened(path), lambda: _bare_rows(path), rounds=15)
        yield Row("open a case, 10,000 provisions, 1,000 findings", opened, read, goal=2.0)
        session = open_case(path)
        bare = bare_commits(Path(folder) / "bare.sqlite")
        edit, commit = compared(lambda: _rated(session), lambda: next(bare), rounds=60)
        session.close()
        yield Row("one rating in that case, durable", edit, commit, goal=1.0, margin=10)


def large_case(path: Path) -> None:
    session, _ = case_with_law(path, PROVISIONS)
    me = session.profile.author
    for id in ("ets185", "ets189", "cets224"):
        session.do(particulars.add_instrument(session.assessment, me, library.shipped(id)))
    for target, basis in list(_targets(session))[:FINDINGS]:
        record = findings.record_id(key(session, target, basis))
        fields = {
            "rating": "partly",
            "reason": WORDS,
            "comment": WORDS,
            "recommendation": WORDS,
            "priority": "high",
            "addressee": "Ministry of Justice",
        }
        edits = tuple(Edit(record, name, value) for name, value in fields.items())
        session.do(Change(message("change.details"), edits, session.profile.author))
    session.close()


def _targets(session: Session) -> Iterator[tuple[str, Basis]]:
    """Every requirement of the instruments, on both bases."""
    for instrument in session.assessment.instruments:
        yield from product(instrument.requirement_by_id, Basis)


def _opened(path: Path) -> None:
    """Open, and read the provisions of every law, as the window does."""
    session = open_case(path)
    provisions = [len(outline.provisions) for outline in session.assessment.outlines.values()]
    assert sum(provisions) == PROVISIONS
    assert len(session.assessment.findings) == FINDINGS
    session.close()


def _bare_rows(path: Path) -> None:
    """The rows of its provisions and records, read by sqlite3 and nothing made of them."""
    connection = sqlite3.connect(path)
    for table in ("record", "provision_text_content"):
        connection.execute(f"SELECT * FROM {table}").fetchall()
    connection.close()


_RATINGS = (list(Rating)[1 + number % 5] for number in count())


def _rated(session: Session) -> None:
    on = key(session, "ets185/4.1:damaging")
    session.do(findings.rate(session.assessment, on, next(_RATINGS)))


def bare_commits(path: Path) -> Iterator[None]:
    connection = sqlite3.connect(path, isolation_level=None)
    for pragma in PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")
    connection.execute("CREATE TABLE t (id INTEGER PRIMARY KEY, value TEXT)")
    connection.execute("INSERT INTO t VALUES (1, '')")
    for number in count():
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("UPDATE t SET value = ? WHERE id = 1", (f"partly {number}",))
        connection.execute("COMMIT")
        yield
