"""A checked checklist file as domain values; ids receive the instrument's prefix."""

from __future__ import annotations

from octolegis.checklists.raw import RawArticle, RawFile, RawMatrix, RawPart, RawRequirement, RawVariation
from octolegis.domain.checklist import Article, Instrument, Matrix, Part, Requirement, Variation


def instrument(file: RawFile) -> Instrument:
    """The instrument, with ids such as ``ets185/2`` and ``ets185/2:access``."""
    head = file.instrument
    return Instrument(
        id=head.id,
        reference=head.reference,
        title=head.title,
        short_title=head.short_title,
        opened=head.opened,
        edition=head.edition,
        source=head.source,
        provider=head.provider,
        language=head.language,
        parts=tuple(_part(part, head.id) for part in file.part),
        carries_over=head.carries_over,
    )


def _part(part: RawPart, prefix: str) -> Part:
    articles = tuple(_article(article, prefix) for article in part.article)
    return Part(part.id, part.heading, part.title, articles)


def _article(article: RawArticle, prefix: str) -> Article:
    return Article(
        id=f"{prefix}/{article.number}",
        number=article.number,
        title=article.title,
        theme=article.theme,
        assessable=article.assessable,
        summary=article.summary,
        informational=article.informational,
        guidance=article.guidance,
        explanatory_report=article.explanatory_report,
        guidance_notes=tuple(article.guidance_notes),
        notifications=tuple(article.notifications),
        gaps=tuple(article.gaps),
        model_points=tuple(article.model_points),
        to_confirm=tuple(article.to_confirm),
        uses=_full(article.uses, prefix),
        matrix=_matrix(article.matrix, prefix),
        requirements=tuple(_requirement(each, prefix) for each in article.requirement),
    )


def _requirement(requirement: RawRequirement, prefix: str) -> Requirement:
    return Requirement(
        id=f"{prefix}/{requirement.id}",
        paragraph=requirement.paragraph,
        kind=requirement.kind,
        obligation=requirement.obligation,
        text=requirement.text,
        guidance=requirement.guidance,
        group=requirement.group,
        variation=_variation(requirement.variation, prefix),
        gaps=tuple(requirement.gaps),
        to_confirm=tuple(requirement.to_confirm),
        carried=_full(requirement.carried, prefix),
        was=_full(requirement.was, prefix),
        designates=requirement.designates,
    )


def _variation(variation: RawVariation | None, prefix: str) -> Variation | None:
    if variation is None:
        return None
    qualifies, excludes = _full(variation.qualifies, prefix), _full(variation.excludes, prefix)
    return Variation(
        variation.form, variation.clause, variation.limits, qualifies, excludes, time=variation.time
    )


def _matrix(matrix: RawMatrix | None, prefix: str) -> Matrix | None:
    if matrix is None:
        return None
    cells = (cell.split("@") for cell in matrix.further)
    return Matrix(
        rows=_full(matrix.rows, prefix),
        conditions=_full(matrix.conditions, prefix),
        apart=_full(matrix.apart, prefix),
        further=tuple("@".join(_full(pair, prefix)) for pair in cells),
        joins="".join(_full([matrix.joins], prefix)) if matrix.joins else "",
    )


def _full(ids: list[str], prefix: str) -> tuple[str, ...]:
    """Ids with the instrument before them, unless they name another."""
    return tuple(id if "/" in id else f"{prefix}/{id}" for id in ids)
