"""Official texts: split by article, kept in the case file and the user's library, shown in their language."""

from __future__ import annotations

from pathlib import Path

import pytest

from octolegis.checklists import library
from octolegis.domain.errors import InputError
from octolegis.domain.official_text import article_of, number_key, passage_of
from octolegis.importers.reading import read_law_here
from octolegis.session import text_library, texts, treaty_texts
from octolegis.session.commands import official_texts
from octolegis.session.session import Session, open_case
from octolegis.session.starting import new_case
from octolegis.wording import wording
from tests.tiny_instrument import instrument

TREATIES = Path(__file__).resolve().parents[3] / "shared" / "treaties"

TREATY = """# Convention on Tiny Things

## Article 1 – Object
1. Each Party shall protect tiny things in its domestic law and in its practice.
2. It shall do so:
a. by law; and
b. by practice, as the authorities of the State may decide under their own rules.

## Article 2 – Access
Access to a tiny thing without right shall be a criminal offence under domestic law.

## Article 3 – Entry into force
This Convention enters into force on the day that follows its signature by two States.
"""
GERMAN = """# Übereinkommen über kleine Dinge

## Artikel 1 Gegenstand
1. Jede Vertragspartei schützt kleine Dinge in ihrem innerstaatlichen Recht und in der Praxis der Behörden.

## Artikel 2 Zugang
Der unbefugte Zugang zu einem kleinen Ding wird nach innerstaatlichem Recht als Straftat umschrieben.
"""
REAL = [
    ("ets185", "ets185_nl-db_BWBV0001839.md", "en", 48),
    ("ets185", "ets185_nl-db_BWBV0001839.md", "nl", 48),
    ("ets185", "ets185_de-ch_SR-0.311.43.md", "de", 24),  # the copy ends in Article 24
    ("ets189", "ets189_nl-db_BWBV0004845.md", "en", 16),
    ("ets189", "ets189_nl-db_BWBV0004845.md", "nl", 16),
    ("cets210", "cets210_nl-db_BWBV0006074.md", "en", 81),
    ("cets210", "cets210_nl-db_BWBV0006074.md", "nl", 81),
    ("cets210", "cets210_de-ch_SR-0.311.35.md", "de", 68),
    ("cets201", "cets201_de-ch_SR-0.311.40.md", "de", 25),
    ("cets223", "ets108_nl-db_BWBV0002783.md", "en", 27),
    ("cets223", "ets108_nl-db_BWBV0002783.md", "nl", 27),
    ("cets223", "ets108_de-ch_SR-0.235.1.md", "de", 27),
]


@pytest.fixture
def case(tmp_path: Path) -> Session:
    return new_case(tmp_path / "a.octolegis", {"country": "MD", "title": "x"}, ["ets185"])


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "treaty.md"
    path.write_text(TREATY, encoding="utf-8")
    return path


def attach(session: Session, file: Path, language: str = "", *, keep: bool = False) -> str:
    known = session.assessment.instruments[0]
    split, data = treaty_texts.read(file, known, language)
    return texts.attach(
        session, texts.text_of(known.id, split.language, "", file.name), split, data, keep=keep
    )


@pytest.mark.parametrize(("id", "name", "language", "articles"), REAL)
def test_real_treaties_split_into_all_their_articles(
    id: str, name: str, language: str, articles: int
) -> None:
    if not (TREATIES / name).is_file():
        pytest.skip("the treaties are not here")
    law = read_law_here((TREATIES / name).read_bytes(), name)
    found = treaty_texts.split(law, library.shipped(id), language)
    assert [number_key(article.label) for article in found.outline.children[None]] == [
        str(number) for number in range(1, articles + 1)
    ]
    assert (found.language, found.unlike) == (language, "")


def test_articles_that_are_not_found_are_named(file: Path, case: Session) -> None:
    split, _ = treaty_texts.read(file, case.assessment.instruments[0])
    assert (split.language, split.found) == ("en", ("1", "2", "3"))
    assert [wording().say(note) for note in split.notes()] == [
        "3 of 48 articles found.",
        "Not found in the text: Article 4-48.",
    ]


def test_of_two_languages_in_one_file_the_one_asked_for_is_taken() -> None:
    law = read_law_here((TREATY + GERMAN).encode(), "both.md")
    german = treaty_texts.split(law, instrument(), "de")
    assert [article.label for article in german.outline.children[None]] == ["Artikel 1", "Artikel 2"]
    assert set(german.languages) == {"en", "de"}
    assert treaty_texts.split(law, instrument()).language == "en"


