"""What an earlier profile or table of concordance brings in: mappings, findings and quoted provisions."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from octolegis.domain.assessment import Assessment
from octolegis.domain.finding import Basis, Finding, FindingKey, Flag, Rating
from octolegis.domain.law import LawStatus
from octolegis.domain.message import Message, message
from octolegis.domain.richtext import RichText, rich
from octolegis.domain.text import MAX_TEXT
from octolegis.importers.earlier.columns import Role, rating_of
from octolegis.importers.earlier.lines import EarlierLine, EarlierWork, work_of
from octolegis.importers.earlier.matrix import MatrixRow
from octolegis.importers.reading import law_bytes
from octolegis.importers.reading_tables import read_tables
from octolegis.session.commands.amendments import amendment_id
from octolegis.session.commands.findings import FindingValue
from octolegis.session.commands.mappings import mapping_id
from octolegis.session.earlier_marks import marks_behind, parted
from octolegis.session.earlier_own import OwnRows, basis_of, fields_of, provisions_of
from octolegis.session.earlier_targets import Targets
from octolegis.session.law_lookup import LawLookup, Place
from octolegis.wording import wording

Value = FindingValue
_WORDS = {
    Role.COMMENT: "comment",
    Role.REASON: "reason",
    Role.COMPLETION: "recommendation",
    Role.DATE: "term",
    Role.WORDING: "wording",
}
_HALVES = (
    (Basis.IN_FORCE, LawStatus.IN_FORCE, Role.EXISTING, Role.EXISTING_TEXT, Role.EXISTING_STATE),
    (Basis.AS_DRAFTED, LawStatus.DRAFT, Role.PROPOSED, Role.PROPOSED_TEXT, Role.PROPOSED_STATE),
)
_SAYS_NOTHING = ("concordance.missing", "concordance.above", "concordance.as_article")
"""What our own tables say where there is nothing to say (ids of texts of the reports)."""


class Fate(StrEnum):
    """What becomes of an item: it is new, or something else stands there and the person decides."""

    NEW = "new"
    CONFLICT = "conflict"


@dataclass(frozen=True)
class Quoted:
    """Words of a law that is not in the case file, under the citation that the table gave them."""

    citation: str
    text: str
    status: LawStatus


@dataclass(frozen=True)
class Item:
    """One thing to bring in for a target: a mapping, quoted words to map, or a field of a finding.

    ``field`` is "mapping" or the finding's field ("wording" for proposed wording); ``old`` is what stands
    there now. ``row`` is the line of the table it comes from.
    """

    table: int
    row: int
    target: str
    basis: Basis
    field: str
    value: Place | Quoted | Value
    old: Value | None = None
    fate: Fate = Fate.NEW


@dataclass
class Plan:
    """Everything that a file brings in, in the order of its lines, and what could not be placed."""

    author: str
    filename: str
    data: bytes = b""
    items: list[Item] = field(default_factory=list)
    problems: list[Message] = field(default_factory=list)
    lines: int = 0

    def usual(self) -> set[int]:
        """The items brought in unless the person decides otherwise: those that replace nothing."""
        return {number for number, item in enumerate(self.items) if item.fate is Fate.NEW}


def read(path: Path) -> tuple[EarlierWork, bytes]:
    """Read a file's tables in a process of their own; FileError with one sentence."""
    data = law_bytes(path)
    return work_of(read_tables(data, path.name)), data


def plan(
    assessment: Assessment, author: str, source: tuple[str, bytes], work: EarlierWork, basis: Basis
) -> Plan:
    """Compare earlier work with the case file.

    ``source`` is the file's name and bytes; ``basis`` that of ratings whose column names none.
    """
    made = Plan(author, *source, lines=len(work.lines) + len(work.matrix))
    made.problems = [
        message("earlier.no_article", table=table, row=row, words=words[:160])
        for table, row, words in work.unplaced
    ]
    return _Planner(assessment, made, LawLookup(assessment, work.asides), basis).plan(work)


