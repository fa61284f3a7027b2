"""Spelling marks: which dictionary, which words, and words of one's own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest

from octolegis.session import spelling
from octolegis.session.spelling import Speller

pytest.importorskip("hunspell")
AFFIXES = "SET UTF-8\nTRY esianrtolcdugmphbyfvkwzéà\nSFX S Y 1\nSFX S 0 s .\n"
WORDS = ("loi/S", "l'article", "infraction/S", "numérique/S", "co", "opération")


def put(folder: Path, name: str, words: tuple[str, ...] = WORDS, affixes: str = AFFIXES) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{name}.aff").write_text(affixes, encoding="utf-8")
    (folder / f"{name}.dic").write_text(f"{len(words)}\n" + "\n".join(words) + "\n", encoding="utf-8")


@pytest.fixture(autouse=True)
def anew() -> Iterator[None]:
    """Dictionaries are looked for once in the life of the program, and here once a test."""
    for kept in (spelling.dictionaries, spelling._loaded):
        kept.cache_clear()
    yield
    spelling.dictionaries.cache_clear()


@pytest.fixture
def french() -> Speller:
    put(spelling.own_folder(), "fr_FR")
    found = spelling.speller("fr")
    assert found is not None
    return found


def marked(speller: Speller, text: str) -> list[str]:
    return [text[start : start + length] for start, length in speller.misspelt(text)]


def test_unknown_words_are_marked_and_known_forms_are_not(french: Speller) -> None:
    assert marked(french, "Les lois, l’article 6 : infracton numériques") == ["Les", "infracton"]


def test_abbreviations_numbers_and_foreign_letters_are_left_alone(french: Speller) -> None:
    assert marked(french, "STE 185, art6, a, закон") == []


def test_a_compound_is_right_where_its_parts_are(french: Speller) -> None:
    assert french.is_right("co-opération")
    assert not french.is_right("co-opératon")


def test_suggestions_keep_the_apostrophe_of_the_text(french: Speller) -> None:
    assert "infraction" in french.suggestions("infracton")
    assert "l’article" in french.suggestions("l’artcle")


def test_a_word_that_was_taught_is_known_in_the_next_session(french: Speller) -> None:
    french.learn("Octolegis")
    spelling._loaded.cache_clear()
    again = spelling.speller("fr")
    assert again is not None
    assert again is not french
    assert again.is_right("Octolegis")


@pytest.mark.parametrize(
    ("language", "name"),
    [("fr", "fr"), ("fr-CA", "fr_CA"), ("fr-BE", "fr"), ("pt", "pt_PT"), ("sr", "sr_Latn"), ("xx", None)],
)
def test_the_dictionary_of_the_country_else_the_usual_one_is_taken(language: str, name: str | None) -> None:
    for each in ("fr", "fr_CA", "fr_FR", "pt_BR", "pt_PT", "sr_Latn"):
        put(spelling.own_folder(), each)
    found = spelling.dictionary_for(language)
    assert (found.name if found else None) == name


def test_british_english_is_right_where_only_an_american_dictionary_is_there() -> None:
    put(
        spelling.own_folder(),
        "en_US",
        ("offense/S", "organization/S", "labeled", "program", "center", "color"),
    )
    found = spelling.speller("en")
    assert found is not None
    assert marked(found, "offences organisation Labelled programme centre colour offens") == ["offens"]


def test_the_words_of_the_field_are_known() -> None:
    put(spelling.own_folder(), "en_GB", ("the",))
    found = spelling.speller("en")
    assert found is not None
    assert marked(found, "the cybercrime ransomware recomendation") == ["recomendation"]


def test_a_british_dictionary_is_preferred_and_keeps_its_own_spelling() -> None:
    put(spelling.own_folder(), "en_US", ("offense",))
    put(spelling.own_folder(), "en_GB", ("offence",))
    found = spelling.speller("en")
    assert found is not None
    assert marked(found, "offence offense") == ["offense"]


def test_without_a_dictionary_there_are_no_marks() -> None:
    assert spelling.speller("xx") is None
    assert spelling.speller("") is None


@pytest.mark.parametrize("seed", range(4))
def test_a_broken_dictionary_costs_the_marks_and_nothing_else(seed: int) -> None:
    chance = Random(seed)
    put(spelling.own_folder(), "fr")
    for ending in ("aff", "dic"):
        (spelling.own_folder() / f"fr.{ending}").write_bytes(chance.randbytes(3000))
    found = spelling.speller("fr")
    assert found is None or isinstance(marked(found, "Les infractions, l’article закон"), list)
    assert found is None or isinstance(found.suggestions("infracton"), list)