def test_a_text_in_another_language_than_named_is_taken_and_that_is_said() -> None:
    law = read_law_here(GERMAN.encode(), "de.md")
    split = treaty_texts.split(law, instrument(), "fr")
    assert (split.language, split.unlike) == ("fr", "de")
    assert "seems to be in “de”, not in “fr”" in wording().say(split.notes()[-1])


def test_a_file_without_the_articles_is_refused(tmp_path: Path, case: Session) -> None:
    (tmp_path / "poem.txt").write_text("Roses are red.\nViolets are blue.", encoding="utf-8")
    with pytest.raises(InputError, match=r"text\.nothing"):
        treaty_texts.read(tmp_path / "poem.txt", case.assessment.instruments[0])


def test_the_passage_that_a_requirement_cites_is_found() -> None:
    outline = treaty_texts.split(read_law_here(TREATY.encode(), "t.md"), instrument()).outline
    article = article_of(outline, "1")
    assert article is not None
    assert passage_of(outline, article, "1(2)(b)").text.startswith("by practice")
    assert passage_of(outline, article, "1(b)").text.startswith("by practice")
    assert passage_of(outline, article, "1(2)(z)").label == "2"
    assert passage_of(outline, article, "1") is article


@pytest.mark.parametrize(
    ("label", "key"),
    [
        *(("Article 2 –", "2"), ("Artikel 15", "15"), ("Art. 4", "4"), ("Article premier", "1")),
        *(("المادة ٢", "2"), ("Статья 12", "12"), ("Artículo 1º", "1"), ("Article 1er", "1")),
    ],
)
def test_numbers_of_articles_are_read_in_any_language(label: str, key: str) -> None:
    assert number_key(label) == key


def test_a_text_is_attached_shown_undone_and_removed(file: Path, case: Session) -> None:
    id = attach(case, file)
    assert id == "ets185:en"
    shown = texts.article_json(case.assessment, "ets185/2:access", "en")
    assert (shown["label"], shown["heading"]) == ("Article 2", "Access")
    assert case.document(case.assessment.texts[id].document) == file.read_bytes()
    case.undo()
    assert not case.assessment.texts
    case.redo()
    case.do(official_texts.remove(case.assessment, case.profile.author, id))
    assert not texts.texts_on(case.assessment, "ets185/2")
    attach(case, file)
    assert [text.id for text in texts.texts_on(case.assessment, "ets185/2:access")] == ["ets185:en"]


def test_a_text_is_there_when_the_case_file_is_opened_again(file: Path, case: Session) -> None:
    attach(case, file)
    case.close()
    again = open_case(case.path)
    assert texts.article_json(again.assessment, "ets185/1", "en")["heading"] == "Object"
    assert set(again.frozen().text_outlines) == {"ets185:en"}
    again.close()


def test_a_text_of_the_library_is_in_the_next_case_file_at_once(
    tmp_path: Path, file: Path, case: Session
) -> None:
    attach(case, file, keep=True)
    following = new_case(tmp_path / "b.octolegis", {"country": "GE", "title": "y"}, ["ets185", "ets189"])
    assert texts.article_json(following.assessment, "ets185/2", "en")["heading"] == "Access"
    assert following.assessment.texts["ets185:en"].title == "Convention on Tiny Things"
    following.close()
    text_library.drop("ets185", "en")
    third = new_case(tmp_path / "c.octolegis", {"country": "GE", "title": "y"}, ["ets185"])
    assert not third.assessment.texts
    third.close()


def test_a_damaged_text_in_the_library_costs_no_new_assessment(
    tmp_path: Path, file: Path, case: Session, own_profile: Path
) -> None:
    attach(case, file, keep=True)
    (own_profile / "texts" / "ets185.en" / "outline.json").write_text('{"id": [1]}', encoding="utf-8")
    following = new_case(tmp_path / "b.octolegis", {"country": "GE", "title": "y"}, ["ets185"])
    assert not following.assessment.texts
    following.close()


@pytest.mark.parametrize("language", ["../x", "", "german language", "d"])
def test_a_language_that_is_none_is_refused(language: str) -> None:
    with pytest.raises(InputError):
        texts.text_of("ets185", language)
