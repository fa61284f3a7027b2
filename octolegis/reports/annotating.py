"""What a comment in the draft says of the provision that it stands at: articles, ratings, recommendations."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from octolegis.domain.assessment import Assessment
from octolegis.domain.checklist import Article
from octolegis.domain.finding import Finding, Flag, Rating
from octolegis.domain.mapping import Mapping
from octolegis.domain.matrix import AT
from octolegis.reports.citing import place
from octolegis.reports.reading import PROVISION_TARGET, Reading
from octolegis.word.comments import Said
from octolegis.word.drafting import Note


def comments_on(reading: Reading, law: str) -> list[Note]:
    """The comments on a law in its order: at each provision or span relied on, and at those judged alone."""
    return _Annotations(reading, law).notes()


@dataclass
class _Annotations:
    reading: Reading
    law: str
    told: dict[str, str] = field(default_factory=dict)
    """By article, where its whole comment stands."""

    def notes(self) -> list[Note]:
        outline = self.reading.outline(self.law)
        order = {node.id: at for at, node in enumerate(outline.provisions)}
        groups: dict[tuple[str, str], list[Mapping]] = {}
        for mapping in self.assessment.mappings.values():
            if mapping.law == self.law and mapping.provision in order:
                words = mapping.quote.text if mapping.quote else ""
                groups.setdefault((mapping.provision, words), []).append(mapping)
        notes = [self._mapped(groups[key]) for key in sorted(groups, key=lambda key: (order[key[0]], key[1]))]
        return [note for note in (*notes, *self._alone()) if note.paragraphs]

    @property
    def assessment(self) -> Assessment:
        return self.reading.assessment

    def _mapped(self, mappings: list[Mapping]) -> Note:
        said: list[Said] = []
        by_article: dict[str, list[str]] = {}
        for mapping in mappings:
            article = self.assessment.article(mapping.target.partition(AT)[0])
            if article is not None:
                by_article.setdefault(article.id, []).append(mapping.target)
        first = mappings[0]
        for id, targets in by_article.items():
            article = self.reading.articles_by_id[id]
            said += self._article(article, first.provision)
            said += self._requirements(article, targets)
        return Note(first.provision, first.quote, tuple(said))

    def _article(self, article: Article, provision: str) -> Iterator[Said]:
        reading = self.reading
        instrument = reading.instrument_of[article.id]
        named = (
            f"{instrument.reference} {reading.say('article.number', number=article.number)}, {article.title}"
        )
        rating = reading.rating(article.id)
        yield Said(reading.introduced(named) + self._rated(rating, reading.finding(article.id)), strong=True)
        before = self.told.get(article.id)
        if before:
            yield Said(reading.say("draft.see", place=before))
            return
        law, node = self.assessment.laws[self.law], reading.outline(self.law).by_id[provision]
        self.told[article.id] = place(reading, law, node)
        yield from self._words(reading.finding(article.id))

    def _requirements(self, article: Article, targets: list[str]) -> Iterator[Said]:
        """Those relied on here of which there is more to say than that they are met."""
        for target in dict.fromkeys(targets):
            finding = self.reading.finding(target)
            if target == article.id or finding is None:
                continue
            if finding.rating in (Rating.FULLY, Rating.NOT_ASSESSED) and not _speaks(finding):
                continue
            asked = f"{self.reading.cited(target)} {self.reading.asked(target)}".strip()
            yield Said(
                f"– {self.reading.introduced(asked)}{self._rated(self.reading.rating(target), finding)}"
            )
            yield from self._words(finding)

    def _alone(self) -> Iterator[Note]:
        prefix = f"{PROVISION_TARGET}{self.law}#"
        known = self.reading.outline(self.law).by_id
        for target in self.reading.loose_targets:
            provision = target.removeprefix(prefix)
            finding = self.reading.finding(target)
            if target.startswith(prefix) and provision in known and finding is not None:
                head = Said(self._rated(self.reading.rating(target), finding), strong=True)
                yield Note(provision, None, (head, *self._words(finding)))

    def _rated(self, rating: Rating, finding: Finding | None) -> str:
        flags = [flag for flag in Flag if finding is not None and flag in finding.flags]
        words = [self.reading.term(rating, "rating"), *(self.reading.term(flag, "flag") for flag in flags)]
        return "; ".join(words)

    def _words(self, finding: Finding | None) -> Iterator[Said]:
        if finding is None:
            return
        for words in (finding.reason, finding.comment):
            yield from (Said(line) for line in words.plain.split("\n") if line.strip())
        if finding.recommendation:
            label = self.reading.introduced(self.reading.say("draft.recommendation"))
            yield Said(f"{label}{finding.recommendation.plain}")


def _speaks(finding: Finding) -> bool:
    return bool(finding.comment or finding.recommendation)
