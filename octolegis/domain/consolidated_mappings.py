"""What rests on an act, on the act as amended: kept where its words stay, else to be looked at again."""

from __future__ import annotations

from collections.abc import Iterable

from octolegis.domain.law import Outline, Provision
from octolegis.domain.mapping import Mapping, MappingStatus, Quote


def followed(mappings: Iterable[Mapping], old: Outline, new: Outline, law: str) -> list[Mapping]:
    """The mappings on provisions of the act as mappings on the law ``law``, the act as amended.

    *kept*: the words are the same; *changed*: they are others, or the quoted ones are gone; *lost*: the
    provision is repealed or replaced, and the mapping stands on what is left above it. Ids are the old ones.
    """
    return [
        _followed(mapping, old, new)._replace(law=law)
        for mapping in mappings
        if mapping.provision in old.by_id
    ]


def _followed(mapping: Mapping, old: Outline, new: Outline) -> Mapping:
    before, after = old.by_id[mapping.provision], new.by_id.get(mapping.provision)
    if after is None:
        left = [node.id for node in old.ancestors(before) if node.id in new.by_id]
        place = left[-1] if left else mapping.provision
        return mapping._replace(provision=place, quote=None, status=MappingStatus.LOST)
    if not _words(new, after):
        return mapping._replace(quote=None, status=MappingStatus.LOST)
    if mapping.quote is not None:
        return _quoting(mapping, after)
    if _words(old, before) == _words(new, after):
        return mapping
    return mapping._replace(status=MappingStatus.CHANGED)


def _words(outline: Outline, node: Provision) -> str:
    return f"{node.heading}\n{outline.full_text(node)}".strip()


def _quoting(mapping: Mapping, after: Provision) -> Mapping:
    """The quote where it stands now, if it stands there once, or where it stood."""
    quote = mapping.quote
    if quote is None or after.text[quote.start : quote.start + len(quote.text)] == quote.text:
        return mapping
    if after.text.count(quote.text) != 1:
        return mapping._replace(status=MappingStatus.CHANGED)
    start = after.text.index(quote.text)
    return mapping._replace(quote=Quote(quote.text, quote.before, quote.after, start))
