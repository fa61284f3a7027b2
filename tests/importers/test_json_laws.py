"""Laws as JSON: our own form, and the forms in which others publish provisions."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from octolegis.importers.reading import ReadLaw, read_law_here
from octolegis.importers.to_json import to_json
from tests.importers.expected_labels import LAWS

FOREIGN = sorted(LAWS.glob("*-*.json"))


def read(value: object) -> ReadLaw:
    law = read_law_here(json.dumps(value, ensure_ascii=False).encode(), "law.json")
    assert law.source_characters == law.imported_characters + sum(left.characters for left in law.left_out)
    return law


def test_what_was_written_as_json_is_read_back_the_same() -> None:
    law = read_law_here(b"Section 1. Title.\n(1) Words of the law.\nSection 2. More.\nWords.\n", "law.txt")
    again = read(to_json(law))
    assert again.outline == law.outline
    assert (again.title, again.language) == (law.title, law.language)


def test_provisions_of_other_data_sets_are_read() -> None:
    law = read(
        {
            "title": "Computer Crimes Act",
            "url": "somewhere",
            "provisions": [
                {"provision_ref": "s1", "chapter": "Part I", "section": "1", "title": "Name", "content": "x"},
                {"provision_ref": "s2", "chapter": "Part I", "section": "2", "content": "(1) y\n(2) z"},
                {"provision_ref": "art3", "chapter": "Part II", "title": "Article 3: Access", "content": "w"},
            ],
        }
    )
    assert [(p.kind.value, p.label, p.heading) for p in law.outline.provisions] == [
        ("chapter", "", "Part I"),
        ("article", "1", "Name"),
        ("article", "2", ""),
        ("subsection", "(1)", ""),
        ("subsection", "(2)", ""),
        ("chapter", "", "Part II"),
        ("article", "Article 3", "Access"),
    ]


def test_nested_lists_are_levels() -> None:
    articles = [{"number": "163", "paragraphs": ["One.", "Two."]}]
    law = read({"name": "Book 3", "sections": [{"name": "Part 1", "title": "General", "articles": articles}]})
    assert [(p.kind.value, p.depth, p.label, p.text) for p in law.outline.provisions] == [
        ("part", 0, "Part 1", ""),
        ("article", 1, "163", "One.\nTwo."),
    ]


def test_what_is_no_list_of_provisions_is_read_as_text() -> None:
    assert read_law_here(b'{"a": "Section 1 of nothing"}', "law.json").format == "text"


def test_a_word_without_a_name_is_not_lost() -> None:  # found by fuzzing
    law = read({"provisions": [{"section": "1", "content": "One"}, {"": "I"}, {"section": "2", "": "II"}]})
    left = sum(left.characters for left in law.left_out)
    assert law.source_characters == law.imported_characters + left
    assert "I" in [p.text for p in law.outline.provisions]


@pytest.mark.skipif(not FOREIGN, reason="the statutes are not here")
@pytest.mark.parametrize("file", FOREIGN, ids=lambda file: file.name)
def test_every_character_of_a_data_set_is_accounted_for(file: Path) -> None:
    law = read_law_here(file.read_bytes(), file.name)
    assert law.format == "json"
    assert law.source_characters == law.imported_characters + sum(left.characters for left in law.left_out)
    assert sum(1 for p in law.outline.provisions if p.kind.value == "article") >= 7
