"""A translation file is checked against its format and against the checklist that it translates."""

from __future__ import annotations

from collections.abc import Iterator

from octolegis.checklists import format_check
from octolegis.checklists.faults import Fault, Table, fault, text_at
from octolegis.checklists.lines import Path
from octolegis.checklists.raw_translation import MODELS, RawTranslation
from octolegis.checklists.reading import TomlFile
from octolegis.checklists.rules import wrong_format
from octolegis.checklists.translation import Texts, name_of, texts
from octolegis.domain.checklist import Instrument


def named_checklist(file: TomlFile) -> str:
    """The id of the checklist that the file says it translates; empty when it says none."""
    head = file.tables.get("translation")
    return text_at(head, "instrument") if isinstance(head, dict) else ""


def in_format(file: TomlFile) -> RawTranslation:
    """The file whatever the checklist has become; ChecklistErrors with every mistake in its format."""
    return _sound(file, [])


def checked(file: TomlFile, original: Instrument | None) -> RawTranslation:
    """The file as the translation of a checklist; ChecklistErrors with every mistake in it.

    Ids and keys that the original does not have are mistakes, and lists of another length. No
    original: the checklist that the file names is not known.
    """
    foreign = _unknown(named_checklist(file)) if original is None else _foreign(file.tables, original)
    return _sound(file, list(foreign))


def _sound(file: TomlFile, foreign: list[Fault]) -> RawTranslation:
    result = format_check.checked(file.tables, RawTranslation, MODELS)
    faults = [*wrong_format(file.tables), *foreign]
    if not isinstance(result, list) and not faults:
        return result
    faults += result if isinstance(result, list) else []
    raise file.errors(faults, lambda place: name_of(place, named_checklist(file)))


def _unknown(id: str) -> Iterator[Fault]:
    if id:
        yield fault(("translation", "instrument"), "original_unknown", value=id[:60])


def _foreign(raw: Table, original: Instrument) -> Iterator[Fault]:
    known = texts(original)
    ids = {place[:2] for place in known}
    for table in ("part", "article", "requirement"):
        entries = raw.get(table)
        for id, entry in entries.items() if isinstance(entries, dict) else ():
            if (table, id) not in ids:
                yield fault((table, id), "id_unknown", value=id, original=original.id)
            elif isinstance(entry, dict):
                yield from _misplaced((table, id), entry, known)


def _misplaced(around: Path, entry: Table, known: Texts) -> Iterator[Fault]:
    for key, words in entry.items():
        place = (*around, key)
        text = known.get(place)
        if not words or key not in MODELS[str(around[0])].model_fields:
            continue
        if text is None:
            yield fault(place, "text_surplus", key=key)
        elif isinstance(words, list) and isinstance(text, tuple) and len(words) != len(text):
            yield fault(place, "list_length", key=key, found=len(words), wanted=len(text))
