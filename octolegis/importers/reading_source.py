"""Reads a law's text, not yet split into provisions, in a child process that the window survives."""

from __future__ import annotations

import json

from octolegis.domain.errors import FileError
from octolegis.importers.choices import AS_IT_STANDS, Choices
from octolegis.importers.source_text import SourceText


def source_text(data: bytes, filename: str, choices: Choices = AS_IT_STANDS) -> SourceText:
    """The lines in a file's bytes; FileError with one sentence when it cannot be read."""
    from octolegis.importers.child import source_in_child

    try:
        said = json.loads(source_in_child(data, filename, choices))
        lines, pages = [str(line) for line in said["lines"]], [int(page) for page in said["pages"]]
    except (ValueError, KeyError, TypeError) as error:
        raise FileError("import.crashed") from error
    if len(lines) != len(pages):
        raise FileError("import.crashed")
    return SourceText(lines, pages)
