"""The user's own checklists, kept in her profile: a draft of each, and every edition that was published.

Publishing freezes an edition: findings are tied to its ids, so that what was published never changes,
and a changed checklist is published under a higher number.
"""

from __future__ import annotations

import os
import re
from contextlib import suppress
from pathlib import Path
from typing import Any

from octolegis.checklists import library
from octolegis.domain.checklist import Instrument
from octolegis.domain.errors import DiskError, InputError
from octolegis.paths import profile_folder

_PUBLISHED = re.compile(r"^([a-z][a-z0-9-]*)\.(\d{1,6})\.toml$")
_DRAFT = re.compile(r"^([a-z][a-z0-9-]*)\.toml$")


def draft_ids() -> list[str]:
    """The ids of the checklists that are being written."""
    return sorted(found[1] for name in _names(_folder()) if (found := _DRAFT.match(name)))


def editions(id: str) -> list[int]:
    """The numbers of the editions that were published, in order."""
    found = (_PUBLISHED.match(name) for name in _names(_published()))
    return sorted(int(each[2]) for each in found if each and each[1] == id)


def published_ids() -> list[str]:
    """The ids of own checklists that can be assessed against; never one that is shipped."""
    found = {each[1] for name in _names(_published()) if (each := _PUBLISHED.match(name))}
    return sorted(found - set(library.shipped_ids()))


def all_ids() -> list[str]:
    """Every checklist that can be assessed against: the shipped ones, then the user's own."""
    return [*library.shipped_ids(), *published_ids()]


def checklist(id: str) -> Instrument:
    """The shipped checklist, or the latest published edition of an own one; InputError for neither."""
    if id in published_ids():
        from octolegis.checklists.from_toml import load

        return load(edition_file(id, editions(id)[-1]))
    if id not in library.shipped_ids():
        raise InputError("checklist.unknown", checklist=id, known=", ".join(all_ids()))
    return library.shipped(id)


def checklists() -> list[Instrument]:
    """Every checklist that can be assessed against; an own one whose file was damaged is passed over."""
    from octolegis.checklists.problem import ChecklistErrors

    found = [library.shipped(id) for id in library.shipped_ids()]
    for id in published_ids():
        with suppress(ChecklistErrors):
            found.append(checklist(id))
    return found


def edition_offered(id: str) -> int:
    """The number of the latest edition that the program or the user has; 0 where neither has any."""
    return library.shipped_edition(id) or max(editions(id), default=0)


def edition_file(id: str, edition: int) -> Path:
    """The file of a published edition."""
    return _published() / f"{id}.{edition}.toml"


def draft_file(id: str) -> Path:
    """The file in which a checklist is being written."""
    return _folder() / f"{id}.toml"


def is_published(id: str) -> bool:
    """Whether the draft is what was published last, to the byte."""
    known = editions(id)
    try:
        return bool(known) and draft_file(id).read_bytes() == edition_file(id, known[-1]).read_bytes()
    except OSError:
        return False


def frozen_ids(id: str) -> frozenset[str]:
    """The requirement ids of all published editions, as they stand in the file."""
    from octolegis.checklists.faults import requirements, text_at
    from octolegis.checklists.problem import ChecklistErrors
    from octolegis.checklists.reading import toml_file

    found: set[str] = set()
    for edition in editions(id):
        with suppress(ChecklistErrors):
            tables = toml_file(edition_file(id, edition)).tables
            found |= {text_at(table, "id") for _, table in requirements(tables)}
    return frozenset(found)


def save_draft(tables: dict[str, Any]) -> Path:
    """Keep a checklist that is being written, mistakes and all; InputError where its id names no file."""
    id = tables.get("instrument", {}).get("id", "")
    _refuse_foreign_id(str(id))
    return _write(draft_file(str(id)), tables)


def publish(tables: dict[str, Any]) -> int:
    """Freeze a sound checklist as an edition; the number of the edition.

    What is published already under its number stays as it is. InputError where it has been changed
    and needs a higher number, or where the id is that of a shipped checklist.
    """
    from octolegis.checklists.raw import RawFile
    from octolegis.checklists.reading import toml_file

    id, edition = tables["instrument"]["id"], tables["instrument"]["edition"]
    _refuse_foreign_id(id)
    known = editions(id)
    if edition in known:
        before = RawFile.model_validate(toml_file(edition_file(id, edition)).tables)
        if before == RawFile.model_validate(tables):
            return int(edition)
    if known and edition <= known[-1]:
        last = known[-1]
        raise InputError("checklist.published_before", checklist=id, edition=last, following=last + 1)
    _write(edition_file(id, edition), tables)
    _write(draft_file(id), tables)
    return int(edition)


def drop_draft(id: str) -> None:
    """Take the draft away; published editions stay, since case files may rest on them."""
    with suppress(OSError):
        draft_file(id).unlink(missing_ok=True)


def _refuse_foreign_id(id: str) -> None:
    if not library.is_id(id) or len(id) > 60:
        raise InputError("checklist.no_id", checklist=id[:60])
    if id in library.shipped_ids():
        raise InputError("checklist.id_shipped", checklist=id)


def _write(path: Path, tables: dict[str, Any]) -> Path:
    from octolegis.checklists.to_toml import to_toml

    part = path.with_suffix(f".{os.getpid()}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        part.write_text(to_toml(tables), encoding="utf-8", errors="replace")
        part.replace(path)
    except OSError as error:
        part.unlink(missing_ok=True)
        raise DiskError("error.disk_refuses", path=path) from error
    return path


def _names(folder: Path) -> list[str]:
    try:
        return [path.name for path in folder.iterdir()]
    except OSError:
        return []


def _folder() -> Path:
    return profile_folder() / "checklists"


def _published() -> Path:
    return _folder() / "published"
