"""The user's library of treaty texts: kept in her profile, so that the next case file has them at once."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from octolegis.domain.assessment import Assessment
from octolegis.domain.checklist import Instrument
from octolegis.domain.errors import DiskError
from octolegis.domain.event import Change
from octolegis.domain.official_text import OfficialText, article_of
from octolegis.paths import profile_folder
from octolegis.session.commands import official_texts
from octolegis.session.outline_json import outline_bytes, outline_from_json
from octolegis.session.treaty_texts import SplitText

_LANGUAGE = re.compile(r"^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$")


@dataclass(frozen=True)
class KeptText:
    """A text of the library with its original bytes."""

    text: OfficialText
    split: SplitText
    document: bytes


def keep(text: OfficialText, split: SplitText, document: bytes) -> None:
    """Put a text into the library, in place of one in the same language; DiskError where it cannot be."""
    folder = _folder() / f"{text.instrument}.{text.language}"
    said = {"title": text.title or split.title, "filename": text.filename}
    try:
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "document").write_bytes(document)
        (folder / "outline.json").write_bytes(outline_bytes(split.outline))
        (folder / "text.json").write_text(json.dumps(said, ensure_ascii=False), encoding="utf-8")
    except OSError as error:
        raise DiskError("error.disk_refuses", path=folder) from error


def drop(instrument: str, language: str) -> None:
    """Take a text out of the library, if it is there; case files keep theirs."""
    with suppress(OSError):
        shutil.rmtree(_folder() / f"{instrument}.{language}")


def kept(instrument: Instrument) -> list[KeptText]:
    """The texts of the instrument; what was damaged is passed over."""
    found = []
    for folder in sorted(_folder().glob(f"{instrument.id}.*")):
        with suppress(OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
            found.append(_read(folder, instrument))
    return found


def attachments(assessment: Assessment, author: str, instruments: Iterable[Instrument]) -> list[Change]:
    """Changes that attach what the library has for the instruments; the case file must have them."""
    return [
        official_texts.attach(assessment, author, each.text, each.split.outline, each.document)
        for instrument in instruments
        for each in kept(instrument)
    ]


def _read(folder: Path, instrument: Instrument) -> KeptText:
    said = json.loads((folder / "text.json").read_text(encoding="utf-8"))
    outline = outline_from_json(json.loads((folder / "outline.json").read_bytes()))
    language = folder.name.removeprefix(f"{instrument.id}.")
    if not _LANGUAGE.match(language):
        raise ValueError(language)
    title, filename = str(said["title"]), str(said["filename"])
    text = OfficialText(f"{instrument.id}:{language}", instrument.id, language, title, filename)
    numbers = [article.number for article in instrument.articles()]
    present = tuple(number for number in numbers if article_of(outline, number) is not None)
    missing = tuple(number for number in numbers if number not in present)
    split = SplitText(outline, language, title, present, missing, (), (language,))
    return KeptText(text, split, (folder / "document").read_bytes())


def _folder() -> Path:
    return profile_folder() / "texts"
