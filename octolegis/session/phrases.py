"""Quick phrases: sentences that a user builds up and inserts by name; kept in the profile, shared as a file.

A phrase may hold ``{article}``, ``{instrument}``, ``{country}``, ``{law}`` and ``{provision}``, which are
filled in where it is inserted.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path

from octolegis.domain.assessment import Assessment
from octolegis.domain.errors import DiskError, FileError
from octolegis.domain.text import MAX_TEXT, clean, search_key
from octolegis.paths import profile_folder
from octolegis.session.commands.targets import target_name
from octolegis.session.plain_files import refuse_device

ENDING = ".phrases.json"
PLACES = ("article", "instrument", "country", "law", "provision")
"""What can be filled in."""
_PLACE = re.compile(r"\{(" + "|".join(PLACES) + r")\}")
_NAME = re.compile(r"[^\s;]{1,40}")
_CALLED = re.compile(r";;([^\s;]{1,40})$")
_LARGEST = 2_000_000
_MOST = 2000


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase by its name, which has no space and no semicolon."""

    name: str
    text: str


def name_of(words: str) -> str:
    """A name as it may be: what was typed, with hyphens for spaces and semicolons."""
    return "-".join(re.split(r"[\s;]+", clean(words).strip()))[:40]


def load() -> tuple[Phrase, ...]:
    """The user's phrases by name; none where there are none or the file cannot be read."""
    with suppress(OSError, FileError):
        return _read(_file())
    return ()


def save(phrases: Iterable[Phrase]) -> None:
    """Keep the phrases; DiskError where they cannot be."""
    write(phrases, _file())


def write(phrases: Iterable[Phrase], path: Path) -> None:
    """Write phrases to a file that colleagues can take over; whole, or not at all."""
    refuse_device(path)
    record = {"octolegis_phrases": 1, "phrases": [asdict(phrase) for phrase in _in_order(phrases)]}
    part = path.with_name(f".{path.name}.part")
    try:
        part.write_text(json.dumps(record, ensure_ascii=False, indent=1), encoding="utf-8")
        part.replace(path)
    except OSError as error:
        with suppress(OSError):
            part.unlink(missing_ok=True)
        raise DiskError("error.disk_refuses", path=path) from error


def read(path: Path) -> tuple[Phrase, ...]:
    """The phrases of a colleague's file; FileError where it holds none, DiskError where it cannot be read."""
    refuse_device(path)
    try:
        return _read(path)
    except OSError as error:
        raise DiskError("error.disk_refuses", path=path) from error


def joined(own: Iterable[Phrase], others: Iterable[Phrase]) -> tuple[Phrase, ...]:
    """One's own phrases with those of others; of two with the same name and other words both stay."""
    found = {search_key(phrase.name): phrase for phrase in own}
    for phrase in others:
        name, number = phrase.name, 2
        while (there := found.get(search_key(name))) is not None and there.text != phrase.text:
            name, number = f"{phrase.name[:36]}-{number}", number + 1
        found.setdefault(search_key(name), Phrase(name, phrase.text))
    return _in_order(found.values())


def called(before: str, phrases: Iterable[Phrase]) -> tuple[int, Phrase] | None:
    """The phrase called by ``;;name`` at the end of what stands before the cursor, and how long that is."""
    call = _CALLED.search(before)
    if call is None:
        return None
    wanted = search_key(call[1])
    found = next((phrase for phrase in phrases if search_key(phrase.name) == wanted), None)
    return (len(call[0]), found) if found else None


def filled(phrase: Phrase, places: dict[str, str]) -> str:
    """The words of a phrase with what is known put in; other braces stay as they are."""
    return _PLACE.sub(lambda place: places.get(place[1]) or place[0], phrase.text)


def places(assessment: Assessment, target: str) -> dict[str, str]:
    """What the places of a phrase stand for on a target, in the language of the reports."""
    from octolegis.reports.countries import country_name

    instrument = assessment.instrument_of(target)
    mapped = assessment.mappings_by_target.get(target, [])
    laws = dict.fromkeys(assessment.laws[each.law].title for each in mapped if each.law in assessment.laws)
    cited = []
    for mapping in mapped:
        outline = assessment.outlines.get(mapping.law)
        provision = outline.by_id.get(mapping.provision) if outline else None
        if outline and provision:
            cited.append(outline.citation(provision))
    country = assessment.details.country
    return {
        "article": target_name(assessment, target),
        "instrument": instrument.short_title or instrument.title if instrument else "",
        "country": country_name(country, assessment.details.language) if country else "",
        "law": ", ".join(laws),
        "provision": ", ".join(dict.fromkeys(cited)),
    }


def _read(path: Path) -> tuple[Phrase, ...]:
    """FileError for what is no file of phrases, or far too large for one; OSError."""
    if path.stat().st_size > _LARGEST:
        raise FileError("error.no_phrases", path=path)
    try:
        record = json.loads(path.read_text(encoding="utf-8-sig"))
        rows = record["phrases"][:_MOST]
        pairs = [(clean(row["name"]), clean(row["text"])) for row in rows]
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise FileError("error.no_phrases", path=path) from error
    return _in_order(Phrase(n, t) for n, t in pairs if _NAME.fullmatch(n) and 0 < len(t) <= MAX_TEXT)


def _in_order(phrases: Iterable[Phrase]) -> tuple[Phrase, ...]:
    return tuple(sorted(phrases, key=lambda phrase: search_key(phrase.name)))


def _file() -> Path:
    return profile_folder() / "phrases.json"
