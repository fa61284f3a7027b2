"""The user's own checklists: written, checked while they are written, published and copied."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from octolegis.checklists import library, own
from octolegis.checklists.lines import Path as Place
from octolegis.checklists.problem import ChecklistErrors
from octolegis.domain.message import Message
from octolegis.session.plain_files import refuse_device
from octolegis.wording import Wording

Tables = dict[str, Any]
_HERE = "•"
"""Stands for the place in a sentence; the editor shows the place itself."""


@dataclass(frozen=True)
class OwnChecklist:
    """``edition`` is the latest that was published, 0 for none; ``draft`` says that it is being written."""

    id: str
    title: str
    edition: int
    draft: bool

    @property
    def changed(self) -> bool:
        """Whether the draft is another than what was published."""
        return self.draft and not own.is_published(self.id)


@dataclass(frozen=True)
class Mistake:
    """What is wrong at a place of a checklist."""

    place: Place
    message: Message

    def sentence(self, words: Wording) -> str:
        """The sentence without the place."""
        said = words.say(self.message)
        return said.partition(f"{_HERE}: ")[2] or said


def own_checklists() -> list[OwnChecklist]:
    """Every checklist of the user, published or being written."""
    drafts = set(own.draft_ids())
    found = []
    for id in sorted(drafts | set(own.published_ids())):
        head = tables_of(id).get("instrument", {})
        title = str(head.get("short_title") or head.get("title") or id)
        found.append(OwnChecklist(id, title, max(own.editions(id), default=0), id in drafts))
    return found


def tables_of(id: str) -> Tables:
    """What is being written, else the latest published edition, else the shipped checklist.

    Empty where the file was damaged.
    """
    from octolegis.checklists.reading import toml_file

    editions = own.editions(id)
    file = own.draft_file(id)
    if not file.is_file():
        file = own.edition_file(id, editions[-1]) if editions else library.file_of(id)
    try:
        return dict(toml_file(file).tables)
    except ChecklistErrors:
        return {}


def new_tables() -> Tables:
    """A checklist to begin with: the example of the template."""
    from octolegis.checklists.sheet.template import EXAMPLE

    return deepcopy(EXAMPLE)


def copy_of(id: str) -> Tables:
    """A copy of a checklist under an id of its own, in a first edition."""
    tables = deepcopy(tables_of(id))
    taken = {*own.all_ids(), *own.draft_ids()}
    head = tables.setdefault("instrument", {})
    names = (f"{id}-own{number or ''}" for number in range(1000))
    head |= {"id": next(name for name in names if name not in taken), "edition": 1}
    return tables


def mistakes(tables: Tables) -> list[Mistake]:
    """Everything that is wrong with a checklist, in its order."""
    from octolegis.checklists import format_check
    from octolegis.checklists.lines import Lines
    from octolegis.checklists.raw import MODELS, RawFile
    from octolegis.checklists.rules import broken_rules
    from octolegis.checklists.sheet.reading import in_plain_words

    result = format_check.checked(tables, RawFile, MODELS)
    faults = [*(result if isinstance(result, list) else []), *broken_rules(tables, Lines(""))]
    found = [Mistake(each.path, in_plain_words(each, 0, _HERE)) for each in faults]
    return sorted(dict.fromkeys(found), key=lambda each: [str(step).zfill(6) for step in each.place])


def frozen_ids(id: str) -> frozenset[str]:
    """The ids of requirements that findings may be tied to, since they were published."""
    return own.frozen_ids(id)


def next_edition(id: str) -> int:
    """The number under which a change of the checklist is published."""
    return max(own.editions(id), default=0) + 1


def save(tables: Tables) -> Path:
    """Keep the draft; UserError where its id names no file."""
    return own.save_draft(tables)


def publish(tables: Tables) -> int:
    """Publish a checklist without mistakes; the number of the edition. UserError where it cannot be."""
    return own.publish(tables)


def drop_draft(id: str) -> None:
    """Take the draft away; published editions stay."""
    own.drop_draft(id)


def publish_file(path: Path) -> tuple[int, list[Message]]:
    """Publish a checklist file or spreadsheet: the edition, or 0 and what is wrong with it."""
    tables, found = read_tables(path)
    return (own.publish(tables), []) if tables else (0, found)


def read_tables(path: Path) -> tuple[Tables, list[Message]]:
    """A sound checklist file or spreadsheet, else nothing and what is wrong with it."""
    from octolegis.checklists.checking import is_sheet
    from octolegis.checklists.from_toml import checked
    from octolegis.checklists.reading import toml_file
    from octolegis.checklists.sheet.reading import sheet_file

    refuse_device(path)
    try:
        if is_sheet(path):
            return dict(sheet_file(path).tables), []
        file = toml_file(path)
        checked(file)
    except ChecklistErrors as errors:
        return {}, [problem.message for problem in errors.problems]
    return dict(file.tables), []
