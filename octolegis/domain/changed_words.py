"""Words put in for others, beside others, or taken out, where they stand exactly once."""

from __future__ import annotations

import re

from octolegis.domain.amending import Act, Instruction, Where
from octolegis.domain.errors import InputError
from octolegis.domain.law import Outline, Provision
from octolegis.domain.resolving import Found, lines_of

_MOST = 500
"""Places at which a law may have words replaced throughout."""


def words_changed(outline: Outline, found: Found, instruction: Instruction) -> tuple[Provision, ...]:
    """The rows of the outline with the words changed; InputError where it is not plain which are meant."""
    words = instruction.words
    if not words.old:
        return _at_edge(outline, found, instruction)
    pattern = _pattern(words.old)
    scope = (
        {found.provision.id} if found.line is not None else {n.id for n in outline.subtree(found.provision)}
    )
    places = [
        (node.id, match.start())
        for node in outline.provisions
        if node.id in scope
        for match in _in(node, found, pattern)
    ]
    if not places:
        raise InputError("amend.words_not_found", words=words.old)
    if len(places) > (_MOST if words.everywhere else 1):
        raise InputError("amend.words_ambiguous", words=words.old, number=len(places))
    return tuple(_changed(row, places, pattern, instruction) for row in outline.provisions)


def _in(node: Provision, found: Found, pattern: re.Pattern[str]) -> list[re.Match[str]]:
    matches = list(pattern.finditer(node.text))
    if found.line is None:
        return matches
    before = lines_of(node)[: found.line]
    start = sum(len(line) + 1 for line in before)
    end = start + len(lines_of(node)[found.line])
    return [match for match in matches if start <= match.start() and match.end() <= end]


def _changed(
    row: Provision, places: list[tuple[str, int]], pattern: re.Pattern[str], instruction: Instruction
) -> Provision:
    starts = {start for id, start in places if id == row.id}
    if not starts:
        return row

    def put(match: re.Match[str]) -> str:
        return _put(match.group(), instruction) if match.start() in starts else match.group()

    text = pattern.sub(put, row.text)
    return row._replace(
        text=re.sub(r"[ \u00a0]{2,}", " ", text) if instruction.act is Act.DELETE_WORDS else text
    )


def _put(old: str, instruction: Instruction) -> str:
    new = instruction.words.new
    if instruction.act is Act.DELETE_WORDS:
        return ""
    if instruction.act is Act.REPLACE_WORDS:
        return new
    glue = "" if new[:1] in ",;.:" else " "
    return f"{new} {old}" if instruction.where is Where.BEFORE else f"{old}{glue}{new}"


def _at_edge(outline: Outline, found: Found, instruction: Instruction) -> tuple[Provision, ...]:
    """Words put at the end of a text that has nothing below it."""
    node, new = found.provision, instruction.words.new
    if instruction.act is not Act.INSERT_WORDS or instruction.where is not Where.END or not new:
        raise InputError("amend.no_text")
    if found.line is not None or outline.children.get(node.id):
        raise InputError("amend.end_of_levels", label=node.label)
    stop = node.text[-1:] if node.text[-1:] in ".;:" and new[-1:] not in ".;:" else ""
    bare = node.text[: len(node.text) - len(stop)]
    glue = "" if new[:1] in ",;.:" else " "
    text = f"{bare}{glue}{new}{stop}"
    return tuple(row._replace(text=text) if row.id == node.id else row for row in outline.provisions)


def _pattern(words: str) -> re.Pattern[str]:
    """The words as they stand, blanks and quotation marks of any kind, never in the midst of a word."""
    pieces = [re.escape(piece) for piece in words.split()]
    body = r"\s+".join(pieces)
    body = re.sub("[’'ʼ‘]", "[’'ʼ‘]", body)
    head = r"(?<!\w)" if words.strip()[:1].isalnum() else ""
    tail = r"(?!\w)" if words.strip()[-1:].isalnum() else ""
    return re.compile(f"{head}{body}{tail}")
