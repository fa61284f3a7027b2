"""The labels that the statutes of ../shared/laws bear, where others have counted them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from octolegis.domain.labels import label_key
from octolegis.domain.law import Outline, ProvisionKind

LAWS = Path(__file__).resolve().parents[3] / "shared" / "laws"
_SAME_WORDS = {
    "derived/KE-cmca-2018-flat.docx": "KE-cmca-2018.txt",
    "derived/JP-fusei-access.docx": "JP-fusei-access.txt",
    "derived/PH-ra-10175.docx": "PH-ra-10175.txt",
    "derived/PK-peca-2016.docx": "PK-peca-2016.txt",
    "derived/RS-krivicni-zakonik.docx": "RS-krivicni-zakonik.txt",
    "PH-ra-10175.html": "PH-ra-10175.txt",
}
_ICELANDIC = re.compile(r"\[?(\d+)\. gr\. ([a-z])\.")
_SUFFIXES = (".docx", ".pdf", ".html", ".txt", ".md")


@dataclass(frozen=True)
class Expected:
    """The keys of the articles in order, or only their number."""

    keys: list[str]
    count: int = 0


def expected() -> Iterator[tuple[Path, Expected]]:
    """Each law that we can read, with what is known of it."""
    if not LAWS.is_dir():
        return
    structure = json.loads((LAWS / "structure.json").read_text(encoding="utf-8"))
    counts = _counts()
    files = [file for file in sorted(LAWS.rglob("*")) if file.suffix in _SUFFIXES and "-" in file.name]
    for file in files:
        name = str(file.relative_to(LAWS))
        known = structure.get(_SAME_WORDS.get(name, file.name))
        if known:
            yield file, Expected(_lettered(file, [key(label) for label in known["labels"]]))
        elif name == "AE-fdl-34-2021.html":
            seeds = json.loads(file.with_suffix(".json").read_text(encoding="utf-8"))["provisions"]
            yield file, Expected([key(seed["section"]) for seed in seeds])
        else:
            yield file, Expected([], counts.get(file.name, counts.get(file.stem + ".md", 0)))


def key(label: str) -> str:
    """A label as it is compared here: letters that look alike, and both ways to write a branch, are one."""
    if label == "único":
        return "único"
    return label_key(label.replace("_", "-")).translate(str.maketrans("абвгдеΑΒΓΔΕ", "abvgdeabgde"))


def _lettered(file: Path, keys: list[str]) -> list[str]:
    """With the articles that Iceland tells apart by a letter ("19. gr. b."), which nobody had counted."""
    if not file.name.startswith("IS-"):
        return keys
    added: dict[str, list[str]] = {}
    for line in file.read_text(encoding="utf-8").splitlines():
        match = _ICELANDIC.match(line)
        if match:
            added.setdefault(match[1], []).append(key(f"{match[1]}. gr. {match[2]}"))
    return [each for number in keys for each in (number, *added.get(number, []))]


def article_keys(outline: Outline) -> list[str]:
    """The keys of the basic units in document order."""
    return [key(p.label) for p in outline.provisions if p.kind is ProvisionKind.ARTICLE]


def _counts() -> dict[str, int]:
    table = (LAWS / "PROVENANCE.md").read_text(encoding="utf-8")
    rows = (line.split("|") for line in table.splitlines() if line.startswith("| "))
    found = {row[1].strip(): re.search(r"\d+", row[7]) for row in rows if len(row) > 8}
    return {name: int(match.group()) for name, match in found.items() if match}
