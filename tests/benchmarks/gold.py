"""The labelled laws of ../shared/laws/gold.json as outlines, with the provisions that answer each article."""

from __future__ import annotations

import hashlib
import json
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from octolegis.domain.law import Law, Outline, Provision, ProvisionKind
from octolegis.importers.reading import read_law_here

LAWS = Path(__file__).resolve().parents[3] / "shared" / "laws"

Place = tuple[str, str]
Laws = dict[str, tuple[Law, Outline]]


@dataclass
class Jurisdiction:
    """The haystack of one jurisdiction, and by article the gold pairs, each a set of equal places.

    A label may stand several times in a law; any of its provisions counts.
    """

    name: str
    language: str
    laws: Laws = field(default_factory=dict)
    gold: dict[str, list[set[Place]]] = field(default_factory=dict)

    @property
    def is_train(self) -> bool:
        """Half of the jurisdictions, chosen by hash before anything was measured."""
        return int(hashlib.sha256(self.name.encode()).hexdigest(), 16) % 2 == 0


def jurisdictions(chosen: str = "") -> Iterator[Jurisdiction]:
    """Each labelled jurisdiction; none where the laws are not at hand."""
    if not LAWS.is_dir():
        return
    for name, first in json.loads((LAWS / "gold.json").read_text(encoding="utf-8")).items():
        if chosen in name:
            yield _jurisdiction(name, [first, *first.get("more", [])])


@cache
def outline_of(name: str) -> Outline:
    """A law by our own importer, where a form of it is at hand that it reads; else by the parsed JSON."""
    file = LAWS / name
    if file.suffix == ".json":
        readable = (LAWS / "derived" / f"{file.stem}.txt", file.with_suffix(".html"))
        file = next((each for each in readable if each.is_file()), file)
    if file.suffix == ".json":
        return _from_json(json.loads(file.read_text(encoding="utf-8")))
    return read_law_here(file.read_bytes(), file.name).outline


def negatives() -> Iterator[tuple[str, tuple[Law, Outline], list[str]]]:
    """The laws of tests/suggest/negatives.toml with the articles that they do not answer."""
    file = Path(__file__).resolve().parents[1] / "suggest" / "negatives.toml"
    for entry in tomllib.loads(file.read_text(encoding="utf-8"))["law"] if LAWS.is_dir() else ():
        law = Law(entry["file"], entry["file"], language=entry["language"])
        articles = [f"ets185/{number}" for number in entry["articles"]]
        yield entry["file"], (law, outline_of(entry["file"])), articles


def _jurisdiction(name: str, entries: list[dict[str, Any]]) -> Jurisdiction:
    found = Jurisdiction(name, entries[0]["language"])
    for entry in entries:
        file, outline = entry["file"], outline_of(entry["file"])
        found.laws[file] = (Law(file, file, language=entry["language"]), outline)
        for instrument, articles in entry["map"].items():
            for number, labels in articles.items():
                for label in labels:
                    nodes = [p for p in outline.labelled(label) if p.kind is ProvisionKind.ARTICLE]
                    if nodes:
                        pairs = found.gold.setdefault(f"{instrument.lower()}/{number}", [])
                        pairs.append({(file, node.id) for node in nodes})
    return found


def _from_json(data: dict[str, Any]) -> Outline:
    nodes: list[Provision] = []
    chapters: dict[str, str] = {}
    for number, row in enumerate(_rows(data)):
        chapter = row.get("chapter") or ""
        if chapter and chapter not in chapters:
            chapters[chapter] = f"chapter{len(chapters)}"
            nodes.append(Provision(chapters[chapter], None, ProvisionKind.CHAPTER, "", chapter, "", 0))
        nodes.append(
            Provision(
                f"article{number}",
                chapters.get(chapter),
                ProvisionKind.ARTICLE,
                str(row.get("section") or row.get("section_number") or row.get("number") or row.get("name")),
                row.get("title") or "",
                row.get("content") or row.get("text") or " ".join(map(str, row.get("paragraphs", ()))),
                int(bool(chapter)),
            )
        )
    return Outline(tuple(nodes))


def _rows(data: Any) -> Iterator[dict[str, Any]]:
    """The articles in whatever nesting, with the title of what is above them."""
    if isinstance(data, list):
        for each in data:
            yield from _rows(each)
    elif isinstance(data, dict) and "provisions" in data:
        yield from data["provisions"]
    elif isinstance(data, dict):
        for key, value in data.items():
            if key == "articles":
                yield from ({"chapter": data.get("title"), **article} for article in value)
            elif isinstance(value, list | dict):
                yield from _rows(value)