class _Planner:
    def __init__(self, assessment: Assessment, made: Plan, laws: LawLookup, basis: Basis) -> None:
        self._now = assessment
        self._made = made
        self._laws = laws
        self._basis = basis
        self._targets = Targets(assessment)
        self._own = OwnRows(assessment)
        self._said: dict[tuple[Basis, str, str], tuple[EarlierLine, list[Value]]] = {}
        self._mapped: set[tuple[str, object]] = set()

    def plan(self, work: EarlierWork) -> Plan:
        for line in work.lines:
            target = self._targets.of(line)
            if target is None:
                self._trouble("earlier.unknown_article", line)
            elif other := self._targets.other_titled(line, target):
                self._trouble("earlier.title_of_other", line, other=other)
            else:
                if (shared := self._targets.sharing(line, target)) > 1:
                    self._trouble("earlier.shared_paragraph", line, count=str(shared))
                self._relies(line, target)
                self._judges(line, target)
        for row in work.matrix:
            self._take_matrix(row)
        for (basis, target, name), (line, values) in self._said.items():
            self._field(line, FindingKey(self._made.author, basis, target), name, values)
        self._made.items.sort(key=lambda item: (item.table, item.row))
        return self._made

    def _take_matrix(self, row: MatrixRow) -> None:
        """A row of our own matrix says everything of one target, in columns known by their keys."""
        name = row.cells.get("paragraph") or row.cells.get("article", "")
        line = EarlierLine(row.table, row.row, "", "", (), name, {})
        fields, unread = fields_of(row)
        places, missing = provisions_of(row, self._laws)
        wording = row.cells.get("wording", "")
        target = self._own.of_matrix(row, self._laws)
        if target is None:
            if fields or places or missing or wording:
                self._trouble("earlier.unknown_article", line)
            return
        basis = basis_of(row, self._basis)
        for words in unread:
            self._unknown_rating(line, words)
        for place in missing:
            self._trouble("earlier.not_found", line, words=place)
        self._map(line, target, places)
        for field_name, value in fields.items():
            self._say(line, (basis, target, field_name), value)
        if wording:
            self._say(line, (basis, target, "wording"), rich(wording))

    # The provisions

    def _relies(self, line: EarlierLine, target: str) -> None:
        cells = line.cells
        act = cells.get(Role.ACT, "")
        usual = LawStatus.IN_FORCE if self._basis is Basis.IN_FORCE else LawStatus.DRAFT
        if Role.NUMBER in cells:
            self._named(line, target, (act, cells[Role.NUMBER], cells.get(Role.TEXT, ""), usual))
        elif cells.get(Role.TEXT):
            self._cell(line, target, cells[Role.TEXT], usual)
        for _, status, named, text, _ in _HALVES:
            if named in cells or text in cells:
                self._named(line, target, ("", cells.get(named, ""), cells.get(text, ""), status))

    def _named(self, line: EarlierLine, target: str, said: tuple[str, str, str, LawStatus]) -> None:
        """A column says the number and another the words."""
        act, number, text, status = said
        text = "" if _is_empty(text) else text
        citations = [each for each in number.splitlines() if not _is_empty(each)]
        found = [self._laws.cited(citation, act) for citation in citations]
        if citations and all(found):
            places = [place for each in found for place in each]
            if len(places) > 1 or self._laws.agrees(places[0], text):
                self._map(line, target, places)
                return
            self._trouble("earlier.other_words", line)
        quoted = self._laws.quoted(text, act)
        if quoted:
            self._map(line, target, quoted)
        elif text or citations:
            cited = ", ".join(filter(None, (act, "; ".join(citations))))
            self._quote(line, target, Quoted(cited, text, status))

    def _cell(self, line: EarlierLine, target: str, text: str, status: LawStatus) -> None:
        """One cell says it all: lines that name a provision, and the words that follow each."""
        chunks: list[tuple[str, list[Place], list[str]]] = [("", [], [])]
        for words in text.splitlines():
            # A line that begins with a number is the law's own paragraph: a citation names the unit first.
            found = [] if words.lstrip("([ ")[:1].isdigit() else self._laws.cited(words)
            if found:
                chunks.append((words, found, []))
            else:
                chunks[-1][2].append(words)
        for citation, places, rest in chunks:
            body = "\n".join(rest).strip()
            if places and (len(places) > 1 or self._laws.agrees(places[0], body)):
                self._map(line, target, places)
            elif citation or not _is_empty(body):
                if citation:
                    self._trouble("earlier.other_words", line)
                quoted = self._laws.quoted(body)
                if quoted:
                    self._map(line, target, quoted)
                else:
                    self._quote(line, target, Quoted(citation, body, status))

    def _map(self, line: EarlierLine, target: str, places: list[Place]) -> None:
        for place in places:
            if mapping_id(target, place, None) not in self._now.mappings and self._first(target, place):
                self._add(line, target, "mapping", place)

    def _quote(self, line: EarlierLine, target: str, quoted: Quoted) -> None:
        if self._first(target, quoted):
            self._add(line, target, "mapping", quoted)

    def _first(self, target: str, what: object) -> bool:
        known = (target, what) in self._mapped
        self._mapped.add((target, what))
        return not known

    def _add(self, line: EarlierLine, target: str, name: str, value: Place | Quoted) -> None:
        self._made.items.append(Item(line.table, line.row, target, self._basis, name, value))

    # The judgement

    def _judges(self, line: EarlierLine, target: str) -> None:
        for role, name in _WORDS.items():
            words = line.cells.get(role, "")
            if not _is_empty(words) and not self._own.prints(target, words):
                self._tell(line, (self._basis, target, name), words)
        for words in line.title.splitlines()[1:]:
            for name, value in marks_behind(words).items():
                self._say(line, (self._basis, target, name), value)
        state = line.cells.get(Role.STATE, "")
        self._rate(line, (self._basis, target), state or _beside_colon(line.title), sure=bool(state))
        for basis, _, _, _, role in _HALVES:
            self._rate(line, (basis, target), line.cells.get(role, ""), sure=True)

    def _tell(self, line: EarlierLine, place: tuple[Basis, str, str], words: str) -> None:
        """What a cell says, and the marks and the wording that our own reports put into it."""
        if place[2] in ("term", "wording"):
            self._say(line, place, words if place[2] == "term" else rich(words))
            return
        found = parted(words)
        if found.words.strip():
            self._say(line, place, rich(found.words))
        for name, value in found.fields.items():
            self._say(line, (*place[:2], name), value)
        if found.wording:
            self._say(line, (*place[:2], "wording"), rich(found.wording))

    def _rate(self, line: EarlierLine, place: tuple[Basis, str], words: str, *, sure: bool) -> None:
        rating = rating_of(words)
        article = self._now.article(place[1])
        if article is not None and not article.assessable:
            return
        if rating is not None:
            self._say(line, (*place, "rating"), rating)
        elif sure and not _is_empty(words) and not _is_open(words):
            self._unknown_rating(line, words)

    def _unknown_rating(self, line: EarlierLine, words: str) -> None:
        self._made.problems.append(
            message("earlier.unknown_rating", table=line.table, row=line.row, words=words[:60])
        )

    def _say(self, line: EarlierLine, place: tuple[Basis, str, str], value: Value) -> None:
        _, values = self._said.setdefault(place, (line, []))
        if value not in values:
            values.append(value)

    def _field(self, line: EarlierLine, key: FindingKey, name: str, values: list[Value]) -> None:
        value = values[0]
        if len(values) > 1 and isinstance(value, StrEnum):
            self._trouble("earlier.two_ratings", line)
            return
        if len(values) > 1:
            joined = "\n\n".join(each.plain if isinstance(each, RichText) else str(each) for each in values)
            value = rich(joined) if isinstance(value, RichText) else joined
        if len(value.plain if isinstance(value, RichText) else str(value)) > MAX_TEXT:
            self._trouble("earlier.too_long", line)
            return
        old = self._present(key, name)
        if _same(old, value):
            return
        fate = Fate.CONFLICT if old else Fate.NEW
        item = Item(line.table, line.row, key.target, key.basis, name, value, old or None, fate)
        self._made.items.append(item)

    def _present(self, key: FindingKey, name: str) -> Value | None:
        if name == "wording":
            known = self._now.amendments.get(amendment_id(key))
            return known.wording if known else None
        finding = self._now.findings.get(key, Finding(key))
        if name.startswith("flag."):
            return Flag(name.removeprefix("flag.")) in finding.flags
        value: Value = getattr(finding, name)
        return None if value is Rating.NOT_ASSESSED else value

    def _trouble(self, id: str, line: EarlierLine, **more: str) -> None:
        first = line.title.partition("\n")[0][:60]
        self._made.problems.append(message(id, table=line.table, row=line.row, article=first, **more))


def _same(old: Value | None, new: Value) -> bool:
    """Whether nothing would change; a table that knows only "partially" does not lower "largely"."""
    if isinstance(old, RichText) and isinstance(new, RichText):
        return old.plain.split() == new.plain.split()
    return old == new or (old is Rating.LARGELY and new is Rating.PARTLY)


def _beside_colon(words: str) -> str:
    """The lines of a cell that say something of something: "Rating: partly in line"."""
    return "\n".join(line for line in words.splitlines()[1:] if ":" in line)


def _is_empty(words: str) -> bool:
    said = words.strip().strip("–—-").strip()
    return not said or said in _empty_words()


def _is_open(words: str) -> bool:
    return words.strip() in {wording(each)("report.transposition.open") for each in ("en", "fr")}


def _empty_words() -> Iterator[str]:
    return (wording(language)(f"report.{id}") for language in ("en", "fr") for id in _SAYS_NOTHING)
