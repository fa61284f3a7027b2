"""Whatever people do to their copies, bringing them together loses nothing and never depends on the order."""

from __future__ import annotations

import itertools
import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from octolegis.domain.assessment import Assessment
from octolegis.domain.errors import UserError
from octolegis.domain.event import Change
from octolegis.domain.finding import Basis, FindingKey, Rating
from octolegis.domain.law import Law
from octolegis.domain.richtext import rich
from octolegis.reports.json_export import assessment_json
from octolegis.session import imports, merging, starting
from octolegis.session.commands import amendments, findings, laws, mappings, remarks
from octolegis.session.inspecting import check_case
from octolegis.session.profile import Profile
from octolegis.session.session import Session, open_case
from octolegis.store import connection
from tests.casefiles import case_with_law, law_read, outline

EXAMPLES = int(os.environ.get("OCTOLEGIS_MERGE_EXAMPLES", "200"))
"""2,000 in the nightly run, as the developer guide says."""
TARGETS = ("x1/1", "x1/1:a")
PEOPLE = [Profile(f"device{n}", f"author{n}", f"Author {n}") for n in range(4)]


@pytest.fixture(scope="module", autouse=True)
def _quick() -> Iterator[None]:
    """Nothing here is about power cuts: the disk need not be waited for."""
    usual: Any = connection.PRAGMAS
    connection.PRAGMAS = tuple(p.replace("synchronous = EXTRA", "synchronous = OFF") for p in usual)
    yield
    connection.PRAGMAS = usual


Act = tuple[str, int, int]
ACTS = st.lists(
    st.tuples(
        st.sampled_from(
            [
                "rate",
                "comment",
                "propose",
                "map",
                "unmap",
                "remark",
                "answer",
                "unremark",
                "law",
                "unlaw",
                "undo",
                "redo",
            ]
        ),
        st.integers(0, 3),
        st.integers(0, 5),
    ),
    max_size=8,
)
HISTORIES = st.lists(st.tuples(ACTS, st.booleans()), min_size=2, max_size=4)
"""For each copy what is done in it, and whether it was first brought together with the one before."""


def exported(path: Path) -> dict[str, Any]:
    session = open_case(path, PEOPLE[0])
    found = assessment_json(session.frozen(), internal_notes=True)
    session.close()
    return found


def change_of(session: Session, act: Act, word: str) -> Change | None:
    kind, one, other = act
    now, author = session.assessment, session.profile.author
    key = FindingKey(author if one % 2 else "shared", Basis.AS_DRAFTED, TARGETS[other % 2])
    if kind == "rate":
        return findings.rate(now, key, list(Rating)[other])
    if kind == "comment":
        return findings.set_fields(now, key, {"comment": rich(word)})
    if kind == "propose":
        return amendments.propose(now, key, rich(word))
    if kind == "remark":
        return remarks.make(now, key, word)
    return _taking_away(now, session, act, word)


def _taking_away(now: Assessment, session: Session, act: Act, word: str) -> Change | None:
    kind, one, other = act
    author = session.profile.author
    some_laws, some_mappings = list(now.laws), list(now.mappings)
    some_remarks = [each.id for each in now.remarks.values() if not each.answers]
    if kind == "map" and some_laws:
        law = some_laws[one % len(some_laws)]
        place = now.outlines[law].provisions[other % 3].id
        return mappings.add(now, author, TARGETS[one % 2], (law, place))
    if kind == "unmap" and some_mappings:
        return mappings.remove(now, author, some_mappings[other % len(some_mappings)])
    if kind == "answer" and some_remarks:
        return remarks.answer(now, author, some_remarks[other % len(some_remarks)], word)
    if kind == "unremark" and some_remarks:
        return remarks.take_back(now, author, some_remarks[other % len(some_remarks)])
    if kind == "unlaw" and some_laws:
        return laws.remove(now, author, some_laws[one % len(some_laws)])
    return None


