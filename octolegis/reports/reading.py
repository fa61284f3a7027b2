"""The assessment as one report reads it: on one basis, in one language, with what was said on each target."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cached_property

from octolegis.domain.aligning import Alignment, aligned
from octolegis.domain.amendment import Amendment
from octolegis.domain.assessment import Assessment
from octolegis.domain.checklist import Article, Instrument
from octolegis.domain.coverage import ArticleState, article_states
from octolegis.domain.finding import Basis, Finding, Rating
from octolegis.domain.law import Law, Outline, Provision
from octolegis.domain.matrix import AT, cell_of, rating_from_cells
from octolegis.domain.translation import Translation, TranslationKind
from octolegis.reports.options import ReportOptions
from octolegis.wording import Wording, wording

PROVISION_TARGET = "law:"
"""How the target of a finding on a provision alone begins (``law:LAW_ID#PROVISION_ID``)."""


@dataclass(frozen=True)
class Reading:
    """An assessment with the options of the report that is made of it."""

    assessment: Assessment
    options: ReportOptions

    @cached_property
    def words(self) -> Wording:
        """The texts of the report's language."""
        return wording(self.options.language)

    def say(self, key: str, **arguments: object) -> str:
        """A text of the area ``report``."""
        return self.words(f"report.{key}", **arguments)

    def introduced(self, label: str) -> str:
        """A label with its colon and a space, before words in another manner of writing."""
        return f"{self.say('punctuation.colon', label=label, text='').rstrip()} "

    def term(self, value: StrEnum, kind: str) -> str:
        """A term of the field: ``term(Rating.FULLY, "rating")``."""
        return self.words(f"term.{kind}.{value.value}")

    def on(self, basis: Basis) -> Reading:
        """The same assessment read on a basis."""
        return self if basis is self.options.basis else self._on_the_other_basis

    @cached_property
    def _on_the_other_basis(self) -> Reading:
        other = next(basis for basis in Basis if basis is not self.options.basis)
        return Reading(self.assessment, replace(self.options, basis=other))

    def finding(self, target: str) -> Finding | None:
        """The finding that counts for the target on the report's basis."""
        return self.assessment.consolidated(self.options.basis, target)

    def others(self, target: str) -> list[Finding]:
        """What else was said on the target: by other experts, then on the other basis."""
        bases = sorted(Basis, key=lambda basis: basis is not self.options.basis)
        found = (self.assessment.findings_by_target.get((basis, target), []) for basis in bases)
        counted = self.finding(target)
        return [one for findings in found for one in findings if one is not counted and not one.is_empty]

    def amendments(self, target: str) -> list[Amendment]:
        """The wording proposed for the target; that for the report's basis first."""
        found = self.assessment.amendments_by_target.get(target, [])
        return sorted(found, key=lambda amendment: amendment.basis is not self.options.basis)

    def rating(self, target: str) -> Rating:
        """The rating given to a target, else that which its requirements or its cells suggest."""
        finding = self.finding(target)
        given = finding.rating if finding else Rating.NOT_ASSESSED
        if given is not Rating.NOT_ASSESSED:
            return given
        state = self.states.get(target)
        return state.rating if state else self._from_cells(target)

    def _from_cells(self, target: str) -> Rating:
        article = self.assessment.article(target)
        if article is None:
            return Rating.NOT_ASSESSED
        return rating_from_cells(self.assessment, self.options.basis, target, article)

    def cited(self, target: str) -> str:
        """The paragraph of a requirement, of a cell with the article it is applied to; else nothing."""
        cell = cell_of(self.assessment, target)
        if cell is not None:
            return f"{cell.condition.paragraph} – {self.article_name(cell.row)}"
        requirement = self.assessment.requirement(target)
        return requirement.paragraph if requirement else ""

    def asked(self, target: str) -> str:
        """What a requirement asks, or the condition of a cell."""
        requirement = self.assessment.requirement(target.partition(AT)[0])
        return requirement.text if requirement else ""

    @cached_property
    def states(self) -> dict[str, ArticleState]:
        """The state of every assessable article by its id."""
        return article_states(self.assessment, self.options.basis)

    @cached_property
    def articles_by_id(self) -> dict[str, Article]:
        """Every article of every instrument of the assessment."""
        return {a.id: a for instrument in self.assessment.instruments for a in instrument.articles()}

    @cached_property
    def instrument_of(self) -> dict[str, Instrument]:
        """The instrument of each article id."""
        return {a.id: instrument for instrument in self.assessment.instruments for a in instrument.articles()}

    def targets(self, article: Article) -> list[str]:
        """The article's id, those of its requirements and of the cells of its matrix."""
        return list(article.targets)

    def is_touched(self, article: Article) -> bool:
        """Whether anything was said on the article or a requirement, or a provision mapped to it."""
        return any(self.is_spoken_of(target) for target in self.targets(article))

    def is_spoken_of(self, target: str) -> bool:
        """Whether anything was said on the target, or a provision mapped to it."""
        mapped = target in self.assessment.mappings_by_target or bool(self.amendments(target))
        return mapped or self.finding(target) is not None or bool(self.others(target))

    def states_of(self, articles: Iterable[Article]) -> list[ArticleState]:
        """The states of the assessable among the articles."""
        return [self.states[article.id] for article in articles if article.id in self.states]

    @cached_property
    def loose_targets(self) -> list[str]:
        """Targets outside every article of the checklists: provisions alone first, by law and order."""
        said = [key.target for key, finding in self.assessment.findings.items() if not finding.is_empty]
        proposed = [amendment.target for amendment in self.assessment.amendments.values()]
        known, retired = self.assessment.article, self.assessment.retired
        loose = [t for t in dict.fromkeys(said + proposed) if known(t) is None and t not in retired]
        return sorted(loose, key=self._place)

    def _place(self, target: str) -> tuple[bool, int, int]:
        law, provision = self.provision(target)
        laws = list(self.assessment.laws)
        if law is None or provision is None:
            return True, 0, 0
        return False, laws.index(law.id), self.place_in_law(law.id, provision)

    def place_in_law(self, law: str, provision: Provision) -> int:
        """The provision's place in the order of its law, from 0."""
        return self._order[law].get(provision.id, 0)

    @cached_property
    def _order(self) -> dict[str, dict[str, int]]:
        outlines = self.assessment.outlines.items()
        return {law: {p.id: i for i, p in enumerate(outline.provisions)} for law, outline in outlines}

    def provision(self, target: str) -> tuple[Law | None, Provision | None]:
        """The law and provision that a target ``law:LAW_ID#PROVISION_ID`` names."""
        if not target.startswith(PROVISION_TARGET):
            return None, None
        law, _, provision = target.removeprefix(PROVISION_TARGET).partition("#")
        return self.assessment.laws.get(law), self.outline(law).by_id.get(provision)

    def outline(self, law: str) -> Outline:
        """The provision tree of a law; empty for an unknown one."""
        return self.assessment.outlines.get(law) or Outline(())

    @cached_property
    def translated(self) -> dict[str, tuple[Translation, Alignment]]:
        """By law, the language version to print beside it, and which provision renders which.

        That in the report's language, else in English, else any, an authentic one first; none for a law
        that is in the report's language itself.
        """
        found: dict[str, tuple[Translation, Alignment]] = {}
        for each in sorted(self.assessment.translations.values(), key=self._nearness):
            law = self.assessment.laws.get(each.law)
            there = self.assessment.translation_outlines.get(each.id)
            if law and there and each.law not in found and not _same(law.language, self.options.language):
                found[each.law] = each, aligned(self.outline(law.id), there, each.pairs)
        return found

    def _nearness(self, translation: Translation) -> tuple[bool, bool, int]:
        language, weight = translation.language, list(TranslationKind).index(translation.kind)
        return not _same(language, self.options.language), not _same(language, "en"), weight

    def expert(self, author: str) -> str:
        """The name of an expert by identity."""
        known = self.assessment.authors.get(author)
        return known.name if known and known.name else self.say("finding.unnamed_expert")

    def article_name(self, article: Article) -> str:
        """The article, with its instrument unless that is the first of the report: "Article 3 ETS 189"."""
        number = self.say("article.number", number=article.number)
        instrument = self.instrument_of[article.id]
        return number if instrument is self.assessment.instruments[0] else f"{number} {instrument.reference}"


def _same(one: str, other: str) -> bool:
    """Whether two language codes name one language, whatever the region."""
    return (
        bool(one) and one.split("-", maxsplit=1)[0].casefold() == other.split("-", maxsplit=1)[0].casefold()
    )
