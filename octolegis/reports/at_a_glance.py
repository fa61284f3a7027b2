"""What a minister reads: the picture at a glance, then the gaps, the most serious first."""

from __future__ import annotations

from dataclasses import dataclass, replace

from octolegis.domain.assessment import Assessment
from octolegis.domain.checklist import Article
from octolegis.domain.coverage import counts, score_of
from octolegis.domain.finding import Basis, Finding, Flag, Priority, Rating
from octolegis.reports.chapters import Chapter, chapters
from octolegis.reports.citing import citation
from octolegis.reports.executive import KEY_RECOMMENDATIONS, chapter_title, overall, pictures, shown_score
from octolegis.reports.front_matter import country, margins, title
from octolegis.reports.judgement import flags
from octolegis.reports.options import ReportOptions
from octolegis.reports.reading import Reading
from octolegis.reports.recommended import SEVERITY, Recommendation, by_urgency, recommended
from octolegis.reports.reliance import Reliance
from octolegis.reports.shortening import held

GAPS = (Rating.CONFLICT, Rating.NOT, Rating.PARTLY, Rating.LARGELY)
_JUDGED = set(Rating) - {Rating.NOT_ASSESSED}
_SERIOUS_FLAGS = (Flag.EXCESS, Flag.SAFEGUARD)


@dataclass(frozen=True, slots=True)
class Bar:
    """A chapter's articles by rating; ``score`` in words, beside the count of what was assessed.

    ``below`` is the same chapter on the other basis, where that was judged too.
    """

    label: str
    counts: tuple[tuple[Rating, int], ...]
    score: str
    below: Bar | None = None


@dataclass(frozen=True, slots=True)
class Gap:
    """What falls short, and what is recommended."""

    subject: str
    rating: Rating
    rating_words: str
    gap: str
    recommendation: str
    priority: str
    labels: tuple[str, ...] = ()
    """Of the recommendations made on it."""


@dataclass(frozen=True, slots=True)
class Summary:
    """Everything that the summary says."""

    reading: Reading
    title: str
    particulars: str
    status: str
    footer: str
    sentence: str
    pictures: tuple[str, ...]
    bars: tuple[Bar, ...]
    key_recommendations: tuple[tuple[str, str], ...]
    gaps: tuple[Gap, ...]

    @property
    def texts(self) -> list[str]:
        """Every text, for looking up what a font lacks."""
        said = [text for gap in self.gaps for text in (gap.subject, gap.gap, gap.recommendation)]
        said += [text for pair in self.key_recommendations for text in pair]
        said += [bar.label for bar in self.bars]
        return [self.title, self.particulars, self.footer, self.sentence, *self.pictures, *said]

    @property
    def order_of_gaps(self) -> dict[str, int]:
        """By the label of a recommendation, the place of the gap that it closes, counted from 0."""
        return {label: place for place, gap in enumerate(self.gaps) for label in gap.labels}


def summary(assessment: Assessment, options: ReportOptions) -> Summary:
    """The summary of an assessment on the chosen basis."""
    reading = Reading(assessment, options)
    parts = chapters(reading)
    made = recommended(reading, parts)
    details = assessment.details
    basis = reading.term(options.basis, "basis")
    facts = (country(reading), details.version_date, details.reference, basis)
    edges = margins(reading)
    return Summary(
        reading=reading,
        title=title(reading),
        particulars=" · ".join(fact for fact in facts if fact),
        status=edges.stamp,
        footer=edges.footer,
        sentence=overall(reading, parts, "summary_pdf.overall").text,
        pictures=tuple(held(paragraph.text) for paragraph in pictures(reading, parts)),
        bars=tuple(_bars(reading, parts)),
        key_recommendations=tuple(
            _key(reading, one) for one in by_urgency(reading, made) if one.text.strip()
        )[:KEY_RECOMMENDATIONS],
        gaps=tuple(_gaps(reading, parts, made)),
    )


def unprintable(assessment: Assessment, options: ReportOptions) -> list[str]:
    """The characters that the PDF cannot show and marks as missing, to be told before saving."""
    from octolegis.reports.fonts import missing_characters

    return missing_characters("".join(summary(assessment, options).texts))


