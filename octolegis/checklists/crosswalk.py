"""The crosswalk file ``provisions/crosswalk.toml``: checked, read, and put into another language.

Each pair stands there once; ``relation`` says what the target (``to``) is, seen from ``from``. It is
read without pydantic, since the window wants it soon after a start.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from functools import cache
from pathlib import Path

from octolegis.checklists.faults import Fault, Table, fault, tables, text_at
from octolegis.checklists.lines import Path as Place
from octolegis.checklists.reading import TomlFile, toml_file
from octolegis.checklists.rules import wrong_format
from octolegis.domain.crosswalk import Crosswalk, Link, Relation
from octolegis.domain.text import clean
from octolegis.domain.typography import typeset
from octolegis.paths import data_folder

NAME = "crosswalk"
"""The stem of the file, which is the id of no instrument."""

_HEAD = ("format", "language", "to_confirm", "pair")
_TEXTS = ("from", "to", "relation", "reason")
_PAIR = (*_TEXTS, "to_confirm")


@cache
def shipped(language: str = "en") -> Crosswalk:
    """The links between the shipped instruments, with reasons in a language as far as there are any.

    Ids are not compared with the checklists here, which would mean reading all of them; the check of
    the file and its test do that.
    """
    folder = data_folder("provisions")
    links = load(folder / f"{NAME}.toml")
    translation = folder / f"{NAME}.{language.partition('-')[0]}.toml"
    if not translation.is_file():
        return Crosswalk(links)
    return Crosswalk(_translated(links, toml_file(translation).tables, language))


def load(path: Path, known: Collection[str] | None = None) -> list[Link]:
    """The links of a file; ChecklistErrors with every mistake in it.

    ``known`` are the ids of articles and requirements that may be named; ``None``: any.
    """
    return links(toml_file(path), known)


def links(file: TomlFile, known: Collection[str] | None = None) -> list[Link]:
    """The links of a file that has been read."""
    faults = [*wrong_format(file.tables), *_keys((), file.tables, ("format", "language", "pair"), _HEAD)]
    for place, pair in tables(file.tables, (), "pair"):
        faults += [*_keys(place, pair, _TEXTS, _PAIR), *_relation(place, pair), *_ends(place, pair, known)]
    faults += _twice(file)
    if faults:
        raise file.errors(faults, lambda place: _name(file.tables, place))
    doubts = file.tables.get("to_confirm")
    shared = {name: str(text) for name, text in doubts.items()} if isinstance(doubts, dict) else {}
    return [_link(pair, shared) for _, pair in tables(file.tables, (), "pair")]


def is_crosswalk(raw: Table) -> bool:
    """Whether the tables are those of a crosswalk file."""
    return "pair" in raw and "instrument" not in raw


def key(link: Link) -> str:
    """How a translation names a pair: ``ets185/2 un/7``."""
    return f"{link.origin} {link.target}"


def _link(pair: Table, shared: dict[str, str]) -> Link:
    origin, target = text_at(pair, "from"), text_at(pair, "to")
    touched = (origin.partition("/")[0], target.partition("/")[0])
    own = pair.get("to_confirm")
    doubts = [str(text) for text in own] if isinstance(own, list) else []
    doubts += [text for id, text in shared.items() if id in touched]
    relation = Relation(text_at(pair, "relation"))
    return Link(origin, target, relation, clean(text_at(pair, "reason")), tuple(map(clean, doubts)))


def _translated(links: list[Link], raw: Table, language: str) -> Iterator[Link]:
    reasons, doubts = raw.get("reason"), raw.get("to_confirm")
    said = reasons if isinstance(reasons, dict) else {}
    doubted = doubts if isinstance(doubts, dict) else {}
    for link in links:
        reason = typeset(clean(str(said.get(key(link), link.reason))), language)
        doubts_in_language = (clean(str(doubted.get(text, text))) for text in link.to_confirm)
        to_confirm = tuple(typeset(each, language) for each in doubts_in_language)
        yield Link(link.origin, link.target, link.relation, reason, to_confirm)


def _keys(place: Place, table: Table, wanted: Collection[str], known: Collection[str]) -> Iterator[Fault]:
    for name in table:
        if name not in known:
            yield fault((*place, name), "unknown_key", key=name[:60], known=", ".join(known))
    for name in wanted:
        if name not in table:
            yield fault(place, "missing_key", key=name)
        elif name in _TEXTS and not text_at(table, name).strip():
            yield fault((*place, name), "empty", key=name)
    doubts = table.get("to_confirm", [] if place else {})
    if not isinstance(doubts, list if place else dict):
        wanted_term = f"checklist.wanted.{'list' if place else 'table'}"
        yield fault((*place, "to_confirm"), "wrong_type", key="to_confirm", wanted_term=wanted_term)


def _relation(place: Place, pair: Table) -> Iterator[Fault]:
    value = text_at(pair, "relation")
    if value and value not in list(Relation):
        allowed = ", ".join(Relation)
        yield fault((*place, "relation"), "choice", key="relation", value=value[:60], allowed=allowed)


def _ends(place: Place, pair: Table, known: Collection[str] | None) -> Iterator[Fault]:
    origin, target = text_at(pair, "from"), text_at(pair, "to")
    if origin and origin == target:
        yield fault((*place, "to"), "pair_of_one", value=target[:60])
    for name, id in (("from", origin), ("to", target)):
        if id and known is not None and id not in known:
            yield fault((*place, name), "crosswalk_unknown", value=id[:60])


def _twice(file: TomlFile) -> Iterator[Fault]:
    """A pair that stands there a second time, in whichever direction."""
    first: dict[frozenset[str], Place] = {}
    for place, pair in tables(file.tables, (), "pair"):
        ends = frozenset((text_at(pair, "from"), text_at(pair, "to")))
        if len(ends) == 2 and "" not in ends and first.setdefault(ends, place) != place:
            pair_name = f"{text_at(pair, 'from')} {text_at(pair, 'to')}"
            yield fault((*place, "from"), "pair_twice", value=pair_name, first=file.lines.of(first[ends]))


def _name(raw: Table, place: Place) -> str:
    pairs = raw.get("pair")
    if len(place) > 1 and isinstance(pairs, list) and isinstance(place[1], int):
        pair = pairs[place[1]]
        ends = f"{text_at(pair, 'from')} {text_at(pair, 'to')}".strip() if isinstance(pair, dict) else ""
        return ends[:120] or f"pair {place[1] + 1}"
    return NAME
