"""Background, scope and method, and the table that shows every article at a glance."""

from __future__ import annotations

from octolegis.domain.checklist import Article
from octolegis.domain.coverage import ArticleState
from octolegis.domain.finding import Flag, Rating
from octolegis.domain.law import Law
from octolegis.domain.scores import PRESETS
from octolegis.reports.chapters import Chapter, chapters
from octolegis.reports.citing import numbers
from octolegis.reports.content import (
    Block,
    Cell,
    Column,
    Heading,
    Paragraph,
    Span,
    Style,
    Table,
    bookmark_of,
    cell,
    plain,
)
from octolegis.reports.countries import language_name
from octolegis.reports.disagreements import elsewhere, not_agreed
from octolegis.reports.doubts import doubts_counted
from octolegis.reports.executive import preset_range
from octolegis.reports.front_matter import country
from octolegis.reports.judgement import flags
from octolegis.reports.reading import Reading
from octolegis.reports.recommended import Recommendation
from octolegis.reports.reliance import reliances
from octolegis.reports.variations import standing


def background(reading: Reading) -> list[Block]:
    """Why the report was asked for: as typed, or one sentence."""
    details = reading.assessment.details
    typed = [plain(line) for line in details.background.split("\n") if line]
    by = details.requested_by or reading.say("background.authorities", country=country(reading))
    return [*(typed or [plain(reading.say("background.none", requested_by=by))])]


def next_steps(reading: Reading) -> list[Block]:
    """What should be done next: as typed, or one sentence."""
    typed = [plain(line) for line in reading.assessment.details.next_steps.split("\n") if line]
    return [*(typed or [plain(reading.say("next_steps.none"))])]


def scope(reading: Reading) -> list[Block]:
    """What was examined, on which basis, what the ratings mean, and the limits."""
    blocks: list[Block] = [plain(reading.say("scope.instruments"))]
    for found in reading.assessment.instruments:
        text = reading.say(
            "scope.instrument", title=found.title, reference=found.reference, edition=found.edition
        )
        stands = standing(reading, found)
        blocks.append(plain(f"{text}. {stands}." if stands else text, Style.BULLET))
    blocks.append(plain(reading.say(f"scope.basis_{reading.options.basis.name.lower()}")))
    blocks.append(Heading(reading.say("scope.legend_heading"), 2, "legend"))
    blocks += [plain(reading.say("scope.legend_text")), legend(reading)]
    blocks += [plain(reading.say("scope.score_text", preset=preset_range(reading)), Style.NOTE)]
    blocks.append(Heading(reading.say("scope.laws_heading"), 2, "laws"))
    laws = reading.assessment.current_laws
    blocks.append(laws_table(reading) if laws else plain(reading.say("scope.no_law")))
    return [*blocks, *_limits(reading)]


def legend(reading: Reading) -> Table:
    """What each rating and remark means, with its score."""
    columns = (
        Column(reading.say("column.rating"), 22),
        Column(reading.say("column.meaning"), 66),
        Column(reading.say("column.score"), 12),
    )
    points = PRESETS[reading.assessment.details.score_preset]
    rows = [
        (
            cell(reading.term(rating, "rating"), rating, bold=True),
            cell(reading.say(f"legend.{rating.value}")),
            cell(f"{points[rating]:g}" if rating in points else "–"),
        )
        for rating in Rating
    ]
    marks = [
        (cell(reading.term(f, "flag"), bold=True), cell(reading.say(f"legend.{f.value}")), cell("–"))
        for f in Flag
    ]
    return Table(columns, (*rows, *marks), reading.say("scope.legend_heading"))


def laws_table(reading: Reading) -> Table:
    """The laws with their versions and sources."""
    columns = (
        Column(reading.say("column.law"), 36),
        Column(reading.say("column.status"), 14),
        Column(reading.say("column.version"), 22),
        Column(reading.say("column.language"), 12),
        Column(reading.say("column.source"), 26),
    )
    rows = tuple(_law_row(reading, law) for law in reading.assessment.current_laws.values())
    return Table(columns, rows, reading.say("scope.laws_heading"))


