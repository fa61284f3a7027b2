"""The lines of earlier tables: which article each speaks of, and what its cells say."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field

from octolegis.importers.earlier.columns import Role, roles_of
from octolegis.importers.earlier.matrix import MatrixRow, matrix_rows
from octolegis.importers.earlier.tables import ReadTable

_HEAD_ROWS = 6
"""A row of heads stands among the first of a table, below titles and numbers of columns at most."""
_SERIES = re.compile(r"\b(?:C?ETS|STC?E)\s*(?:No\.?|n°|№)?\s*\d{3}\b[,:–-]?", re.IGNORECASE)
_ARTICLE = re.compile(r"\W*(?:[^\W\d_]+[.\s]+){0,2}?(?:[°ºª№]\s*)?(\d{1,3}[a-z]?(?![\w]))", re.IGNORECASE)
_STEP = re.compile(
    r"[\s,]*(?:\((\w{1,4})\)|([a-z]|\d{1,2})\)|\.(\d{1,2}|[a-z]{1,4})\b"
    r"|(?:§|(?:paragraph|para|par|abs|al|lit|let|point)\b\.?)\s*(\d{1,2}|[a-z])\b)",
    re.IGNORECASE,
)
_MORE = re.compile(
    r"\s*(?:(?P<to>[-–—]|\b(?:to|à|a|по)\b|إلى)|[,;&]|\b(?:and|et|y|e|и)\b|و)\s*(?P<number>\d{1,3})"
    r"(?=\s*(?:$|[-–—,;:&]|(?:and|et|y|e|и)\b|و))",
    re.IGNORECASE,
)
_MOST = 60
"""Articles that one range may span."""
_NO_ARTICLE_WORDS = re.compile(
    r"^\W*(?:chapter|section|title|part|chapitre|titre|capítulo|título|глава|раздел)\b", re.I
)


@dataclass(frozen=True)
class EarlierLine:
    """A line that speaks of an article: its place, the article's number, the steps below it, and its cells.

    ``about`` is what stands before the table, which may name the instrument; ``title`` the whole cell of
    the article.
    """

    table: int
    row: int
    about: str
    number: str
    steps: tuple[str, ...]
    title: str
    cells: dict[Role, str]


@dataclass
class EarlierWork:
    """The lines found, the rows that speak of no article (table, row, words), and all cells' lines.

    ``matrix`` are the rows of a matrix of our own, which are read by their keys.
    """

    lines: list[EarlierLine] = field(default_factory=list)
    matrix: list[MatrixRow] = field(default_factory=list)
    unplaced: list[tuple[int, int, str]] = field(default_factory=list)
    asides: list[str] = field(default_factory=list)


def work_of(tables: Iterable[ReadTable]) -> EarlierWork:
    """Take every table that sets an article beside something; other tables only lend their words."""
    found = EarlierWork()
    for number, table in enumerate(tables, start=1):
        matrix = matrix_rows(number, table)
        if matrix is not None:
            found.matrix += matrix
            continue
        head, roles = _head(table)
        if roles:
            _take(found, number, table, head, roles)
        else:
            found.asides += [line for _, row in table.rows for cell in row for line in cell.splitlines()]
    return found


def _head(table: ReadTable) -> tuple[int, dict[int, Role]]:
    """How many rows the head takes, and the roles; two columns that look like a profile need no head."""
    for place, (_, row) in enumerate(table.rows[:_HEAD_ROWS]):
        roles = roles_of(row)
        if roles:
            return place + 1, roles
    two = [row for _, row in table.rows if len(row) == 2 and all(cell.strip() for cell in row)]
    if len(two) >= 3 and sum(reference(row[0]) is not None for row in two) > len(two) * 0.8:
        return 0, {0: Role.ARTICLE, 1: Role.TEXT}
    return 0, {}


def _take(found: EarlierWork, number: int, table: ReadTable, head: int, roles: dict[int, Role]) -> None:
    numbers_of_columns = [str(column + 1) for column in range(len(roles))]
    for row_number, row in table.rows[head:]:
        cells = {role: row[column].strip() for column, role in roles.items() if column < len(row)}
        said = {role: words for role, words in cells.items() if words and words not in ("–", "-", "—")}
        rest = [words for role, words in said.items() if role not in (Role.ARTICLE, Role.TREATY_TEXT)]
        if [cell.strip(" .()") for cell in row] == numbers_of_columns or roles_of(row) == roles:
            continue
        article = cells.get(Role.ARTICLE, "")
        before = found.lines[-1] if found.lines else None
        if Role.TREATY_TEXT not in said and before and (before.table, before.title) == (number, article):
            # A further provision on the same: what the treaty says is written once.
            said[Role.TREATY_TEXT] = before.cells.get(Role.TREATY_TEXT, "")
        place = reference(article)
        if place is not None:
            for each in (place[0], *further(article, place)):
                line = EarlierLine(number, row_number, table.heading, each, place[1], article, said)
                found.lines.append(line)
        elif rest:
            found.unplaced.append((number, row_number, "\n".join(said.values())))


def reference(words: str) -> tuple[str, tuple[str, ...]] | None:
    """The article's number and the steps below it: "Article 6(1)(a)" is ``("6", ("1", "a"))``.

    ``None`` for words that do not begin with an article: a chapter's head, a sentence.
    """
    first = unicodedata.normalize("NFKC", words.strip().partition("\n")[0])
    plain = _SERIES.sub("", "".join(_western(letter) for letter in first))
    if _NO_ARTICLE_WORDS.match(plain):
        return None
    match = _ARTICLE.match(plain)
    if match is None:
        return None
    steps: list[str] = []
    at = match.end()
    while step := _STEP.match(plain, at):
        steps.append(next(part for part in step.groups() if part).lower())
        at = step.end()
    return match[1].lower(), tuple(steps)


def further(words: str, first: tuple[str, tuple[str, ...]]) -> list[str]:
    """The numbers after the first: "Articles 2, 3 and 5" and "Articles 24-26" speak of each of them."""
    plain = _SERIES.sub("", "".join(map(_western, unicodedata.normalize("NFKC", words.partition("\n")[0]))))
    match = _ARTICLE.match(plain)
    if match is None or first[1] or not first[0].isdecimal():
        return []
    found: list[int] = [int(first[0])]
    at = match.end()
    while (more := _MORE.match(plain, at)) and found[-1] < int(more["number"]) < found[-1] + _MOST:
        begin = found[-1] + 1 if more["to"] else int(more["number"])
        found += range(begin, int(more["number"]) + 1)
        at = more.end()
    return [str(each) for each in found[1:]]


def _western(letter: str) -> str:
    return str(unicodedata.digit(letter)) if letter.isdigit() else letter