def _bars(reading: Reading, parts: list[Chapter]) -> list[Bar]:
    """A bar for each chapter that can be judged; with the other basis if ratings were given on both."""
    shown = [part for part in parts if reading.states_of(part.articles)]
    other = _on_the_other_basis(reading)
    rated = {key.basis for key, found in reading.assessment.findings.items() if found.rating in _JUDGED}
    if other.options.basis not in rated:
        return [_bar(reading, part) for part in shown]
    name = other.term(other.options.basis, "basis")
    return [replace(_bar(reading, part), below=replace(_bar(other, part), label=name)) for part in shown]


def _on_the_other_basis(reading: Reading) -> Reading:
    basis = next(one for one in Basis if one is not reading.options.basis)
    return Reading(reading.assessment, replace(reading.options, basis=basis))


def _bar(reading: Reading, part: Chapter) -> Bar:
    states = reading.states_of(part.articles)
    found = counts(states)
    order = [*(rating for rating in Rating if rating is not Rating.NOT_ASSESSED), Rating.NOT_ASSESSED]
    score = shown_score(reading, score_of(states, reading.assessment.details.score_preset))
    return Bar(chapter_title(reading, part), tuple((rating, found[rating]) for rating in order), score)


def _key(reading: Reading, made: Recommendation) -> tuple[str, str]:
    where = f" ({reading.article_name(made.article)})" if made.article else ""
    return made.label, made.text + where


def _gaps(reading: Reading, parts: list[Chapter], made: dict[str, Recommendation]) -> list[Gap]:
    articles = [state.article for part in parts for state in reading.states_of(part.articles)]
    short = [
        article
        for article in articles
        if reading.rating(article.id) in GAPS or _is_flagged(reading, article.id)
    ]
    ordered = sorted(short, key=lambda article: _seriousness(reading, article, made))
    found = [_article_gap(reading, article, made) for article in ordered]
    loose = [t for t in reading.loose_targets if reading.rating(t) in GAPS or _is_flagged(reading, t)]
    return found + [_loose_gap(reading, target, made) for target in loose]


def _is_flagged(reading: Reading, target: str) -> bool:
    finding = reading.finding(target)
    return finding is not None and any(flag in finding.flags for flag in _SERIOUS_FLAGS)


def _seriousness(reading: Reading, article: Article, made: dict[str, Recommendation]) -> tuple[int, int]:
    found = [made[target].finding for target in reading.targets(article) if target in made]
    urgent = any(one is not None and one.priority is Priority.HIGH for one in found)
    return SEVERITY.index(reading.rating(article.id)), not urgent


def _article_gap(reading: Reading, article: Article, made: dict[str, Recommendation]) -> Gap:
    findings = [reading.finding(target) for target in reading.targets(article)]
    said = [text for one in findings if one and one.rating is not Rating.FULLY for text in _said(one)]
    asked = [made[target] for target in reading.targets(article) if target in made]
    subject = f"{reading.article_name(article)} – {article.title}"
    return _gap(reading, subject, article.id, " ".join(said), asked)


def _said(finding: Finding) -> list[str]:
    return [text for text in (finding.reason.plain or finding.comment.plain,) if text]


def _loose_gap(reading: Reading, target: str, made: dict[str, Recommendation]) -> Gap:
    law, provision = reading.provision(target)
    subject = citation(reading, Reliance(law, provision)) if law and provision else target
    finding = reading.finding(target)
    asked = [made[target]] if target in made else []
    return _gap(reading, subject, target, " ".join(_said(finding)) if finding else "", asked)


def _gap(reading: Reading, subject: str, target: str, said: str, asked: list[Recommendation]) -> Gap:
    finding = reading.finding(target)
    rating = reading.rating(target)
    marks = flags(reading, finding)
    shown = "" if rating is Rating.NOT_ASSESSED and marks else reading.term(rating, "rating")
    priority = reading.term(finding.priority, "priority") if finding and finding.priority else ""
    words = "\n".join(part for part in (shown, marks) if part)
    advice = " ".join(f"{one.label} {one.text}" for one in asked)
    return Gap(subject, rating, words, said, advice, priority, tuple(one.label for one in asked))