def _law_row(reading: Reading, law: Law) -> tuple[Cell, ...]:
    source = "\n".join(part for part in (law.source, law.notes) if part)
    return (
        cell(law.title, bold=True),
        cell(reading.term(law.status, "law_status")),
        cell(law.version or "–"),
        cell(language_name(law.language, reading.options.language) or "–"),
        cell(source or "–"),
    )


def _limits(reading: Reading) -> list[Block]:
    blocks: list[Block] = [Heading(reading.say("scope.limits_heading"), 2, "limits")]
    blocks.append(plain(reading.say("scope.limits")))
    untouched = [part for part in chapters(reading) if part.articles and not _is_touched(reading, part)]
    if untouched:
        names = "; ".join(reading.say(f"chapter.{part.key}") for part in untouched)
        blocks.append(plain(reading.say("scope.not_assessed", chapters=names)))
    return [*blocks, *doubts_counted(reading), *elsewhere(reading)]


def _is_touched(reading: Reading, part: Chapter) -> bool:
    return any(reading.is_touched(article) for article in part.articles)


def overview_table(reading: Reading, parts: list[Chapter], made: dict[str, Recommendation]) -> Table:
    """Every assessable article: rating in words, provisions relied on, recommendations."""
    columns = (
        Column(reading.say("column.article"), 41),
        Column(reading.say("column.rating"), 21),
        Column(reading.say("column.provisions"), 31),
        Column(reading.say("column.recommendation_numbers"), 7),
    )
    states = [state for part in parts for state in reading.states_of(part.articles)]
    rows = tuple(_overview_row(reading, state, made) for state in states)
    return Table(columns, rows, reading.say("chapter.overview"))


def _overview_row(reading: Reading, state: ArticleState, made: dict[str, Recommendation]) -> tuple[Cell, ...]:
    article = state.article
    touched = reading.is_touched(article)
    name = f"{reading.article_name(article)} – {article.title}"
    marks = flags(reading, reading.finding(article.id))
    open_ones = reading.say("unsettled.label") if not_agreed(reading, reading.targets(article)) else ""
    rating = "\n".join(filter(None, (reading.term(state.rating, "rating"), marks, open_ones)))
    places = numbers(reading, reliances(reading, reading.targets(article)))
    return (
        cell(name, target=bookmark_of(article.id) if touched else ""),
        cell(rating, state.rating, bold=True),
        cell("\n".join(places) or "–"),
        _numbers(reading, article, made),
    )


def _numbers(reading: Reading, article: Article, made: dict[str, Recommendation]) -> Cell:
    found = [made[target] for target in reading.targets(article) if target in made]
    spans = [Span(("" if i == 0 else ", ") + one.label, target=one.bookmark) for i, one in enumerate(found)]
    return Cell((Paragraph(tuple(spans) or (Span("–"),), Style.CELL),))


def positive(reading: Reading, parts: list[Chapter]) -> list[Block]:
    """What the law does well: articles fully in line, and findings flagged as good practice."""
    states = [state for part in parts for state in reading.states_of(part.articles)]
    full = [state for state in states if state.rating is Rating.FULLY]
    good = [state for state in states if Flag.GOOD_PRACTICE in state.flags]
    blocks: list[Block] = []
    headed: set[str] = set()
    for key, chosen in (("positive.fully", full), ("positive.good_practice", good)):
        if chosen:
            blocks.append(plain(reading.say(key)))
            blocks += [_praised(reading, state.article, headed) for state in chosen]
    return blocks or [plain(reading.say("positive.none"))]


def _praised(reading: Reading, article: Article, headed: set[str]) -> Paragraph:
    places = numbers(reading, reliances(reading, reading.targets(article)), headed)
    name = Span(f"{reading.article_name(article)}, {article.title}", target=bookmark_of(article.id))
    return Paragraph((name, Span(f" – {'; '.join(places)}" if places else "")), Style.BULLET)
