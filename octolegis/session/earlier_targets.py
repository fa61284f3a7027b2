"""Which article or requirement of the case file a line of an earlier table speaks of."""

from __future__ import annotations

import re

from octolegis.checklists.library import languages, translated
from octolegis.domain.assessment import Assessment
from octolegis.domain.checklist import Article, Instrument, Requirement, RequirementKind
from octolegis.domain.word_match import plain
from octolegis.importers.earlier.columns import Role
from octolegis.importers.earlier.lines import EarlierLine
from octolegis.session.earlier_own import OwnRows

_LEADING = (RequirementKind.CONDUCT, RequirementKind.POWER, RequirementKind.DUTY)
"""Of the requirements of a paragraph, those that say what it is about."""
_DASH = re.compile(r"\s+[-–—]\s+|:\s+")
_STEP = re.compile(r"\w+")


class Targets:
    """Made once for a case file; knows its instruments in all their languages."""

    def __init__(self, assessment: Assessment) -> None:
        self._own = OwnRows(assessment)
        self._versions = {
            each.id: [each, *(translated(each, language) for language in languages(each.id))]
            for each in assessment.instruments
        }

    def of(self, line: EarlierLine) -> str | None:
        """The id of the requirement or article that the line is about; ``None`` where that is not sure."""
        own = self._own.target(line.title, line.cells.get(Role.TREATY_TEXT, ""))
        if own is not None:
            return own
        having = [id for id, versions in self._versions.items() if _article(versions[0], line.number)]
        named = [id for id in having if self._is_named(id, f"{line.about}\n{line.title}")]
        chosen = named or having
        if len(chosen) > 1:
            chosen = [id for id in chosen if self._is_titled(id, line)]
        if len(chosen) != 1:
            return None
        article = _article(self._versions[chosen[0]][0], line.number)
        return self._requirement(chosen[0], line) or (article.id if article else None)

    def other_titled(self, line: EarlierLine, target: str) -> str:
        """The number of another article of the same instrument, whose title the line bears; "" for none."""
        said = plain(_DASH.split(line.title.partition("\n")[0], maxsplit=1)[-1]).strip()
        treaty = plain(line.cells.get(Role.TREATY_TEXT, "").partition("\n")[0]).strip()
        id = target.partition("/")[0]
        articles = [one for each in self._versions.get(id, []) for one in each.articles()]
        titled = {one.number for one in articles if plain(one.title).strip() in (said, treaty)}
        return "" if not titled or line.number in {each.lower() for each in titled} else min(titled)

    def _is_named(self, id: str, words: str) -> bool:
        """Whether the words give the series number of the instrument or one of its names."""
        said = plain(words)
        for each in self._versions[id]:
            names = (each.title, each.short_title, each.reference)
            if any(name and plain(name) in said for name in names):
                return True
        digits = re.search(r"\d{3}", self._versions[id][0].reference)
        return digits is not None and re.search(rf"(?<!\d){digits[0]}(?!\d)", said) is not None

    def _is_titled(self, id: str, line: EarlierLine) -> bool:
        said = plain(f"{line.title}\n{line.cells.get(Role.TREATY_TEXT, '')}")
        titles = (article.title for each in self._versions[id] if (article := _article(each, line.number)))
        return any(plain(title) in said for title in titles)

    def _requirement(self, id: str, line: EarlierLine) -> str | None:
        """The requirement whose words the line repeats, or the one that its paragraph has."""
        said = plain(line.cells.get(Role.TREATY_TEXT, "")).strip()
        for each in self._versions[id]:
            for requirement in _requirements(each, line.number):
                if said and plain(requirement.text).strip() == said:
                    return requirement.id
        there = self._sharing(id, line)
        leading = [each for each in there if each.kind in _LEADING]
        return (leading or there)[0].id if there else None

    def sharing(self, line: EarlierLine, target: str) -> int:
        """How many requirements have the paragraph that the line names, where its words do not choose."""
        requirements = self._sharing(target.partition("/")[0], line)
        said = plain(line.cells.get(Role.TREATY_TEXT, "")).strip()
        known = any(plain(each.text).strip() == said for each in requirements)
        own = self._own.target(line.title, line.cells.get(Role.TREATY_TEXT, ""))
        return 0 if known or own else len(requirements)

    def _sharing(self, id: str, line: EarlierLine) -> list[Requirement]:
        """The requirements of the paragraph named, else of the levels below it; none for a whole article."""
        wanted = [line.number, *line.steps]
        if not line.steps or id not in self._versions:
            return []
        all_ = _requirements(self._versions[id][0], line.number)
        exact = [each for each in all_ if _steps(each) == wanted]
        return exact or [each for each in all_ if _steps(each)[: len(wanted)] == wanted]


def _article(instrument: Instrument, number: str) -> Article | None:
    return next((each for each in instrument.articles() if each.number.lower() == number), None)


def _requirements(instrument: Instrument, number: str) -> tuple[Requirement, ...]:
    article = _article(instrument, number)
    return tuple(article.requirements) if article else ()


def _steps(requirement: Requirement) -> list[str]:
    return _STEP.findall(requirement.paragraph.lower())
