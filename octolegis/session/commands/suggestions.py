"""What an expert decides on suggestions, beside mapping them: rejecting one, and looking for other words."""

from __future__ import annotations

from octolegis.domain.assessment import Assessment
from octolegis.domain.canonical import Json, canonical, sha256
from octolegis.domain.event import Change, Edit
from octolegis.domain.message import message
from octolegis.domain.suggestion import Rejection
from octolegis.domain.text import clean
from octolegis.session.commands.targets import known_target, target_name


def reject(assessment: Assessment, author: str, target: str, place: tuple[str, str]) -> Change:
    """Do not suggest a provision, given as (law id, provision id), for an article or requirement again."""
    law, provision = place
    known_target(assessment, target)
    fields: dict[str, Json] = {"target": target, "law": law, "provision": provision, "deleted": None}
    name = message(
        "change.suggestion.rejected",
        target=target_name(assessment, target),
        provision=_citation(assessment, place),
    )
    return Change(name, _edits("rejection", [target, law, provision], fields), author)


def restore(assessment: Assessment, author: str, id: str) -> Change:
    """Suggest again what was rejected."""
    rejected = assessment.rejections[id]
    name = message(
        "change.suggestion.restored",
        target=target_name(assessment, rejected.target),
        provision=_citation(assessment, (rejected.law, rejected.provision)),
    )
    return Change(name, (Edit(f"rejection:{id}", "deleted", True),), author)


def moved(rejected: Rejection, place: tuple[str, str]) -> tuple[Edit, ...]:
    """The edits by which what was rejected stays so at another place: in the next version of the law."""
    law, provision = place
    fields: dict[str, Json] = {"target": rejected.target, "law": law, "provision": provision, "deleted": None}
    return _edits("rejection", [rejected.target, law, provision], fields)


def add_term(assessment: Assessment, author: str, target: str, language: str, words: str) -> Change:
    """Also look for some words when looking for an article in laws of a language; nothing for no words."""
    article = assessment.article(known_target(assessment, target))
    said = " ".join(clean(words).split())
    on = article.id if article else target
    name = message("change.suggestion.term_added", target=target_name(assessment, on), words=said)
    if not said:
        return Change(name, (), author)
    fields: dict[str, Json] = {"target": on, "language": language, "words": said, "deleted": None}
    return Change(name, _edits("searchterm", [on, language, said], fields), author)


def remove_term(assessment: Assessment, author: str, id: str) -> Change:
    """No longer look for some words."""
    name = message("change.suggestion.term_removed", words=assessment.search_terms[id].words)
    return Change(name, (Edit(f"searchterm:{id}", "deleted", True),), author)


def _edits(kind: str, key: list[Json], fields: dict[str, Json]) -> tuple[Edit, ...]:
    record = f"{kind}:{sha256(canonical(key))[:16]}"
    return tuple(Edit(record, field, value) for field, value in fields.items())


def _citation(assessment: Assessment, place: tuple[str, str]) -> str:
    outline = assessment.outlines.get(place[0])
    node = outline.by_id.get(place[1]) if outline else None
    return outline.citation(node) if outline and node else place[1]
