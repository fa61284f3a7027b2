"""The executive summary: the picture in words, coverage by chapter, the key recommendations."""

from __future__ import annotations

from collections.abc import Sequence

from octolegis.domain.checklist import Article
from octolegis.domain.coverage import counts, score_of
from octolegis.domain.finding import Rating
from octolegis.domain.scores import Score
from octolegis.reports.chapters import Chapter
from octolegis.reports.content import Block, Cell, Column, Heading, Paragraph, Span, Style, Table, cell, plain
from octolegis.reports.front_matter import country
from octolegis.reports.reading import Reading
from octolegis.reports.recommended import Recommendation, by_urgency
from octolegis.reports.shortening import opening

KEY_RECOMMENDATIONS = 7
_KEY_LENGTH = 220
_TOGETHER = 3
"""So many of the last key recommendations stay on one page: none stands alone on the next."""
SHOWN_RATINGS = tuple(rating for rating in Rating if rating is not Rating.NOT_ASSESSED)


def executive_summary(
    reading: Reading, parts: list[Chapter], made: dict[str, Recommendation]
) -> tuple[Block, ...]:
    """At most two pages."""
    blocks: list[Block] = [Heading(reading.say("summary.heading"), 1, "summary")]
    blocks += [overall(reading, parts, "summary.overall"), *pictures(reading, parts)]
    blocks.append(plain(reading.say("summary.coverage"), Style.LABEL))
    blocks.append(coverage_table(reading, parts))
    blocks.append(plain(reading.say("summary.coverage_note", preset=preset_range(reading)), Style.NOTE))
    return (*blocks, *key_recommendations(reading, made))


def overall(reading: Reading, parts: list[Chapter], key: str) -> Paragraph:
    """The overall picture: how many articles bear which rating, in the wording of the key."""
    everything = [article for part in parts for article in part.articles]
    found = counts(reading.states_of(everything))
    assessed = sum(found.values()) - found[Rating.NOT_ASSESSED]
    numbers = {rating.name.lower(): count for rating, count in found.items()}
    basis = reading.say(f"basis.{reading.options.basis.value}")
    opening_words = reading.say(key, country=country(reading), basis=basis)
    closing = reading.say(
        "summary.counts" if assessed else "summary.nothing_assessed", assessed=assessed, **numbers
    )
    return plain(f"{opening_words} {closing}")


def pictures(reading: Reading, parts: list[Chapter]) -> list[Paragraph]:
    """Each chapter in ordinal words, substantive and procedural law apart."""
    lines = [(part, picture(reading, part.articles)) for part in parts if part.articles]
    return [
        Paragraph(
            (Span(reading.introduced(chapter_title(reading, part)), bold=True), Span(text)), Style.BULLET
        )
        for part, text in lines
    ]


def picture(reading: Reading, articles: Sequence[Article]) -> str:
    """How far a group of articles is met, as a phrase and never as a percentage."""
    found = counts(reading.states_of(articles))
    judged = sum(found[r] for r in SHOWN_RATINGS if r is not Rating.NOT_APPLICABLE)
    good = found[Rating.FULLY] + found[Rating.LARGELY]
    if not judged:
        return reading.say("picture.open")
    if found[Rating.CONFLICT]:
        key = "conflict"
    elif good == judged:
        key = "fully" if found[Rating.FULLY] == judged else "largely"
    elif good * 2 >= judged:
        key = "mostly"
    else:
        key = "some" if good or found[Rating.PARTLY] else "none"
    return reading.say(f"picture.{key}", good=good, judged=judged, conflict=found[Rating.CONFLICT])


def chapter_title(reading: Reading, part: Chapter) -> str:
    """The chapter's heading without its number."""
    return reading.say(f"chapter.{part.key}")


def preset_range(reading: Reading) -> str:
    """The span of the score preset as words show it: "0-3"."""
    return reading.assessment.details.score_preset.replace("-", "–")


def shown_score(reading: Reading, score: Score) -> str:
    """A score beside the count of what was assessed: "2.1 (9 of 13)"; a dash while nothing counts."""
    if score.value is None:
        return "–"
    return reading.say(
        "score.shown",
        value=decimal(reading, score.value),
        best=f"{score.best:g}",
        assessed=score.assessed,
        total=score.total,
    )


def decimal(reading: Reading, value: float) -> str:
    """A number with one decimal, as the report's language writes it."""
    return f"{value:.1f}".replace(".", reading.say("punctuation.decimal"))


def coverage_table(reading: Reading, parts: list[Chapter]) -> Table:
    """How many articles of each chapter bear each rating, with the score beside the count."""
    columns = [Column(reading.say("column.chapter"), 30), Column(reading.say("column.assessed"), 10)]
    columns += [Column(reading.term(rating, "rating"), 9) for rating in SHOWN_RATINGS]
    columns.append(Column(reading.say("column.score"), 8))
    rows = [_coverage_row(reading, part) for part in parts if reading.states_of(part.articles)]
    return Table(tuple(columns), tuple(rows), reading.say("summary.coverage"))


def _coverage_row(reading: Reading, part: Chapter) -> tuple[Cell, ...]:
    states = reading.states_of(part.articles)
    found = counts(states)
    result = score_of(states, reading.assessment.details.score_preset)
    value = decimal(reading, result.value) if result.value is not None else "–"
    assessed = reading.say("score.assessed", assessed=result.assessed, total=result.total)
    numbers = [cell(str(found[rating]) if found[rating] else "–") for rating in SHOWN_RATINGS]
    return (cell(chapter_title(reading, part), bold=True), cell(assessed), *numbers, cell(value))


def key_recommendations(reading: Reading, made: dict[str, Recommendation]) -> list[Block]:
    """The most urgent recommendations, shortened, each leading to its place."""
    chosen = [one for one in by_urgency(reading, made) if one.text.strip()][:KEY_RECOMMENDATIONS]
    if not chosen:
        return []
    heading: Block = plain(reading.say("summary.key_recommendations"), Style.LABEL)
    last = len(chosen) - _TOGETHER
    return [heading, *(_key(reading, one, last <= i < len(chosen) - 1) for i, one in enumerate(chosen))]


def _key(reading: Reading, made: Recommendation, with_next: bool) -> Paragraph:
    where = f" ({reading.article_name(made.article)})" if made.article else ""
    text = opening(" ".join(made.text.split()), _KEY_LENGTH)
    return Paragraph(
        (Span(f"{made.label}\t", bold=True, target=made.bookmark), Span(text), Span(where, italic=True)),
        Style.RECOMMENDATION,
        with_next=with_next,
    )
