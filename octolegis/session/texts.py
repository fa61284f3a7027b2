"""Official texts in an open case file: attaching them from a file, and what they say on a target."""

from __future__ import annotations

import re
from typing import Any

from octolegis.domain.assessment import Assessment
from octolegis.domain.errors import InputError
from octolegis.domain.law import Outline, Provision
from octolegis.domain.official_text import OfficialText, article_of, passage_of
from octolegis.session.commands import official_texts
from octolegis.session.session import Session
from octolegis.session.treaty_texts import SplitText

_LANGUAGE = re.compile(r"^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$")


def text_of(instrument: str, language: str, title: str = "", filename: str = "") -> OfficialText:
    """A text as the user describes it; InputError where the language is no code of one."""
    code = language.strip().casefold()
    if not _LANGUAGE.match(code):
        raise InputError("text.language", language=language)
    return OfficialText(f"{instrument}:{code}", instrument, code, title, filename)


def attach(session: Session, text: OfficialText, split: SplitText, document: bytes, *, keep: bool) -> str:
    """Attach a text, and keep it in the user's library if she wants; returns its id."""
    from octolegis.session import text_library
    from octolegis.session.starting import join

    author = join(session)
    text = text._replace(title=text.title or split.title)
    session.do(official_texts.attach(session.assessment, author, text, split.outline, document))
    if keep:
        text_library.keep(text, split, document)
    return text.id


def split_json(text: OfficialText, split: SplitText) -> dict[str, Any]:
    """What was found in a file, for scripts."""
    return {
        "id": text.id,
        "instrument": text.instrument,
        "language": text.language,
        "title": text.title or split.title,
        "articles": len(split.found) + len(split.missing),
        "found": list(split.found),
        "missing": list(split.missing),
        "further": list(split.further),
        "languages": list(split.languages),
    }


def texts_on(assessment: Assessment, target: str) -> list[OfficialText]:
    """The texts of the instrument to which an article or requirement belongs, in the order of their ids."""
    instrument = target.partition("/")[0]
    return sorted(
        (text for text in assessment.texts.values() if text.instrument == instrument and text.outline),
        key=lambda text: text.id,
    )


def place_of(
    assessment: Assessment, text: OfficialText, target: str
) -> tuple[Outline, Provision, Provision] | None:
    """The text's articles, the article of the target and the passage that it cites, if it has them."""
    article, outline = assessment.article(target), assessment.text_outlines.get(text.id)
    found = article_of(outline, article.number) if article and outline else None
    if outline is None or found is None:
        return None
    requirement = assessment.requirement(target)
    return outline, found, passage_of(outline, found, requirement.paragraph) if requirement else found


def article_json(assessment: Assessment, target: str, language: str) -> dict[str, Any]:
    """An article in a language, as scripts see it; InputError where there is none."""
    if assessment.article(target) is None:
        raise InputError("error.unknown_target", target=target)
    id = f"{target.partition('/')[0]}:{language.strip().casefold()}"
    text = official_texts.known_text(assessment, id)
    place = place_of(assessment, text, target)
    if place is None:
        article = assessment.article(target)
        raise InputError("text.no_article", language=text.language, number=article.number if article else "")
    outline, found, passage = place
    nodes = [
        {"label": node.label, "heading": node.heading, "text": node.text, "depth": node.depth}
        for node in outline.subtree(found)
    ]
    return {
        "target": target,
        "language": text.language,
        "title": text.title,
        "label": found.label,
        "heading": found.heading,
        "passage": outline.citation(passage),
        "paragraphs": nodes,
    }
