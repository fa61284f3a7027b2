"""Translated checklists: complete where they claim it, faithful in what is not text, faults told by line."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from octolegis.checklists import from_toml, translation
from octolegis.checklists.checking import problems
from octolegis.checklists.library import languages, missing_translations, shipped, shipped_ids, translated
from octolegis.domain.checklist import Instrument
from octolegis.paths import data_folder
from octolegis.session import checking
from octolegis.wording import wording
from tests.checklists.tiny import TINY, line_of

TRANSLATED = [(id, language) for id in shipped_ids() for language in languages(id)]
IN_FRENCH = {
    "ets185",
    "ets189",
    "cets224",
    "cets201",
    "cets223",
    "cets210",
    "un",
}
"""The shipped checklists that must be there in French."""
GLOSSARY = data_folder("provisions") / "glossary.fr.toml"

FRENCH = """format = 1

[translation]
instrument = "tiny"
language = "fr"
edition = 1
source = "Own translation"
reference = "STP 1"
title = "Convention sur les petites choses"

[part."1"]
heading = "Chapitre I"

[article."2"]
title = "Accès"
gaps = ["aucune infraction"]

[requirement."2.1:access"]
text = "L'accès constitue une infraction."
"""


def sentences(folder: Path, text: str) -> list[str]:
    """What is said about a translation of the tiny checklist with this content."""
    (folder / "tiny.toml").write_text(TINY, encoding="utf-8")
    file = folder / "tiny.fr.toml"
    file.write_text(text, encoding="utf-8")
    return [wording().say(problem.message) for problem in problems(file)]


def numbers(words: translation.Words) -> list[set[str]]:
    """The articles, paragraphs, letters and dates that each sentence of a text cites."""
    sentences = (words,) if isinstance(words, str) else words
    return [set(re.findall(r"\d+|\([a-h]\)", sentence)) for sentence in sentences]


def bones(instrument: Instrument) -> Iterator[object]:
    """All of an instrument that no translation may change."""
    yield instrument.id, instrument.edition, instrument.source, instrument.provider
    for article in instrument.articles():
        yield article.id, article.number, article.theme, article.assessable
        yield article.explanatory_report, article.guidance_notes
        for each in article.requirements:
            variation = each.variation and (
                each.variation.form,
                each.variation.clause,
                each.variation.qualifies,
            )
            yield each.id, each.paragraph, each.kind, each.obligation, each.group, variation


@pytest.mark.parametrize(("id", "language"), TRANSLATED)
def test_a_shipped_translation_has_no_mistake(id: str, language: str) -> None:
    file = data_folder("provisions") / f"{id}.{language}.toml"
    assert [wording().say(each.message) for each in problems(file)] == []
    head = tomllib.loads(file.read_text(encoding="utf-8"))["translation"]
    assert (head["instrument"], head["language"], head["edition"]) == (id, language, shipped(id).edition)


@pytest.mark.parametrize(("id", "language"), TRANSLATED)
def test_a_shipped_translation_leaves_no_text_in_english(id: str, language: str) -> None:
    assert missing_translations(shipped(id), language) == []


@pytest.mark.parametrize(("id", "language"), TRANSLATED)
def test_no_sentence_of_a_shipped_translation_is_the_english_one(id: str, language: str) -> None:
    english = translation.texts(shipped(id))
    other = translation.texts(translated(shipped(id), language))
    assert [place for place, text in english.items() if other[place] == text and len(str(text)) > 30] == []


@pytest.mark.parametrize("id", sorted(IN_FRENCH))
def test_a_checklist_that_experts_read_in_french_is_shipped_in_french(id: str) -> None:
    assert "fr" in languages(id)


@pytest.mark.parametrize(("id", "language"), TRANSLATED)
def test_a_translation_cites_the_articles_and_paragraphs_that_the_english_cites(
    id: str, language: str
) -> None:
    english = translation.texts(shipped(id))
    other = translation.texts(translated(shipped(id), language))
    assert [place for place, words in english.items() if numbers(words) != numbers(other[place])] == []


@pytest.mark.parametrize(("id", "language"), TRANSLATED)
def test_a_translation_changes_texts_alone(id: str, language: str) -> None:
    instrument = translated(shipped(id), language)
    assert list(bones(instrument)) == list(bones(shipped(id)))
    assert instrument.language == language


def test_a_language_without_translation_leaves_the_instrument_as_it_is() -> None:
    assert translated(shipped("ets189"), "tlh") is shipped("ets189")
    assert len(missing_translations(shipped("ets189"), "tlh")) == len(translation.texts(shipped("ets189")))


def test_a_regional_language_is_served_by_its_main_one() -> None:
    assert translated(shipped("ets189"), "fr-CH") == translated(shipped("ets189"), "fr")


def test_another_edition_takes_what_fits() -> None:
    article = shipped("ets189").article_by_id["ets189/3"]
    longer = replace(article, gaps=(*article.gaps, "A gap of the next edition"))
    newer = replace(
        shipped("ets189"), edition=2, parts=(replace(shipped("ets189").parts[1], articles=(longer,)),)
    )
    french = translated(newer, "fr").article_by_id["ets189/3"]
    assert french.title != article.title
    assert french.gaps == longer.gaps
    assert missing_translations(newer, "fr") == ["ets189/3 gaps"]


def test_no_line_of_a_french_checklist_can_begin_with_a_colon_or_a_semicolon() -> None:
    words = [
        str(each) for id in IN_FRENCH for each in translation.texts(translated(shipped(id), "fr")).values()
    ]
    assert [each for each in words if " ;" in each or " :" in each or "« " in each] == []


def test_a_checklist_row_says_how_complete_each_language_is() -> None:
    rows = {row["id"]: row["languages"] for row in checking.overview()}
    assert rows["ets189"]["fr"].items() >= {"complete": True, "missing": 0}.items()


def test_a_partial_translation_is_no_mistake_and_names_what_it_lacks(tmp_path: Path) -> None:
    assert sentences(tmp_path, FRENCH) == []
    from octolegis.checklists.reading import toml_file
    from octolegis.checklists.translation_check import in_format

    words = translation.given(in_format(toml_file(tmp_path / "tiny.fr.toml")))
    assert translation.missing(from_toml.load(tmp_path / "tiny.toml"), words) == [
        "tiny short_title",
        "tiny opened",
        "1 title",
        "tiny/2 summary",
        "tiny/2.2:security text",
        "tiny/3 title",
        "tiny/3 informational",
    ]


MISTAKES = [
    ('[article."2"]', '[article."9"]', "tiny/9", "the checklist tiny has no “9”"),
    ('[requirement."2.1:access"]', '[requirement."2.1:acces"]', "tiny/2.1:acces", "has no “2.1:acces”"),
    ('[part."1"]', '[part."one"]', "one", "has no “one”"),
    ('title = "Accès"', 'titel = "Accès"', "tiny/2", "“titel” is not known here; known are title, summary"),
    ('title = "Accès"', 'informational = "Accès"', "tiny/2", "no text under “informational”"),
    ('gaps = ["aucune infraction"]', 'gaps = ["une", "deux"]', "tiny/2", "has 2 items, the checklist has 1"),
    ('gaps = ["aucune infraction"]', 'gaps = "aucune"', "tiny/2", "must be a list"),
    ('gaps = ["aucune infraction"]', 'gaps = [" "]', "tiny/2", "not empty"),
    ('language = "fr"', 'language = "français"', "tiny", "a language code"),
    ('instrument = "tiny"', 'instrument = "huge"', "huge", "there is no checklist “huge”"),
    ('instrument = "tiny"', 'instrument = "../tiny"', "../tiny", "there is no checklist “../tiny”"),
    ("edition = 1", "edition = 0", "tiny", "a whole number"),
    ("format = 1", "format = 2", "tiny", "reads format 1"),
]


@pytest.mark.parametrize(("right", "wrong", "place", "words"), MISTAKES)
def test_a_mistake_in_a_translation_is_told_with_its_place_and_line(
    tmp_path: Path, right: str, wrong: str, place: str, words: str
) -> None:
    said = sentences(tmp_path, FRENCH.replace(right, wrong, 1))
    sentence = next((each for each in said if words in each), f"nothing with “{words}” in {said}")
    line = line_of(FRENCH, right)
    assert sentence.startswith((f"Line {line}, {place}:", f"Line {line}: the checklist is in format"))


def test_all_mistakes_of_a_translation_are_told_at_once(tmp_path: Path) -> None:
    text = FRENCH
    for right, wrong in [('[part."1"]', '[part."7"]'), ("gaps =", "gap ="), ("2.1:access", "2.1:entry")]:
        text = text.replace(right, wrong, 1)
    assert [each.split(":")[0] for each in sentences(tmp_path, text)] == [
        "Line 11, 7",
        "Line 16, tiny/2",
        "Line 18, tiny/2.1",
    ]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40, deadline=None)
@given(
    places=st.sets(st.sampled_from(sorted(translation.texts(shipped("ets189"))))), word=st.text(min_size=1)
)
def test_any_part_of_a_translation_replaces_its_texts_and_nothing_else(
    places: set[tuple[str | int, ...]], word: str
) -> None:
    english = translation.texts(shipped("ets189"))
    words = {
        place: word if isinstance(english[place], str) else (word,) * len(english[place]) for place in places
    }
    instrument = translation.translated(shipped("ets189"), words, "fr")
    assert translation.texts(instrument) == english | words
    assert list(bones(instrument)) == list(bones(shipped("ets189")))


def test_the_glossary_names_each_term_once_with_its_source() -> None:
    terms = tomllib.loads(GLOSSARY.read_text(encoding="utf-8"))["term"]
    assert [term for term in terms if not all(term[key].strip() for key in ("en", "fr", "source"))] == []
    assert len({term["en"].casefold() for term in terms}) == len(terms) > 100
