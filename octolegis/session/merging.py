"""Bringing the copies of a case file together: told before anything changes, then one file, or one step."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from octolegis.domain.canonical import Json
from octolegis.domain.errors import InputError, UserError
from octolegis.domain.event import ChangeHeader, Event, head_hash
from octolegis.exchange.union import Log, Union, doubled
from octolegis.session.watching import Watch, go_on, unwatched
from octolegis.store import keeping, merging
from octolegis.store.header import is_protected
from octolegis.store.merging import Additions

_KINDS = ("finding", "mapping", "law", "amendment", "remark", "meeting", "decision", "text", "round")
_STEPS = 4


class Receiver(Protocol):
    """The session into which copies are brought."""

    def head(self) -> str: ...

    def adopt(self, others: list[Path], new: Additions) -> frozenset[str]: ...


class NoCommonPastError(InputError):
    """The files are not copies of one case; their findings can still be taken over."""


@dataclass(frozen=True)
class Copies:
    """Copies of one case, read and compared; the first is the one into which the others are brought."""

    paths: tuple[Path, ...]
    union: Union

    def new_changes(self, path: Path) -> list[ChangeHeader]:
        """The changes of a copy that the first has not."""
        return self.union.brought(self._log(path))

    def by_author(self, path: Path) -> Counter[str]:
        """How many changes of each author a copy brings, by the author's id."""
        return self.union.by_author(self._log(path))

    def new_records(self, path: Path) -> dict[str, int]:
        """How many records of each kind a copy brings, or changes."""
        known = self.union.logs[0].events
        touched = {event.record for id, event in self._log(path).events.items() if id not in known}
        counts = Counter(record.partition(":")[0] for record in touched)
        return {kind: counts[kind] for kind in _KINDS if counts[kind]}

    @property
    def new_conflicts(self) -> list[tuple[str, str]]:
        """Where they disagree and the first alone does not."""
        known = set(Union(self.union.logs[:1]).conflicts)
        return [each for each in self.union.conflicts if each not in known]

    def name(self, author: str) -> str:
        """An author's name, as any copy has it."""
        found = self.union.heads.get((f"author:{author}", "name"), [])
        return next((str(event.value) for event in found if isinstance(event.value, str)), author[:8])

    def protected_first(self) -> Copies:
        """The same, led by one that has a passphrase, if any has: what is made of them has it too."""
        number = next((n for n, path in enumerate(self.paths) if is_protected(path)), 0)
        if not number:
            return self
        paths, logs = list(self.paths), list(self.union.logs)
        paths.insert(0, paths.pop(number))
        logs.insert(0, logs.pop(number))
        return Copies(tuple(paths), Union(tuple(logs)))

    def _log(self, path: Path) -> Log:
        return self.union.logs[self.paths.index(path)]


def read(paths: Sequence[Path], watch: Watch = unwatched) -> Copies:
    """Read and compare copies; nothing is written.

    InputError where two names are one file, the files have no common past, or this machine keeps edits that
    are not in one of them yet; FileError.
    """
    if len({os.path.realpath(path) for path in paths}) < len(paths):
        raise InputError("error.merge_same_file")
    logs = []
    for number, path in enumerate(paths):
        go_on(watch, number, len(paths) + _STEPS)
        found = merging.entries(path)
        headers = {header.id: header for header in found.headers}
        logs.append(Log(found.case, headers, {event.id: event for event in found.events}))
    copies = Copies(tuple(paths), Union(tuple(logs)))
    if not copies.union.shares_a_past:
        raise NoCommonPastError("error.merge_no_common_past")
    if doubled(copies.union):
        raise InputError("error.merge_numbers_doubled")
    for path in paths:
        if any(_lacks(path, kept) for kept in keeping.kept_of(path)):
            raise InputError("error.merge_not_published", path=path)
    return copies


def lacks(path: Path, other: Path) -> bool:
    """Whether another file holds edits of the same case that this one has not; FileError."""
    mine, theirs = merging.entries(path), merging.entries(other)
    return mine.case == theirs.case and not {e.id for e in theirs.events} <= {e.id for e in mine.events}


def _lacks(path: Path, other: Path) -> bool:
    try:
        return lacks(path, other)
    except UserError:
        # What cannot be read was told when the file was opened.
        return False


def write(copies: Copies, output: Path, watch: Watch = unwatched) -> None:
    """Write what the copies hold together as a case file of its own; the copies stay as they are."""
    total = len(copies.paths) + _STEPS
    steps = iter(range(len(copies.paths), total))
    copies = copies.protected_first()
    first, *others = copies.paths
    merging.merged(first, others, _additions(copies), output, lambda: go_on(watch, next(steps, total), total))


def bring_in(session: Receiver, copies: Copies) -> frozenset[str]:
    """Bring the other copies into the open one, the first; the records touched. Undo takes it back.

    InputError where the open file has changed since the copies were read.
    """
    first, *others = copies.paths
    if session.head() != head_hash(copies.union.logs[0].events):
        raise InputError("error.merge_moved_on", path=first)
    return session.adopt(others, _additions(copies))


def loses_protection(copies: Copies) -> bool:
    """Whether what stood in a protected copy comes into a file without a passphrase."""
    first, *others = copies.paths
    return not is_protected(first) and any(is_protected(path) for path in others)


def told(copies: Copies) -> dict[str, Json]:
    """What each copy brings, and where they disagree, for scripts."""
    return {
        "copies": [
            {
                "path": str(path),
                "new_changes": len(copies.new_changes(path)),
                "by_author": {copies.name(author): count for author, count in copies.by_author(path).items()},
                "records": dict(copies.new_records(path)),
            }
            for path in copies.paths
        ],
        "conflicts": [{"record": record, "field": field} for record, field in copies.union.conflicts],
    }


def _additions(copies: Copies) -> Additions:
    """What the first copy has not, in an order that does not depend on that of the copies."""
    first, union = copies.union.logs[0], copies.union
    headers = [header for id, header in union.headers.items() if id not in first.headers]
    events = [event for id, event in union.events.items() if id not in first.events]
    return Additions(sorted(headers, key=_number), sorted(events, key=_number))


def _number(entry: ChangeHeader | Event) -> tuple[str, str, int]:
    return entry.at, entry.device, entry.sequence
