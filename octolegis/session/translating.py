"""Language versions of a law: read from a file, laid beside the law, and told to scripts."""

from __future__ import annotations

from octolegis.domain.aligning import Alignment, aligned
from octolegis.domain.assessment import Assessment
from octolegis.domain.canonical import Json
from octolegis.domain.law import Outline, Provision
from octolegis.domain.translation import Translation
from octolegis.session.commands import translations
from octolegis.session.imports import ReadLaw
from octolegis.session.session import Session

_SHOWN = 80


def add(session: Session, read: ReadLaw, data: bytes, given: Translation) -> str:
    """Put a language version that was read into the case file; returns its id."""
    id, change = translations.add(session.assessment, session.profile.author, read, data, given)
    session.do(change)
    return id


def of_law(assessment: Assessment, law: str) -> list[Translation]:
    """The language versions of a law."""
    return [each for each in assessment.translations.values() if each.law == law]


def alignment(assessment: Assessment, translation: Translation) -> Alignment:
    """The law and its language version, laid side by side."""
    law = assessment.outlines.get(translation.law) or Outline(())
    there = assessment.translation_outlines.get(translation.id) or Outline(())
    return aligned(law, there, translation.pairs)


def alignment_json(assessment: Assessment, translation: Translation) -> dict[str, Json]:
    """How much is aligned, and the review list: what is alone on either side or paired by its place."""
    law = assessment.outlines.get(translation.law) or Outline(())
    there = assessment.translation_outlines.get(translation.id) or Outline(())
    found = alignment(assessment, translation)
    return {
        "id": translation.id,
        "law": translation.law,
        "language": translation.language,
        "kind": translation.kind.value,
        "source": translation.source,
        "date": translation.date,
        "aligned": len(found.pairs),
        "by_order": [_shown(law, id) for id in found.by_order],
        "unaligned": [_shown(law, id) for id in found.alone],
        "unaligned_in_translation": [_shown(there, id) for id in found.alone_there],
    }


def _shown(outline: Outline, id: str) -> Json:
    node: Provision = outline.by_id[id]
    return {"id": id, "path": outline.path(node), "begins": (node.heading or node.text)[:_SHOWN]}