def live(path: Path, person: Profile, acts: list[Act], words: list[str]) -> None:
    """Do all this to a copy; each word typed is noted."""
    session = open_case(path, person)
    starting.join(session)
    for number, act in enumerate(acts):
        word = f"w{person.device}n{number}x{len(words)}"
        try:
            if act[0] == "undo":
                session.undo()
            elif act[0] == "redo":
                session.redo()
            elif act[0] == "law":
                imports.add_law(session, law_read(outline(3, word)), word.encode(), "a.txt", Law("", word))
                words.append(word)
            else:
                change = change_of(session, act, word)
                if (
                    change is not None
                    and session.do(change)
                    and act[0] in ("comment", "propose", "remark", "answer")
                ):
                    words.append(word)
        except UserError:
            continue
    session.close()


def merged(folder: Path, *copies: Path) -> Path:
    output = folder / f"m{next(_NUMBER)}.octolegis"
    merging.write(merging.read(copies), output)
    return output


_NUMBER = itertools.count()


@settings(max_examples=EXAMPLES, deadline=None)
@given(histories=HISTORIES)
def test_merging_loses_nothing_and_knows_no_order(histories: list[tuple[list[Act], bool]]) -> None:
    with tempfile.TemporaryDirectory(dir=_memory()) as scratch:
        folder = Path(scratch)
        base = folder / "base.octolegis"
        session, _ = case_with_law(base, 3)
        session.close()
        words: list[str] = []
        copies = _copies(folder, base, histories, words)
        before = [path.read_bytes() for path in copies]
        together = merged(folder, *copies)
        assert [path.read_bytes() for path in copies] == before
        found = exported(together)
        assert exported(merged(folder, *reversed(copies))) == found
        pair = merged(folder, *copies[:2])
        assert exported(merged(folder, pair, *copies[2:], *copies[:1])) == found
        assert exported(merged(folder, together, copies[-1])) == found
        assert not check_case(together).problems
        _nothing_is_lost(together, words)
        _nothing_hangs_in_the_air(together)
        _undo_takes_it_back(copies)


def _copies(
    folder: Path, base: Path, histories: list[tuple[list[Act], bool]], words: list[str]
) -> list[Path]:
    copies: list[Path] = []
    for number, (acts, joins) in enumerate(histories):
        path = folder / f"c{number}.octolegis"
        if joins and copies:
            merged_before = merged(folder, copies[-1], base)
            shutil.copy(merged_before, path)
        else:
            shutil.copy(base, path)
        # Two copies that one person edits on one machine are two copies, too.
        live(path, PEOPLE[min(number, 2)], acts, words)
        copies.append(path)
    return copies


def _nothing_is_lost(path: Path, words: list[str]) -> None:
    session = open_case(path, PEOPLE[3])
    kept = "\n".join(str(each.event.value) for each in session.told_events())
    session.close()
    assert not [word for word in words if word not in kept]


def _nothing_hangs_in_the_air(path: Path) -> None:
    """What rests on something finds it, or the file says that the copies disagree."""
    session = open_case(path, PEOPLE[3])
    now = session.assessment
    for mapping in now.mappings.values():
        assert mapping.law in now.laws
        assert mapping.provision in now.outlines[mapping.law].by_id
    shown = [each for basis in Basis for target in TARGETS for each in now.threads(basis, target)]
    seen = {remark.id for thread in shown for remark in (thread.first, *thread.answers)}
    assert seen == set(now.remarks)
    session.close()


def _undo_takes_it_back(copies: list[Path]) -> None:
    """What the others brought is gone again, and with it what was to be decided because of them."""
    before = exported(copies[0])
    session = open_case(copies[0], PEOPLE[0])
    merging.bring_in(session, merging.read(copies))
    session.undo()
    session.close()
    assert exported(copies[0]) | {"head": before["head"]} == before
    assert not check_case(copies[0]).problems


def _memory() -> str | None:
    """A folder in memory, where the system has one."""
    return "/dev/shm" if Path("/dev/shm").is_dir() else None
