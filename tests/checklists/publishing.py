"""The register of published editions: what was shipped under a number stays so for ever.

``make publish`` enters the shipped editions that are not in it yet; it is part of a release. Until then
an edition may change as it likes. A published one that is changed needs a new number in its file.
"""

from __future__ import annotations

import sys
import tomllib
from collections.abc import Iterable
from pathlib import Path

from octolegis.checklists.library import shipped, shipped_ids
from octolegis.checklists.to_json import edition_json
from octolegis.domain.canonical import canonical, sha256
from octolegis.domain.checklist import Instrument

REGISTER = Path(__file__).with_name("published_editions.toml")
_HEAD = (
    "# Editions that were released, by instrument and number: SHA-256 of what a case file keeps of them.\n"
)

Register = dict[str, dict[str, str]]


def register() -> Register:
    """The published editions: instrument, number, hash."""
    return tomllib.loads(REGISTER.read_text(encoding="utf-8"))


def content_hash(instrument: Instrument) -> str:
    """The hash under which case files keep the edition."""
    return sha256(canonical(edition_json(instrument)))


def objections(instruments: Iterable[Instrument], published: Register) -> list[str]:
    """What forbids to ship these editions after those that were published."""
    found: list[str] = []
    for each in instruments:
        editions = published.get(each.id, {})
        newest = max(map(int, editions), default=0)
        if str(each.edition) in editions and editions[str(each.edition)] != content_hash(each):
            found.append(f"{each.id}: edition {each.edition} is published and was changed; raise its number")
        elif each.edition < newest:
            found.append(f"{each.id}: edition {newest} is published, and this is edition {each.edition}")
    return found


def with_new(instruments: Iterable[Instrument], published: Register) -> Register:
    """The register with the editions that were not in it."""
    grown = {id: dict(editions) for id, editions in published.items()}
    for each in instruments:
        grown.setdefault(each.id, {}).setdefault(str(each.edition), content_hash(each))
    return grown


def as_text(published: Register) -> str:
    """The register as its file has it."""
    tables = [
        "\n".join([f"\n[{id}]", *(f'{number} = "{hash}"' for number, hash in editions.items())])
        for id, editions in published.items()
    ]
    return _HEAD + "\n".join(tables) + ("\n" if tables else "")


def main() -> int:
    """Enter what is shipped and not published yet; refuse where something published was changed."""
    instruments = [shipped(id) for id in shipped_ids()]
    refused = objections(instruments, register())
    for objection in refused:
        sys.stderr.write(f"{objection}\n")
    if not refused:
        REGISTER.write_text(as_text(with_new(instruments, register())), encoding="utf-8")
    return 1 if refused else 0


if __name__ == "__main__":
    sys.exit(main())
