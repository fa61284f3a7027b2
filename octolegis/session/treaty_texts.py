"""A treaty's text as it was read, split by article and matched to the articles of an instrument."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from octolegis.domain.checklist import Instrument
from octolegis.domain.errors import InputError
from octolegis.domain.law import Outline, Provision
from octolegis.domain.message import Message, message
from octolegis.domain.official_text import article_of, is_basic, number_key, order_of
from octolegis.importers.reading import ReadLaw
from octolegis.session import imports

Read = ReadLaw
"""A file as it was read."""
_SAMPLE = 20_000
"""Characters from which the language of a text is told."""


@dataclass(frozen=True)
class SplitText:
    """The articles of one language of a file.

    ``found`` and ``missing`` are numbers of articles of the instrument; ``further`` are articles that
    it does not have. ``languages`` are all that the file has; ``unlike`` is set where the language
    found is not the one that the user named.
    """

    outline: Outline
    language: str
    title: str
    found: tuple[str, ...]
    missing: tuple[str, ...]
    further: tuple[str, ...]
    languages: tuple[str, ...]
    unlike: str = ""

    def notes(self) -> list[Message]:
        """What the user should know of it, a sentence each."""
        said = [message("text.found", found=len(self.found), all=len(self.found) + len(self.missing))]
        if self.missing:
            said.append(message("text.missing", numbers=_ranges(self.missing)))
        if self.further:
            said.append(message("text.further", numbers=_ranges(self.further)))
        if self.unlike:
            said.append(message("text.unlike", language=self.language, found=self.unlike))
        return said


def read(path: Path, instrument: Instrument, language: str = "") -> tuple[SplitText, bytes]:
    """Read a file in a process of its own and split it; UserError when it has no article of the treaty."""
    law, data = imports.read(path)
    return split(law, instrument, language), data


def split(law: ReadLaw, instrument: Instrument, language: str = "") -> SplitText:
    """The articles of the language asked for, else of the one with most articles.

    A file may hold the treaty twice, in two languages one after the other, and an annex with articles
    of its own; each article is taken where it stands first. InputError when none is found.
    """
    groups = _by_language(law)
    wanted = {article.number.casefold() for article in instrument.articles()}
    asked = {each: found for each, found in groups.items() if each and _base(each) == _base(language)}
    pool = asked or groups
    chosen = max(pool, key=lambda each: len(wanted & pool[each].keys()), default="")
    articles = groups.get(chosen, {})
    if not wanted & articles.keys():
        raise InputError("text.nothing", reference=instrument.reference)
    outline = _rerooted(law.outline, list(articles.values()))
    numbers = [article.number for article in instrument.articles()]
    found = tuple(number for number in numbers if article_of(outline, number) is not None)
    return SplitText(
        outline=outline,
        language=language or chosen,
        title=law.title,
        found=found,
        missing=tuple(number for number in numbers if number not in found),
        further=tuple(key for key in articles if key not in wanted),
        languages=tuple(each for each in groups if each),
        unlike=chosen if language and chosen and not asked else "",
    )


def _ranges(numbers: tuple[str, ...]) -> str:
    """Numbers that follow one another as "17-24"."""
    runs: list[list[str]] = []
    for number in numbers:
        if runs and number.isdecimal() and runs[-1][-1].isdecimal() and int(number) == int(runs[-1][-1]) + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return ", ".join(run[0] if len(run) == 1 else f"{run[0]}-{run[-1]}" for run in runs)


def _base(language: str) -> str:
    return language.casefold().partition("-")[0]


def _by_language(law: ReadLaw) -> dict[str, dict[str, Provision]]:
    """The articles by number, for each language in the order of the file."""
    groups: dict[str, dict[str, Provision]] = {}
    for run in _runs(law.outline):
        articles = groups.setdefault(_language(law, run), {})
        for key, article in run.items():
            articles.setdefault(key, article)
    return groups


def _runs(outline: Outline) -> Iterator[dict[str, Provision]]:
    """Articles in a row, parted where a number comes a second time."""
    run: dict[str, Provision] = {}
    for provision in outline.provisions:
        if not is_basic(provision):
            continue
        key = number_key(provision.label)
        if key in run or (order_of(key) == 1 and len(run) > 1):
            yield run
            run = {}
        run[key] = provision
    if run:
        yield run


def _language(law: ReadLaw, run: dict[str, Provision]) -> str:
    from octolegis.importers.language import language_of

    words = ""
    for article in run.values():
        words += f"{article.heading}\n{law.outline.full_text(article)}\n"
        if len(words) > _SAMPLE:
            break
    return language_of(words) or law.language


def _rerooted(outline: Outline, articles: list[Provision]) -> Outline:
    """The articles alone, each at the top with all that is below it."""
    rows: list[Provision] = []
    for article in articles:
        for node in outline.subtree(article):
            parent = None if node.id == article.id else node.parent
            rows.append(node._replace(parent=parent, depth=node.depth - article.depth))
    return Outline(tuple(rows))
