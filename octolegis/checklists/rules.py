"""What a checklist must obey beyond its format: ids, one-of groups, variations, assessability."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from octolegis.checklists.faults import Fault, Table, articles, fault, requirements, tables, text_at
from octolegis.checklists.lines import Numbered, Path
from octolegis.domain.checklist import Obligation

FORMAT = 1
"""The format of checklist files that this program reads."""


def broken_rules(raw: Table, lines: Numbered) -> Iterator[Fault]:
    """Every rule that the file breaks; what is no table or no text is left to the format check."""
    yield from wrong_format(raw)
    yield from _duplicates(tables(raw, (), "part"), "id", lines)
    yield from _duplicates(articles(raw), "number", lines)
    yield from _duplicates(requirements(raw), "id", lines)
    for path, article in articles(raw):
        yield from _assessability(path, article)
        yield from _requirement_ids(path, article)
        yield from _groups(path, article)
    yield from _qualified(raw)
    yield from _matrices(raw)
    yield from _earlier_ids(raw, lines)


def wrong_format(raw: Table) -> Iterator[Fault]:
    """The fault of a file in a format that this program does not read."""
    number = raw.get("format")
    if isinstance(number, int) and number != FORMAT:
        yield fault(("format",), "format", found=str(number)[:20], known=FORMAT)


def _duplicates(places: Iterable[tuple[Path, Table]], key: str, lines: Numbered) -> Iterator[Fault]:
    first: dict[str, Path] = {}
    for path, table in places:
        value = text_at(table, key)
        if value and first.setdefault(value, path) != path:
            yield fault((*path, key), "duplicate", key=key, value=value, first=lines.of((*first[value], key)))


def _assessability(path: Path, article: Table) -> Iterator[Fault]:
    assessable = article.get("assessable")
    if assessable is False and not text_at(article, "informational").strip():
        yield fault((*path, "assessable"), "informational_missing")
    if assessable is True and not text_at(article, "summary").strip():
        yield fault((*path, "summary"), "summary_missing")


def _requirement_ids(path: Path, article: Table) -> Iterator[Fault]:
    number = text_at(article, "number")
    slugs: dict[str, str] = {}
    for place, requirement in tables(article, path, "requirement"):
        id = text_at(requirement, "id")
        paragraph, colon, slug = id.partition(":")
        if number and colon and paragraph != number and not paragraph.startswith(f"{number}."):
            yield fault((*place, "id"), "foreign_id", value=id, number=number)
        if slug and slugs.setdefault(slug, id) != id:
            yield fault((*place, "id"), "duplicate_slug", value=slug, other=slugs[slug])


def _groups(path: Path, article: Table) -> Iterator[Fault]:
    members: dict[str, list[Path]] = {}
    for place, requirement in tables(article, path, "requirement"):
        if requirement.get("obligation") != Obligation.ONE_OF:
            continue
        group = text_at(requirement, "group").strip()
        if not group:
            yield fault((*place, "obligation"), "group_missing")
        members.setdefault(group, []).append(place)
    for group, places in members.items():
        if group and len(places) == 1:
            yield fault((*places[0], "group"), "group_of_one", group=group)


def _qualified(raw: Table) -> Iterator[Fault]:
    known = {text_at(requirement, "id") for _, requirement in requirements(raw)}
    for path, requirement in requirements(raw):
        variation = requirement.get("variation")
        if not isinstance(variation, dict):
            continue
        qualified = _listed(variation, "qualifies")
        for id in qualified:
            if id not in known:
                yield fault((*path, "variation", "qualifies"), "qualifies_unknown", value=id)
        for id in _listed(variation, "excludes"):
            if id not in qualified:
                yield fault((*path, "variation", "excludes"), "excludes_more", value=id)


def _matrices(raw: Table) -> Iterator[Fault]:
    """Rows are articles, conditions and definitions requirements of this file, or have a stroke."""
    numbers = {text_at(article, "number") for _, article in articles(raw)}
    known = {text_at(requirement, "id") for _, requirement in requirements(raw)}
    for path, article in articles(raw):
        for value in [id for id in _listed(article, "uses") if "/" not in id]:
            if not any(id.startswith((f"{value}:", f"{value}.")) for id in known):
                yield fault((*path, "uses"), "uses_unknown", value=value)
        matrix = article.get("matrix")
        if not isinstance(matrix, dict):
            continue
        cells = [cell.partition("@") for cell in _listed(matrix, "further")]
        conditions = [*_listed(matrix, "conditions"), *(cell[0] for cell in cells)]
        rows = [*_listed(matrix, "rows"), *_listed(matrix, "apart"), *(cell[2] for cell in cells)]
        for value in [id for id in conditions if "/" not in id and id not in known]:
            yield fault((*path, "matrix"), "matrix_condition", value=value)
        for value in [id for id in rows if "/" not in id and id not in numbers]:
            yield fault((*path, "matrix"), "matrix_row", value=value)


def _earlier_ids(raw: Table, lines: Numbered) -> Iterator[Fault]:
    """An id of an earlier edition leads to one requirement, and is none of this edition."""
    known = {text_at(requirement, "id") for _, requirement in requirements(raw)}
    first: dict[str, Path] = {}
    for path, requirement in requirements(raw):
        for id in [text_at(requirement, "was"), *_listed(requirement, "was")]:
            if id and id in known:
                yield fault((*path, "was"), "was_present", value=id)
            elif id and first.setdefault(id, path) != path:
                yield fault((*path, "was"), "was_twice", value=id, first=lines.of((*first[id], "was")))


def _listed(table: Table, key: str) -> list[str]:
    items = table.get(key)
    return [item for item in items if isinstance(item, str)] if isinstance(items, list) else []
