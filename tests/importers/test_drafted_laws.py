"""Whole short laws are read as a reader sees them, whatever their country's drafting and their file."""

from __future__ import annotations

import pytest

from octolegis.importers.reading import read_law_here
from tests.importers.drafted_laws import FORMS, drafts, found, wanted

DRAFTS = drafts()


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("name", DRAFTS)
def test_a_law_is_read_as_a_reader_sees_it(name: str, form: str) -> None:
    filename, write = FORMS[form]
    law = read_law_here(write(DRAFTS[name]), filename)
    assert found(law.outline) == wanted(DRAFTS[name])
    left = sum(left.characters for left in law.left_out)
    assert law.imported_characters + left == law.source_characters
