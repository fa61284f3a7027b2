"""What a country's case file says on an article, in words: beside the matrix and side by side."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from PySide6.QtCore import QCoreApplication

from octolegis.domain.finding import Basis, Rating
from octolegis.domain.law import LawStatus
from octolegis.domain.regions.standing import Cell, Reliance, Said, Standing
from octolegis.domain.richtext import BlockKind, RichText
from octolegis.session.region.reporting import sentences
from octolegis.ui.marked import QT_TRANSLATE_NOOP
from octolegis.ui.region_desk import RegionDesk
from octolegis.ui.theme import colour
from octolegis.ui.views.judgement.official_text import language_name

_SET_IN = 'style="margin-left:12px; margin-right:12px"'
"""Words of others stand a little further in."""


def cell_words(desk: RegionDesk, standing: Standing, article: str) -> str:
    """The article in that country as a page: how it was rated, why, on what, and what is recommended."""
    return "".join(_parts(desk, standing, article, law_first=False))


def words_beside(desk: RegionDesk, standing: Standing, article: str) -> str:
    """The same to be laid beside other countries: what the law says comes first."""
    return "".join(_parts(desk, standing, article, law_first=True))


def _parts(desk: RegionDesk, standing: Standing, article: str, *, law_first: bool) -> Iterator[str]:
    yield from (quiet_words(desk.words.say(each)) for each in sentences(standing))
    if not standing.is_read:
        return
    for basis in (desk.basis, *(each for each in Basis if each is not desk.basis)):
        yield _rated(desk, basis, standing.on(basis, article))
    law, judged = _provisions(desk, standing, article), _judged(desk, standing, article)
    for part in (law, judged) if law_first else (judged, law):
        yield from part


def _judged(desk: RegionDesk, standing: Standing, article: str) -> Iterator[str]:
    said = standing.said.get((desk.basis, article))
    if said is not None:
        yield from _texts(said)
    shown = desk.regional.article(article)
    for requirement in shown.requirements if shown else ():
        yield from _requirement(
            desk, standing, requirement.id, f"{requirement.paragraph}  {requirement.text}"
        )


def _rated(desk: RegionDesk, basis: Basis, cell: Cell) -> str:
    words = desk.words
    rating = words(f"term.rating.{cell.rating}")
    if cell.rating is not Rating.NOT_ASSESSED and not cell.given:
        rating = _tr(QT_TRANSLATE_NOOP("RegionWords", "{rating} (follows from the requirements)")).format(
            rating=rating
        )
    flags = "".join(f" · {words(f'term.flag.{flag}')}" for flag in sorted(cell.flags))
    named = escape(_tr(QT_TRANSLATE_NOOP("RegionWords", "{name}: {value}")))
    told = named.format(name=escape(words(f"term.basis.{basis}")), value=f"<b>{escape(rating)}</b>")
    told += escape(flags)
    return f"<p>{told}</p>" if basis is desk.basis else f"<p {quiet_style()}>{told}</p>"


def _texts(said: Said) -> Iterator[str]:
    for name, text in (
        (_tr(QT_TRANSLATE_NOOP("RegionWords", "Reason")), said.reason),
        (_tr(QT_TRANSLATE_NOOP("RegionWords", "Comment")), said.comment),
        (_tr(QT_TRANSLATE_NOOP("RegionWords", "Recommendation")), said.recommendation),
        *((_tr(QT_TRANSLATE_NOOP("RegionWords", "Proposed wording")), each) for each in said.wordings),
    ):
        if text.plain.strip():
            yield heading_words(name)
            yield rich_words(text)


def _requirement(desk: RegionDesk, standing: Standing, id: str, named: str) -> Iterator[str]:
    """A requirement only where something was said on it."""
    rating = standing.rating(desk.basis, id)
    said = standing.said.get((desk.basis, id))
    if rating is Rating.NOT_ASSESSED and said is None:
        return
    yield heading_words(named)
    yield f"<p>{escape(desk.words(f'term.rating.{rating}'))}</p>"
    if said is not None:
        yield from _texts(said)


def _provisions(desk: RegionDesk, standing: Standing, article: str) -> Iterator[str]:
    relied = standing.reliances.get(article, ())
    if relied:
        yield heading_words(_tr(QT_TRANSLATE_NOOP("RegionWords", "Provisions relied on")))
    else:
        yield quiet_words(_tr(QT_TRANSLATE_NOOP("RegionWords", "No provision is relied on.")))
    for reliance in dict.fromkeys(each._replace(target="") for each in relied):
        yield _provision(desk, standing, reliance)


def _provision(desk: RegionDesk, standing: Standing, reliance: Reliance) -> str:
    """The law's own words in their own direction, under where they stand."""
    law = standing.laws.get(reliance.law)
    facts = [reliance.citation, reliance.heading, law.title if law else ""]
    if law and law.language:
        facts.append(language_name(law.language))
    if law and law.status is LawStatus.DRAFT:
        facts.append(desk.words("term.law_status.draft"))
    named = " · ".join(filter(None, facts))
    lines = "<br>".join(escape(reliance.text).splitlines())
    quoted = f"<p {_SET_IN} {direction(reliance.text)}>{lines}</p>" if lines else ""
    return f"<p {direction(named)}><b>{escape(named)}</b></p>{quoted}"


def rich_words(text: RichText) -> str:
    """A text as it was written: quotes and lists stay."""
    return "".join(_block(block.kind, block.text) for block in text.blocks if block.text.strip())


def direction(text: str) -> str:
    """The attribute for a paragraph that runs the other way than its page."""
    first = next((each for each in text if each.isalpha()), "")
    return 'dir="rtl" align="right"' if "\u0590" <= first <= "\u08ff" else 'dir="ltr" align="left"'


def _block(kind: BlockKind, text: str) -> str:
    words = escape(text).replace("\n", "<br>")
    if kind is BlockKind.QUOTE:
        return f"<p {_SET_IN} {direction(text)}>{words}</p>"
    mark = "• " if kind in (BlockKind.BULLET, BlockKind.NUMBER) else ""
    return f"<p {direction(text)}>{mark}{words}</p>"


def heading_words(name: str) -> str:
    """The name of what follows."""
    look = f"margin-top:10px; margin-bottom:2px; color:{colour('quiet').name()}"
    return f'<p style="{look}"><b>{escape(name)}</b></p>'


def quiet_words(text: str) -> str:
    """A paragraph beside the matter."""
    return f"<p {quiet_style()}>{escape(text)}</p>"


def quiet_style() -> str:
    """The attribute of what is beside the matter."""
    return f'style="color:{colour("quiet").name()}"'


def _tr(words: str) -> str:
    return QCoreApplication.translate("RegionWords", words)
