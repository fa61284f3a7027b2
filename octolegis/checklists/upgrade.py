"""From one edition of a checklist to another: what differs, and what a case file keeps of the old one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from octolegis.domain.checklist import Article, Instrument, Requirement, Retired, Variation


class Kind(StrEnum):
    """What became of an article or requirement. ``renamed``: another id, the same words."""

    NEW = "new"
    REWORDED = "reworded"
    RENAMED = "renamed"
    RETIRED = "retired"


@dataclass(frozen=True, slots=True)
class Difference:
    """One article or requirement that is not as before.

    ``id`` is that of the new edition, or of the old one where it was retired; ``was`` the old id where
    it is another. ``fields`` names what of a reworded one differs.
    """

    kind: Kind
    id: str
    citation: str
    was: str = ""
    before: str = ""
    after: str = ""
    fields: tuple[str, ...] = ()

    @property
    def is_article(self) -> bool:
        """Whether it is an article, not a requirement or a cell of a matrix."""
        return ":" not in self.id


_OF_A_REQUIREMENT = ("text", "kind", "obligation", "group", "paragraph", "variation")
_OF_AN_ARTICLE = ("title", "summary", "informational", "assessable")
"""What a judgement rests on; guidance, gaps and doubts may grow without touching it."""


def renames(old: Instrument, new: Instrument) -> dict[str, str]:
    """The new id of each requirement and each cell that bears another one."""
    found: dict[str, str] = {}
    for id, requirement in new.requirement_by_id.items():
        earlier = next((was for was in requirement.was if was in old.requirement_by_id), "")
        if earlier and id not in old.requirement_by_id:
            found[earlier] = id
    for cell in old.article_of:
        condition, at, row = cell.partition("@")
        moved = f"{found.get(condition, condition)}@{row}"
        if at and moved != cell and moved in new.article_of:
            found[cell] = moved
    return found


def differences(old: Instrument, new: Instrument) -> tuple[Difference, ...]:
    """Everything that differs, in the order of the new edition, then what was retired in that of the old."""
    earlier = {new_id: old_id for old_id, new_id in renames(old, new).items()}
    found = [each for article in new.articles() for each in _in_article(old, article, earlier)]
    kept = set(new.article_of) | set(earlier.values())
    return (*found, *(_retirement(each) for each in _dropped(old) if each.id not in kept))


def merged(old: Instrument, new: Instrument) -> Instrument:
    """The new edition with everything that it does not have of the old, to be read by a case file."""
    gone = [each for each in (*_dropped(old), *old.retired) if each.id not in new.article_of]
    return replace(new, retired=tuple({each.id: each for each in reversed(gone)}.values())[::-1])


def _in_article(old: Instrument, article: Article, earlier: dict[str, str]) -> Iterator[Difference]:
    before = old.article_by_id.get(article.id)
    if before is None:
        yield Difference(Kind.NEW, article.id, article.number, after=article.title)
    elif fields := _differing(before, article, _OF_AN_ARTICLE):
        words = (_words_of(before), _words_of(article))
        yield Difference(Kind.REWORDED, article.id, article.number, "", *words, fields)
    for requirement in article.requirements:
        yield from _of_requirement(old, requirement, earlier.get(requirement.id, ""))


def _of_requirement(old: Instrument, new: Requirement, was: str) -> Iterator[Difference]:
    before = old.requirement_by_id.get(was or new.id)
    if before is None:
        yield Difference(Kind.NEW, new.id, new.paragraph, after=new.text)
        return
    fields = _differing(before, new, _OF_A_REQUIREMENT)
    if fields:
        yield Difference(Kind.REWORDED, new.id, new.paragraph, was, before.text, new.text, fields)
    elif was:
        yield Difference(Kind.RENAMED, new.id, new.paragraph, was, before.text, new.text)


def _differing(old: object, new: object, names: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(name for name in names if _told(getattr(old, name)) != _told(getattr(new, name)))


def _told(value: object) -> object:
    """A variation without the ids that it concerns, which other requirements may have changed."""
    return (value.form, value.clause, value.limits) if isinstance(value, Variation) else value


def _words_of(article: Article) -> str:
    parts = (article.title, article.summary or article.informational)
    return ". ".join(part for part in parts if part)


def _retirement(gone: Retired) -> Difference:
    return Difference(Kind.RETIRED, gone.id, gone.citation, before=gone.text)


def _dropped(old: Instrument) -> Iterator[Retired]:
    """Every article, requirement and cell of an edition, as it would be kept if it were dropped."""
    for article in old.articles():
        yield Retired(article.id, article.number, article.title, old.edition)
        for requirement in article.requirements:
            yield Retired(requirement.id, requirement.paragraph, requirement.text, old.edition)
        for cell in article.matrix.cells if article.matrix else ():
            yield _dropped_cell(old, cell)


def _dropped_cell(old: Instrument, cell: str) -> Retired:
    id, _, row = cell.partition("@")
    condition = old.requirement_by_id.get(id)
    number = row.partition("/")[2] or row
    citation = f"{condition.paragraph if condition else id} @ {number}"
    return Retired(cell, citation, condition.text if condition else "", old.edition)
